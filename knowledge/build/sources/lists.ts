import {
  ENTITY_KINDS,
  type EntityKey,
  type EntityKind,
  FACT_PROPERTIES,
  type FactProperty,
  type WikidataId,
} from '../../entity.ts';
import { foldWords } from '../../fold.ts';
import type { SeedAlias, SeedEntity, SeedFact } from '../seed-entity.ts';
import { partsOf, readTable, type Table, type TableRow } from '../table.ts';
import { shortNames } from './organisations.ts';

/** Lists whose rows bear a Wikidata id or a title, those that state more before those that state less. */
const IDENTIFIED = [
  'us-congress',
  'ministers',
  'international-organisations',
  'disputed-areas',
  'parties',
  'newspapers',
  'universities',
  'organisations',
] as const;

/** Lists that know their entities by name alone. */
const NAMED = ['state-media', 'companies', 'armed-groups'] as const;

type ListName = (typeof IDENTIFIED)[number] | (typeof NAMED)[number] | 'peoples';

/** Weight of lists whose rows news names less than their kind's average. */
const WEIGHTS: Partial<Record<ListName, number>> = {
  ministers: 0.7,
  newspapers: 0.3,
  'armed-groups': 0.4,
  'state-media': 0.5,
  universities: 0.6,
  'international-organisations': 2,
  companies: 4,
};

/** Every row of the lists that give ids. A column that bears the name of a fact's property states that fact. */
export function identifiedSeeds(lists: string): SeedEntity[] {
  return IDENTIFIED.flatMap((name) => seedsOf(lists, name));
}

/** Every row of the lists that give names alone: they join whoever already bears the name in the same country. */
export function namedSeeds(lists: string): SeedEntity[] {
  return NAMED.flatMap((name) => seedsOf(lists, name));
}

/** Peoples, faiths and the people of places. They come after the places, whose demonyms some of them are. */
export function peopleSeeds(lists: string): SeedEntity[] {
  return seedsOf(lists, 'peoples');
}

function seedsOf(lists: string, name: ListName): SeedEntity[] {
  const table = readTable(`${lists}/${name}.tsv`);
  return table.rows.map((row) => seedOf(name, table, row));
}

function seedOf(list: ListName, table: Table, row: TableRow): SeedEntity {
  const { label = '', wikipedia = '', country = '', description = '' } = row;
  const wikidata = /^Q\d+$/.test(row.wikidata ?? '') ? (row.wikidata as WikidataId) : undefined;
  const asOf = row.as_of || table.asOf;
  const kind = ENTITY_KINDS.find((known): known is EntityKind => known === (row.kind || table.kind));
  if (kind === undefined) throw new Error(`${list}.tsv: unknown kind "${row.kind}"`);
  const slug = foldWords(`${list} ${label} ${country}`).join('-');
  const key: EntityKey = wikidata ?? (wikipedia === '' ? `ng:${slug}` : `en:${wikipedia}`);
  return {
    key,
    label,
    kind,
    category: row.category || table.category,
    ...(description === '' ? {} : { description }),
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(wikipedia === '' ? {} : { wikipedia }),
    ...(country === '' ? {} : { country }),
    aliases: aliasesOf(row, kind),
    weight: WEIGHTS[list] ?? 1,
    facts: factsOf(row, table.source, asOf),
    source: table.source,
    asOf,
  };
}

function aliasesOf(row: TableRow, kind: EntityKind): SeedAlias[] {
  const { label = '' } = row;
  return [
    ...partsOf(row.aliases).map((text): SeedAlias => ({ text, use: 'name' })),
    ...partsOf(row.rare).map((text): SeedAlias => ({ text, use: 'name', rare: true })),
    ...partsOf(row.generic).map((text): SeedAlias => ({ text, use: 'generic' })),
    ...(kind === 'organisation' ? shortNames(label).map((text): SeedAlias => ({ text, use: 'name' })) : []),
  ];
}

/** A value may name its entity: "Axel Springer SE{Q163560}". */
function factsOf(row: TableRow, source: string, asOf: string): SeedFact[] {
  const facts: SeedFact[] = [];
  for (const property of FACT_PROPERTIES) {
    const cell = property === 'country' ? '' : (row[property as FactProperty] ?? '');
    const [, value = '', id] = /^(.*?)(?:\{(Q\d+)\})?$/.exec(cell) ?? [];
    if (value === '') continue;
    facts.push({ property, value, ...(id === undefined ? {} : { valueKey: id as WikidataId }), source, asOf });
  }
  return facts;
}
