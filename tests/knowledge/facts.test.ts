import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENTITY_COLUMNS, FACT_COLUMNS, readFacts } from '../../knowledge/build/facts-reader.ts';
import type { SeedEntity } from '../../knowledge/build/seed-entity.ts';

const FACTS = new URL('../../knowledge/facts/', import.meta.url).pathname;
const SOURCES = new URL('../../knowledge/sources.tsv', import.meta.url).pathname;

function namesOfSources(): Set<string> {
  const rows = readFileSync(SOURCES, 'utf8').trimEnd().split('\n').slice(1);
  return new Set(rows.map((row) => row.split('\t')[0] ?? ''));
}

describe('the hand-kept facts', () => {
  const seeds = readFacts(FACTS);
  const byTitle = new Map(seeds.flatMap((seed) => (seed.wikipedia === undefined ? [] : [[seed.wikipedia, seed]])));

  it('name only sources that are listed with a licence', () => {
    const known = namesOfSources();
    const named = new Set(seeds.flatMap((seed) => [seed.source, ...seed.facts.map((fact) => fact.source)]));
    named.delete('unsourced');
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
  });

  it('give an article to one entity only', () => {
    const titles = seeds.flatMap((seed) => seed.wikipedia ?? []);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('are dated no later than the build', () => {
    const today = new Date().toISOString().slice(0, 10);
    const dated = seeds.flatMap((seed) => [seed.asOf, ...seed.facts.map((fact) => fact.asOf)]);
    expect(dated.filter((date) => date > today)).toEqual([]);
  });

  it('say who governs the countries that the news names most', () => {
    const heads = (title: string) =>
      factsOf(byTitle.get(title), 'headOfState', 'headOfGovernment').map((fact) => fact.valueKey);
    expect(heads('Russia')).toContain('Q7747');
    expect(heads('Azerbaijan')).toContain(byTitle.get('Ilham Aliyev')?.key);
    expect(heads('India')).toContain(byTitle.get('Narendra Modi')?.key);
  });
});

function factsOf(seed: SeedEntity | undefined, ...properties: string[]) {
  return seed?.facts.filter((fact) => properties.includes(fact.property)) ?? [];
}

describe('readFacts', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'facts-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const table = (name: string, columns: readonly string[], ...rows: Record<string, string>[]) => {
    const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
    writeFileSync(join(directory, name), lines.map((line) => `${line.join('\t')}\n`).join(''));
  };
  const agency = {
    key: 'en:Harbour Wire',
    label: 'Harbour Wire',
    kind: 'organisation',
    category: 'news agency',
    source: 'list-2024',
    asOf: '2024-02',
  };

  it('joins an entity with its facts and reads the uses of its aliases', () => {
    table('media.tsv', ENTITY_COLUMNS, { ...agency, aliases: 'HW|generic:the wire', country: 'IE' });
    table('media.facts.tsv', FACT_COLUMNS, {
      key: agency.key,
      property: 'owner',
      value: 'Harbour Trust',
      source: 'list-2024',
      asOf: '2024',
    });
    expect(readFacts(directory)).toEqual([
      {
        key: 'en:Harbour Wire',
        label: 'Harbour Wire',
        kind: 'organisation',
        category: 'news agency',
        wikipedia: 'Harbour Wire',
        country: 'IE',
        aliases: [
          { text: 'Harbour Wire', use: 'name' },
          { text: 'HW', use: 'name' },
          { text: 'the wire', use: 'generic' },
        ],
        facts: [{ property: 'owner', value: 'Harbour Trust', source: 'list-2024', asOf: '2024' }],
        source: 'list-2024',
        asOf: '2024-02',
      },
    ]);
  });

  it.each([
    ['kind', { kind: 'company' }, 'unknown kind "company"'],
    ['key', { key: 'Q01' }, 'not a key: "Q01"'],
    ['title with underscores', { key: 'en:Harbour_Wire' }, 'not a key'],
    ['date', { asOf: '2024-13' }, 'asOf is not a date: "2024-13"'],
    ['country', { country: 'Ireland' }, 'not a country code: Ireland'],
    ['missing source', { source: '' }, 'source must not be empty'],
    ['repeated alias', { aliases: 'HW|HW' }, 'alias "HW" stands twice'],
    ['padded cell', { label: 'Harbour Wire ' }, 'outer blanks'],
  ])('refuses a wrong %s and says where', (_, wrong, message) => {
    table('media.tsv', ENTITY_COLUMNS, { ...agency, ...wrong });
    expect(() => readFacts(directory)).toThrow(`media.tsv:2: `);
    expect(() => readFacts(directory)).toThrow(message);
  });

  it('refuses a key that two tables use', () => {
    table('companies.tsv', ENTITY_COLUMNS, agency);
    table('media.tsv', ENTITY_COLUMNS, agency);
    expect(() => readFacts(directory)).toThrow('media.tsv:2: key en:Harbour Wire is used twice');
  });

  it('refuses a header that is not the documented one', () => {
    table('media.tsv', ['key', 'label']);
    expect(() => readFacts(directory)).toThrow('media.tsv:1: the header must be: key label aliases');
  });

  it.each([
    ['subject', { key: 'en:Nobody' }, 'no table holds en:Nobody'],
    ['value', { valueKey: 'Q42' }, 'no table holds Q42'],
    ['property', { property: 'motto' }, 'unknown property "motto"'],
    ['date of office', { property: 'since', value: 'last May' }, 'not a date: last May'],
    ['unsourced owner', { source: 'unsourced' }, 'owner wants a source'],
  ])('refuses a fact with a wrong %s', (_, wrong, message) => {
    const fact = { key: agency.key, property: 'owner', value: 'Harbour Trust', source: 'list-2024', asOf: '2024' };
    table('media.tsv', ENTITY_COLUMNS, agency);
    table('media.facts.tsv', FACT_COLUMNS, { ...fact, ...wrong });
    expect(() => readFacts(directory)).toThrow(`media.facts.tsv:2: ${message}`);
  });
});
