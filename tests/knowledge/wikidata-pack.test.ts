import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryUsage } from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWikidataPack, type WikidataPack } from '../../knowledge/build/wikidata/build-wikidata-pack.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { openPack } from '../../knowledge/pack-reader.ts';
import { type DumpEntry, writeDump } from './wikidata-dump.ts';

const CLASSES: readonly DumpEntry[] = [
  { id: 'Q5', labels: { en: 'human' }, sitelinks: 60, claims: { P279: ['Q154954'] } },
  { id: 'Q6256', labels: { en: 'country' }, sitelinks: 60, claims: { P279: ['Q56061'] } },
  { id: 'Q515', labels: { en: 'city' }, sitelinks: 60, claims: { P279: ['Q486972'] } },
  { id: 'Q7210356', labels: { en: 'political organisation' }, claims: { P279: ['Q43229'] } },
  { id: 'Q7278', labels: { en: 'political party' }, claims: { P279: ['Q7210356'] } },
];

const NAMED: readonly DumpEntry[] = [
  {
    id: 'Q900001',
    labels: { en: 'Atlantis', de: 'Atlantis', fr: 'Atlantide' },
    aliases: { en: ['Republic of Atlantis'], fr: ['Île perdue'] },
    description: 'sunken country',
    sitelinks: 300,
    title: 'Atlantis (country)',
    preferred: ['Q900004'],
    claims: {
      P31: ['Q6256'],
      P297: ['AX'],
      P1082: [
        { amount: '+4000000', unit: '1' },
        { amount: '+5000000', unit: '1' },
      ],
      P36: ['Q900002'],
      P35: ['Q900003', 'Q900004'],
      P571: [{ time: '+1901-01-01T00:00:00Z', precision: 9 }],
      P1549: [
        { text: 'Atlantean', language: 'en' },
        { text: 'atlante', language: 'fr' },
      ],
    },
  },
  {
    id: 'Q900002',
    labels: { en: 'Poseidonis' },
    sitelinks: 120,
    claims: {
      P31: ['Q515'],
      P17: ['Q900001'],
      P625: [{ latitude: 31.5, longitude: -24.25, altitude: null, precision: 0.1 }],
    },
  },
  { id: 'Q900003', labels: { en: 'Old King' }, sitelinks: 40, claims: { P31: ['Q5'] } },
  { id: 'Q900004', labels: { en: 'New Queen', de: 'Neue Königin' }, sitelinks: 50, claims: { P31: ['Q5'] } },
  { id: 'Q900005', labels: { en: 'Tide Party' }, sitelinks: 20, claims: { P31: ['Q7278'], P17: ['Q900001'] } },
  { id: 'Q900006', labels: { en: 'Blue' }, sitelinks: 200, claims: { P31: ['Q1075'] } },
  { id: 'Q900007', labels: {}, sitelinks: 30, claims: { P31: ['Q5'] } },
];

function* entries(): Generator<DumpEntry> {
  yield* CLASSES;
  for (let index = 0; index < 6000; index += 1) {
    yield {
      id: `Q${1_000_000 + index}`,
      labels: { en: `Person Number${index}`, de: `Mensch Nummer${index}` },
      description: 'somebody who was made up',
      sitelinks: index % 12,
      claims: { P31: ['Q5'] },
    };
  }
  yield* NAMED;
}

const BROKEN = ['{"type":"item","id":"Q1","labels":{"en"', 'no JSON at all', '{"type":"item"}'];
const directory = mkdtempSync(join(tmpdir(), 'newsgloss-dump-'));
const dump = join(directory, 'dump.json.gz');

describe('a pack of a Wikidata dump', () => {
  let built: WikidataPack;
  let pack: Knowledge;
  const shares: number[] = [];

  beforeAll(async () => {
    await writeDump(dump, entries(), BROKEN);
    built = await buildWikidataPack(dump, '2026-11-01', {
      languages: ['en', 'de'],
      size: 2000,
      onProgress: (share) => shares.push(share),
    });
    pack = openPack(built.bytes);
  }, 120_000);

  afterAll(() => rmSync(directory, { recursive: true }));

  it('holds the wanted number of entities, those with most sitelinks first', () => {
    expect(pack.size).toBe(2000);
    expect(pack.byWikidata('Q1000011')).toBeDefined();
    expect(pack.byWikidata('Q1000003')).toBeUndefined();
  });

  it('counts the lines that it could not read', () => {
    expect(built.brokenLines).toBe(3);
  });

  it('takes names in the chosen languages alone', () => {
    const row = pack.byWikidata('Q900001')!;
    for (const name of ['Atlantis', 'Republic of Atlantis', 'Atlantean']) {
      expect(
        pack.candidates(pack.findAlias(name)!).map((candidate) => candidate.entity),
        name,
      ).toContain(row);
    }
    expect(pack.findAlias('Neue Königin')).toBeDefined();
    expect(pack.findAlias('Atlantide')).toBeUndefined();
  });

  it('tells kinds from classes and their ancestors', () => {
    const kind = (id: `Q${number}`) => pack.kindOf(pack.byWikidata(id)!);
    expect(kind('Q900001')).toBe('place');
    expect(kind('Q900002')).toBe('place');
    expect(kind('Q900004')).toBe('person');
    expect(kind('Q900005')).toBe('organisation');
    expect(pack.categoryOf(pack.byWikidata('Q900005')!)).toBe('political party');
    expect(pack.byWikidata('Q900006')).toBeUndefined();
  });

  it('states facts with the date of the dump', () => {
    const entity = pack.entity(pack.byTitle('Atlantis (country)')!);
    const facts = Object.fromEntries(entity.facts.map((fact) => [fact.property, fact.value]));
    expect(facts).toEqual({
      capital: 'Poseidonis',
      headOfState: 'New Queen',
      population: '5,000,000',
      founded: '1901',
    });
    expect(new Set(entity.facts.map((fact) => fact.asOf))).toEqual(new Set(['2026-11-01']));
    expect(pack.countryOf(pack.byWikidata('Q900002')!)).toBe(pack.byWikidata('Q900001'));
  });

  it('reports progress to the end and stays below 2 GB', () => {
    expect(shares.at(-1)).toBe(1);
    expect(memoryUsage().rss).toBeLessThan(2_000_000_000);
  });

  it('can be cancelled', { timeout: 30_000 }, async () => {
    const controller = new AbortController();
    const running = buildWikidataPack(dump, '2026-11-01', { languages: ['en'], size: 100, signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(running).rejects.toThrow(/abort/i);
  });

  it('fails with a reason when there is no such file', async () => {
    const missing = buildWikidataPack(join(directory, 'none.json'), '2026-11-01', { languages: ['en'], size: 1 });
    await expect(missing).rejects.toThrow(/none\.json/);
  });
});
