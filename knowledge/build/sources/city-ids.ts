import type { WikidataId } from '../../entity.ts';
import { foldName } from '../../fold.ts';
import { readTable } from '../table.ts';
import type { Country } from './countries.ts';
import { readDescribed } from './organisations.ts';

export interface CityId {
  readonly id: WikidataId;
  /** How Wikidata describes the city; empty for a capital. */
  readonly description: string;
}

const CITY = /^(?:the )?(?:capital|largest|second|city|metropol|megacity|port city|urban|coastal city|federal city)/i;

/**
 * Wikidata ids of cities, by country code and folded name: capitals from their list, others from the cities that the
 * name-suggestion-index describes, where the description names the country.
 */
export function readCityIds(
  lists: string,
  countries: readonly Country[],
): (country: string, label: string) => CityId | undefined {
  const ids = new Map<string, CityId>();
  const taken = new Set<string>();
  const add = (country: string, label: string, id: string, description: string): void => {
    const key = `${country} ${foldName(label)}`;
    if (ids.has(key) || taken.has(id)) return;
    ids.set(key, { id: id as WikidataId, description });
    taken.add(id);
  };
  for (const { iso2 = '', label = '', wikidata = '' } of readTable(`${lists}/capitals.tsv`).rows)
    add(iso2, label, wikidata, '');
  const names = countries.flatMap((country) =>
    [country.label, ...country.shortNames, ...country.adjectives].map((name) => ({ code: country.code, name })),
  );
  names.sort((one, other) => other.name.length - one.name.length);
  for (const [id, { label, description = '' }] of Object.entries(readDescribed())) {
    if (label === undefined || !CITY.test(description) || !/\bcity\b|capital/i.test(description)) continue;
    const country = names.find(({ name }) => new RegExp(`\\b${name.replaceAll('.', '\\.')}\\b`).test(description));
    if (country !== undefined) add(country.code, label, id, description);
  }
  return (country, label) => ids.get(`${country} ${foldName(label)}`);
}
