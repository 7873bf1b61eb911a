import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityKey, EntityKind, FactProperty, WikidataId } from '../entity.ts';
import { ENTITY_KINDS, FACT_PROPERTIES } from '../entity.ts';
import type { AliasUse } from '../knowledge.ts';
import type { SeedAlias, SeedEntity, SeedFact } from './seed-entity.ts';

/** Columns of every entity table, in this order. `knowledge/facts/README.md` says what each holds. */
export const ENTITY_COLUMNS = [
  'key',
  'label',
  'aliases',
  'kind',
  'category',
  'country',
  'wikipedia',
  'standsFor',
  'description',
  'source',
  'asOf',
  'note',
] as const;

/** Columns of every `*.facts.tsv`, one statement a row. */
export const FACT_COLUMNS = ['key', 'property', 'value', 'valueKey', 'source', 'asOf', 'note'] as const;

/** What a row may state on general knowledge alone. */
const UNSOURCED_PROPERTIES: readonly FactProperty[] = ['country', 'region', 'seat'];

const UNSOURCED = 'unsourced';
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const DATED_PROPERTIES: readonly FactProperty[] = ['since', 'until', 'born'];

/** A row of a table that the reader refuses, with the place to look at. */
class FactsError extends Error {
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
    this.name = 'FactsError';
  }
}

