import * as fc from 'fast-check';
import { property, sample } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeedEntity } from '../../knowledge/build/seed-entity.ts';
import type { EntityKey, WikidataId } from '../../knowledge/entity.ts';
import { FORMAT_VERSION, PackError } from '../../knowledge/pack-format.ts';
import { emptyKnowledge, openPack } from '../../knowledge/pack-reader.ts';
import { ATLANTIS, FOREIGN_MINISTRY, POSEIDONIS, packOf, seed } from './small-pack.ts';

const bytes = packOf([ATLANTIS, POSEIDONIS, FOREIGN_MINISTRY]);
const pack = openPack(bytes);

describe('an opened pack', () => {
  it('knows its size and the day of its newest source', () => {
    expect(pack.size).toBe(3);
    expect(pack.built).toBe('2026-01-31');
  });

  it('finds entities by key, Wikidata id and title', () => {
    const atlantis = pack.byWikidata('Q9000001')!;
    expect(pack.labelOf(atlantis)).toBe('Atlantis');
    expect(pack.byKey('Q9000001')).toBe(atlantis);
    expect(pack.byKey('en:Atlantis'), 'kept before it had an id').toBe(atlantis);
    expect(pack.byTitle('Atlantis')).toBe(atlantis);
    expect(pack.labelOf(pack.byKey('en:Poseidonis')!)).toBe('Poseidonis');
    expect(pack.labelOf(pack.byKey('ng:at-foreign-ministry')!)).toBe('Atlantean Foreign Ministry');
  });

  it('finds nothing that it does not hold', () => {
    expect(pack.byWikidata('Q1')).toBeUndefined();
    expect(pack.byKey('en:Ys')).toBeUndefined();
    expect(pack.byKey('ng:ys')).toBeUndefined();
    expect(pack.byTitle('Ys')).toBeUndefined();
  });

  it('tells what detection asks of an entity', () => {
    const capital = pack.byTitle('Poseidonis')!;
    expect(pack.kindOf(capital)).toBe('place');
    expect(pack.categoryOf(capital)).toBe('capital city');
    expect(pack.populationOf(capital)).toBe(1_234_567);
    expect(pack.standsForOf(capital)).toBe('Government of Atlantis');
    expect(pack.countryOf(capital)).toBe(pack.byTitle('Atlantis'));
    expect(pack.standsForOf(pack.byTitle('Atlantis')!)).toBeUndefined();
    expect(pack.kindOf(pack.byKey('ng:at-foreign-ministry')!)).toBe('organisation');
  });

  it('gives a card its facts with source and date, in the order of a card', () => {
    const source = { name: 'Atlas', licence: 'CC0 1.0', address: 'https://atlas.example/' };
    expect(pack.entity(pack.byTitle('Poseidonis')!)).toEqual({
      key: 'en:Poseidonis',
      kind: 'place',
      category: 'capital city',
      label: 'Poseidonis',
      description: 'capital city in Atlantis',
      wikipedia: 'Poseidonis',
      facts: [
        { property: 'country', value: 'Atlantis', entity: 'Q9000001', source, asOf: '2026-01-31' },
        { property: 'seatOf', value: 'Atlantis', entity: 'Q9000001', source, asOf: '2025-07' },
        { property: 'population', value: '1,234,567', source, asOf: '2026-01-31' },
        { property: 'coordinates', value: '31.25, -24.25', source, asOf: '2026-01-31' },
      ],
    });
  });

  it('gives every candidate of an alias a probability, and never more than one in all', () => {
    const twins = openPack(
      packOf([
        seed({ key: 'ng:ys-1', label: 'Ys', population: 200_000, country: 'AA' }),
        seed({ key: 'ng:ys-2', label: 'Ys', population: 40_000, country: 'BB' }),
      ]),
    );
    const candidates = twins.candidates(twins.findAlias('Ys')!);
    expect(candidates.map((candidate) => twins.keyOf(candidate.entity))).toEqual(['ng:ys-1', 'ng:ys-2']);
    expect(candidates[0]!.prior).toBeGreaterThan(candidates[1]!.prior);
    expect(candidates[0]!.prior + candidates[1]!.prior).toBeLessThanOrEqual(1);
  });

  it('keeps whatever rows it is given', { timeout: 60_000 }, () => {
    const keys: fc.Arbitrary<EntityKey> = fc.oneof(
      fc.integer({ min: 1, max: 2 ** 31 }).map((id): EntityKey => `Q${id}`),
      fc.string({ minLength: 1, unit: 'binary' }).map((text): EntityKey => `en:${text.replaceAll('\0', '')}x`),
      fc.stringMatching(/^[a-z0-9]+$/).map((slug): EntityKey => `ng:${slug}`),
    );
    const rows = fc.uniqueArray(fc.record({ key: keys, label: fc.stringMatching(/^[A-Z][a-zäöü -]{0,20}$/) }), {
      selector: (row) => row.key,
      maxLength: 40,
    });
    fc.assert(
      property(rows, (given) => {
        const seeds = given.map(({ key, label }, index): SeedEntity => {
          const wikidata = key.startsWith('Q') ? { wikidata: key as WikidataId } : {};
          const wikipedia = key.startsWith('en:') ? { wikipedia: key.slice(3) } : {};
          return seed({ key, label: `${label}${index}`, category: `c${index}`, ...wikidata, ...wikipedia });
        });
        const opened = openPack(packOf(seeds));
        for (const { key, label } of seeds) {
          const row = opened.byKey(key);
          expect(row).toBeDefined();
          expect(opened.keyOf(row!)).toBe(key);
          expect(opened.labelOf(row!)).toBe(label);
          const alias = opened.findAlias(label);
          expect(opened.candidates(alias!).map((candidate) => candidate.entity)).toContain(row);
        }
      }),
      { numRuns: 40, seed: 4 },
    );
  });
});

