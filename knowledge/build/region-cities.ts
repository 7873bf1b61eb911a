import { foldName } from '../fold.ts';
import type { JoinedEntity } from './join.ts';
import { bareRegionName } from './sources/regions.ts';

/** A city that is a region of its own states nothing of itself. */
const CITIES: ReadonlySet<string> = new Set(['city', 'capital city']);

/**
 * Joins what the cities state of their regions to the regions: the fact of a city gets the key of its region, and a
 * region is told its seat and its largest city.
 */
export function relateRegions(entities: readonly JoinedEntity[]): void {
  const regions = indexRegions(entities);
  const cities = new Map<JoinedEntity, JoinedEntity[]>();
  for (const city of entities) {
    if (city.seed.kind !== 'place' || !CITIES.has(city.seed.category)) continue;
    for (const [index, fact] of city.facts.entries()) {
      if (fact.property !== 'region' && fact.property !== 'seatOf') continue;
      const region = regions.get(`${city.country} ${foldName(bareRegionName(fact.value))}`);
      if (region === undefined || region === city) continue;
      if (fact.valueKey === undefined) city.facts[index] = { ...fact, value: region.seed.label, valueKey: region.key };
      if (fact.property === 'region') cities.set(region, [...(cities.get(region) ?? []), city]);
    }
  }
  for (const [region, members] of cities) stateCities(region, members);
}

/** Regions by country and bare name; a name that two regions bear is nobody's. */
function indexRegions(entities: readonly JoinedEntity[]): Map<string, JoinedEntity | undefined> {
  const regions = new Map<string, JoinedEntity | undefined>();
  for (const entity of entities) {
    if (!entity.isFirstLevel || entity.country === undefined || CITIES.has(entity.seed.category)) continue;
    const names = [entity.seed.label, ...entity.aliases.filter(({ use }) => use === 'name').map(({ text }) => text)];
    for (const name of new Set(names.map((text) => foldName(bareRegionName(text))))) {
      const key = `${entity.country} ${name}`;
      regions.set(key, regions.has(key) && regions.get(key) !== entity ? undefined : entity);
    }
  }
  return regions;
}

function stateCities(region: JoinedEntity, members: readonly JoinedEntity[]): void {
  const seats = members.filter((city) =>
    city.facts.some(({ property, valueKey }) => property === 'seatOf' && valueKey === region.key),
  );
  const largest = members.reduce((one, other) => ((other.population ?? 0) > (one.population ?? 0) ? other : one));
  const state = (property: 'capital' | 'largestCity', city: JoinedEntity): void => {
    if (region.facts.some((fact) => fact.property === property)) return;
    const { source, asOf } = city.origin;
    region.facts.push({ property, value: city.seed.label, valueKey: city.key, source, asOf });
  };
  if (seats.length === 1) state('capital', seats[0]!);
  state('largestCity', largest);
}
