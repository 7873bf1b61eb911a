import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { joinSeeds } from '../../knowledge/build/join.ts';
import { buildLocalNames, LOCAL_LANGUAGES } from '../../knowledge/build/local-names.ts';
import { readCountries } from '../../knowledge/build/sources/countries.ts';
import type { LocalNames } from '../../knowledge/local-names.ts';
import { seed } from './small-pack.ts';

const lists = fileURLToPath(new URL('../../knowledge/lists', import.meta.url));
const countries = readCountries(lists);
const { entities } = joinSeeds([
  {
    rank: 'packages',
    seeds: [
      seed({ key: 'Q649', label: 'Moscow', wikidata: 'Q649', category: 'capital city', population: 13_000_000 }),
      seed({ key: 'en:Moscow, Idaho', label: 'Moscow', country: 'US', population: 25_000 }),
    ],
  },
]);
const names = JSON.parse(buildLocalNames(lists, countries, entities)) as LocalNames;

describe('names of places in the languages of the interface', () => {
  it('name every country in each of them', () => {
    const sovereign = countries.filter((country) => country.sovereign);
    expect(sovereign.length).toBeGreaterThan(190);
    for (const language of LOCAL_LANGUAGES) {
      expect(sovereign.filter(({ wikidata }) => !names[language]?.[wikidata])).toEqual([]);
    }
    expect(names.ru?.Q227).toBe('Азербайджан');
  });

  it('name the city that is meant, not its namesake', () => {
    expect(names.de?.Q649).toBe('Moskau');
    expect(names.de?.['en:Moscow, Idaho']).toBeUndefined();
  });
});
