import { indexAliases } from '../../knowledge/build/alias-index.ts';
import { joinSeeds } from '../../knowledge/build/join.ts';
import { orderEntities, writePack } from '../../knowledge/build/pack-writer.ts';
import { weightOf } from '../../knowledge/build/priors.ts';
import type { SeedAlias, SeedEntity } from '../../knowledge/build/seed-entity.ts';

/** A seed with what a test does not care about filled in. */
export function seed(given: Partial<SeedEntity> & Pick<SeedEntity, 'key' | 'label'>): SeedEntity {
  return { kind: 'place', category: 'city', aliases: [], facts: [], source: 'Atlas', asOf: '2026-01-31', ...given };
}

export function named(...texts: readonly string[]): SeedAlias[] {
  return texts.map((text) => ({ text, use: 'name' }));
}

/** Builds a pack of the given seeds as the builder does, with `commonWords` as its dictionary. */
export function packOf(seeds: readonly SeedEntity[], commonWords: readonly string[] = []): ArrayBuffer {
  const joined = joinSeeds([{ rank: 'lists', seeds }]);
  const entities = orderEntities(joined.entities);
  const weights = entities.map((entity) => weightOf(entity, new Set()));
  const rowOf = (key: string): number | undefined => {
    const row = entities.findIndex((entity) => entity.key === key);
    return row === -1 ? undefined : row;
  };
  const countryRow = (code: string): number | undefined => {
    const row = entities.findIndex((entity) => entity.country === code && entity.seed.category === 'country');
    return row === -1 ? undefined : row;
  };
  const isCommonWord = (name: string): boolean => commonWords.includes(name.toLowerCase());
  return writePack({
    built: '2026-01-31',
    entities,
    aliases: indexAliases(entities, weights, isCommonWord).aliases,
    sources: new Map([['Atlas', { name: 'Atlas', licence: 'CC0 1.0', address: 'https://atlas.example/' }]]),
    countryRow,
    rowOf,
  });
}

export const ATLANTIS = seed({
  key: 'Q9000001',
  label: 'Atlantis',
  category: 'country',
  wikidata: 'Q9000001',
  wikipedia: 'Atlantis',
  country: 'AT',
  population: 5_000_000,
  aliases: [
    ...named('Republic of Atlantis'),
    { text: 'Atlantean', use: 'demonym' },
    { text: 'Atlanteans', use: 'demonym' },
  ],
});

export const POSEIDONIS = seed({
  key: 'en:Poseidonis',
  label: 'Poseidonis',
  category: 'capital city',
  wikipedia: 'Poseidonis',
  country: 'AT',
  population: 1_234_567,
  standsFor: 'Government of Atlantis',
  coordinates: { latitude: 31.25, longitude: -24.254 },
  facts: [{ property: 'seatOf', value: 'Atlantis', valueKey: 'Q9000001', source: 'Atlas', asOf: '2025-07' }],
});

export const FOREIGN_MINISTRY = seed({
  key: 'ng:at-foreign-ministry',
  label: 'Atlantean Foreign Ministry',
  kind: 'organisation',
  category: 'foreign ministry',
  country: 'AT',
  aliases: [...named('Foreign Ministry of Atlantis'), { text: 'Foreign Ministry', use: 'generic' }],
});