interface Row<Column extends string> {
  readonly file: string;
  /** Counted from 1, the header being line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * Reads every table of a folder into seeds, in the order of files and rows. Throws a `FactsError` for the first row that
 * breaks a rule of the folder's README: unknown column, kind or property, malformed key, date or country, a key used
 * twice, a fact about or pointing to an entity that no table holds, or an unsourced row that states more than it may.
 */
export function readFacts(directory: string): SeedEntity[] {
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.tsv'))
    .sort();
  const seeds = new Map<EntityKey, SeedEntity & { facts: SeedFact[] }>();
  for (const file of files.filter((name) => !name.endsWith('.facts.tsv'))) {
    for (const row of readTable(directory, file, ENTITY_COLUMNS)) {
      const seed = seedOf(row);
      if (seeds.has(seed.key)) throw problem(row, `key ${seed.key} is used twice`);
      seeds.set(seed.key, seed);
    }
  }
  for (const file of files.filter((name) => name.endsWith('.facts.tsv'))) {
    for (const row of readTable(directory, file, FACT_COLUMNS)) {
      const seed = seeds.get(keyOf(row, row.cells.key));
      if (seed === undefined) throw problem(row, `no table holds ${row.cells.key}`);
      const fact = factOf(row);
      if (fact.valueKey !== undefined && !seeds.has(fact.valueKey))
        throw problem(row, `no table holds ${fact.valueKey}`);
      seed.facts.push(fact);
    }
  }
  return [...seeds.values()];
}

function readTable<Column extends string>(directory: string, file: string, columns: readonly Column[]): Row<Column>[] {
  const lines = readFileSync(join(directory, file), 'utf8').split('\n');
  if (lines.pop() !== '') throw new FactsError(file, lines.length + 1, 'the last line must end with a line feed');
  if (lines[0] !== columns.join('\t')) throw new FactsError(file, 1, `the header must be: ${columns.join(' ')}`);
  return lines.slice(1).map((text, index) => {
    const line = index + 2;
    const values = text.split('\t');
    if (values.length !== columns.length) {
      throw new FactsError(file, line, `${values.length} cells where ${columns.length} are wanted`);
    }
    for (const [column, value] of values.entries()) {
      if (value !== value.trim() || value !== value.normalize('NFC')) {
        throw new FactsError(file, line, `${columns[column]} has outer blanks or is not in NFC: "${value}"`);
      }
    }
    return { file, line, cells: Object.fromEntries(columns.map((c, i) => [c, values[i]])) as Record<Column, string> };
  });
}

function seedOf(row: Row<(typeof ENTITY_COLUMNS)[number]>): SeedEntity & { facts: SeedFact[] } {
  const { cells } = row;
  const key = keyOf(row, cells.key);
  const kind = ENTITY_KINDS.find((known): known is EntityKind => known === cells.kind);
  if (kind === undefined) throw problem(row, `unknown kind "${cells.kind}"`);
  if (cells.label === '' || cells.category === '') throw problem(row, 'label and category must not be empty');
  if (cells.country !== '' && !/^[A-Z]{2}$/.test(cells.country))
    throw problem(row, `not a country code: ${cells.country}`);
  if (cells.description.endsWith('.')) throw problem(row, 'a description ends without a full stop');
  const titleOfKey = key.startsWith('en:') ? key.slice(3) : undefined;
  if (titleOfKey !== undefined && cells.wikipedia !== '') throw problem(row, 'the title is in the key already');
  const wikipedia = titleOfKey ?? cells.wikipedia;
  return {
    key,
    label: cells.label,
    kind,
    category: cells.category,
    ...(cells.description !== '' && { description: cells.description }),
    ...(isWikidataId(key) && { wikidata: key }),
    ...(wikipedia !== '' && { wikipedia }),
    ...(cells.country !== '' && { country: cells.country }),
    aliases: aliasesOf(row),
    ...(cells.standsFor !== '' && { standsFor: cells.standsFor }),
    facts: [],
    ...provenanceOf(row),
  };
}

/** The label first, then the cell's aliases: `demonym:` and `generic:` mark a use other than a name of its own. */
function aliasesOf(row: Row<'label' | 'aliases'>): SeedAlias[] {
  const cells = row.cells.aliases === '' ? [] : row.cells.aliases.split('|');
  const aliases: SeedAlias[] = [{ text: row.cells.label, use: 'name' }];
  for (const cell of cells) {
    const [, prefix, text = ''] = /^(?:(demonym|generic):)?(.*)$/.exec(cell) ?? [];
    const use = (prefix ?? 'name') as AliasUse;
    if (text === '' || text !== text.trim()) throw problem(row, `empty or padded alias in "${row.cells.aliases}"`);
    if (aliases.some((known) => known.text === text && known.use === use))
      throw problem(row, `alias "${text}" stands twice`);
    aliases.push({ text, use });
  }
  return aliases;
}

function factOf(row: Row<(typeof FACT_COLUMNS)[number]>): SeedFact {
  const { cells } = row;
  const property = FACT_PROPERTIES.find((known): known is FactProperty => known === cells.property);
  if (property === undefined) throw problem(row, `unknown property "${cells.property}"`);
  if (cells.value === '') throw problem(row, 'value must not be empty');
  if (DATED_PROPERTIES.includes(property) && !DATE.test(cells.value)) throw problem(row, `not a date: ${cells.value}`);
  if (cells.source === UNSOURCED && !UNSOURCED_PROPERTIES.includes(property)) {
    throw problem(row, `${property} wants a source`);
  }
  return {
    property,
    value: cells.value,
    ...(cells.valueKey !== '' && { valueKey: keyOf(row, cells.valueKey) }),
    ...provenanceOf(row),
  };
}

function provenanceOf(row: Row<'source' | 'asOf'>): { source: string; asOf: string } {
  const { source, asOf } = row.cells;
  if (source === '') throw problem(row, 'source must not be empty');
  if (!DATE.test(asOf)) throw problem(row, `asOf is not a date: "${asOf}"`);
  return { source, asOf };
}

function keyOf(row: Row<string>, text: string): EntityKey {
  if (isWikidataId(text) || /^en:[^_\s][^_|#[\]]*$/u.test(text) || /^ng:[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) {
    return text as EntityKey;
  }
  throw problem(row, `not a key: "${text}"`);
}

function isWikidataId(text: string): text is WikidataId {
  return /^Q[1-9]\d*$/.test(text);
}

function problem(row: Row<string>, what: string): FactsError {
  return new FactsError(row.file, row.line, what);
}