describe('a pack that cannot be used', () => {
  const damaged = (change: (words: Uint32Array) => void): ArrayBuffer => {
    const copy = bytes.slice(0);
    change(new Uint32Array(copy));
    return copy;
  };

  it('is refused when it is something else', () => {
    expect(() => openPack(new ArrayBuffer(0))).toThrow(PackError);
    expect(() => openPack(new ArrayBuffer(4096))).toThrow('This file is no knowledge pack.');
  });

  it('is refused when it has another format', () => {
    const other = damaged((words) => {
      words[1] = FORMAT_VERSION + 1;
    });
    expect(() => openPack(other)).toThrow(`format ${FORMAT_VERSION + 1}`);
  });

  it('is refused wherever it is cut short', () => {
    for (const length of [1, 3, 40, 200, bytes.byteLength - 4, bytes.byteLength - 1]) {
      expect(() => openPack(bytes.slice(0, length))).toThrow(PackError);
    }
  });

  it('is refused when something follows it', () => {
    const longer = new Uint8Array(bytes.byteLength + 8);
    longer.set(new Uint8Array(bytes));
    expect(() => openPack(longer.buffer)).toThrow(PackError);
  });

  it('is refused for any single flipped bit', () => {
    const positions = sample(fc.nat(bytes.byteLength * 8 - 1), { numRuns: 2000, seed: 9 });
    for (const position of positions) {
      const copy = new Uint8Array(bytes.slice(0));
      copy[position >> 3]! ^= 1 << (position & 7);
      expect(() => openPack(copy.buffer), `bit ${position}`).toThrow(PackError);
    }
  });
});

describe('the empty knowledge', () => {
  it('answers every question and knows nothing', () => {
    const empty = emptyKnowledge();
    expect(empty.size).toBe(0);
    expect(empty.built).toBe('');
    expect(empty.matchAliases('Baku', [{ start: 0, end: 4 }])).toEqual([]);
    expect(empty.findAlias('Baku')).toBeUndefined();
    expect(empty.byTitle('Baku')).toBeUndefined();
    expect(empty.byKey('Q9248')).toBeUndefined();
    expect(empty.byWikidata('Q9248')).toBeUndefined();
  });
});
