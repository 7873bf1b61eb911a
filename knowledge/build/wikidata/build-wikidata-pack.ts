import type { EntityKind, FactProperty, WikidataId } from '../../entity.ts';
import { indexAliases } from '../alias-index.ts';
import { joinSeeds } from '../join.ts';
import { readLexicon } from '../lexicon.ts';
import { orderEntities, writePack } from '../pack-writer.ts';
import type { SeedAlias, SeedEntity, SeedFact } from '../seed-entity.ts';
import { type DumpItem, type DumpOptions, readDump } from './dump.ts';

const SOURCE = { name: 'Wikidata', licence: 'CC0 1.0', address: 'https://www.wikidata.org/' };

export interface WikidataPack {
  readonly bytes: ArrayBuffer;
  readonly entities: number;
  readonly aliases: number;
  readonly brokenLines: number;
}

/**
 * Builds a pack from a dump of Wikidata alone. `asOf` is the day of the dump, which every fact bears.
 * @throws the signal's reason when it is aborted
 */
export async function buildWikidataPack(path: string, asOf: string, options: DumpOptions): Promise<WikidataPack> {
  const { items, brokenLines } = await readDump(path, options);
  const labels = new Map(items.map((item) => [item.id, item.names[0] ?? item.id]));
  const joined = joinSeeds([{ rank: 'packages', seeds: items.map((item) => seedOf(item, labels, asOf)) }]);
  const entities = orderEntities(joined.entities);
  const rows = new Map(entities.map((entity, row) => [entity.key as string, row]));
  const codes = new Map(items.flatMap(({ isoCode, id }) => (isoCode === null ? [] : [[isoCode, id]])));
  const { isCommonWord } = readLexicon();
  const { aliases } = indexAliases(
    entities,
    entities.map((entity) => entity.weight),
    isCommonWord,
  );
  options.signal?.throwIfAborted();
  const bytes = writePack({
    built: asOf,
    entities,
    aliases,
    sources: new Map([[SOURCE.name, SOURCE]]),
    countryRow: (code) => rows.get(codes.get(code) ?? ''),
    rowOf: (key) => rows.get(key),
  });
  return { bytes, entities: entities.length, aliases: aliases.length, brokenLines };
}

function seedOf(item: DumpItem, labels: ReadonlyMap<string, string>, asOf: string): SeedEntity {
  const [label = item.id, ...others] = item.names;
  const country = item.isoCode ?? item.countryCode;
  return {
    key: item.id as WikidataId,
    label,
    kind: item.kind as EntityKind,
    category: item.isoCode === null ? item.category || item.kind : 'country',
    wikidata: item.id as WikidataId,
    ...(item.title === null ? {} : { wikipedia: item.title }),
    ...(item.description === null ? {} : { description: item.description }),
    ...(country === null ? {} : { country }),
    ...(item.population === null
      ? {}
      : { population: Math.min(Math.max(0, Math.round(item.population)), 0xffff_ffff) }),
    ...(item.latitude === null || item.longitude === null
      ? {}
      : { coordinates: { latitude: item.latitude, longitude: item.longitude } }),
    aliases: [
      ...others.map((text): SeedAlias => ({ text, use: 'name' })),
      ...item.demonyms.map((text): SeedAlias => ({ text, use: 'demonym' })),
    ],
    weight: item.sitelinks ** 2 / 100,
    facts: factsOf(item, labels, asOf),
    source: SOURCE.name,
    asOf,
  };
}

function factsOf(item: DumpItem, labels: ReadonlyMap<string, string>, asOf: string): SeedFact[] {
  const facts: SeedFact[] = [];
  const named: readonly (readonly [FactProperty, string | null])[] = [
    ['capital', item.capital],
    ['headOfState', item.headOfState],
    ['headOfGovernment', item.headOfGovernment],
  ];
  for (const [property, id] of named) {
    const value = id === null ? undefined : labels.get(id);
    if (id !== null && value !== undefined) {
      facts.push({ property, value, valueKey: id as WikidataId, source: SOURCE.name, asOf });
    }
  }
  const year = /^\+(\d{4})-/.exec(item.founded ?? '')?.[1];
  if (year !== undefined) facts.push({ property: 'founded', value: year, source: SOURCE.name, asOf });
  return facts;
}
