import { borders, featuresContaining } from '@rapideditor/country-coder';
import type { EntityKey } from '../../entity.ts';
import type { SeedEntity, SeedFact } from '../seed-entity.ts';
import type { Country } from './countries.ts';

const SOURCE = 'country-coder 5.6.1';
const AS_OF = '2026';

type Region = (typeof borders.features)[number]['properties'];

/** Country-coder follows the names of UN M49; these are the titles of the same regions. */
const WORLD_NAMES: Readonly<Record<string, string>> = {
  'Western Africa': 'West Africa',
  'Eastern Africa': 'East Africa',
  'Northern Africa': 'North Africa',
  'Middle Africa': 'Central Africa',
  'Eastern Asia': 'East Asia',
  'Southern Asia': 'South Asia',
  'South-eastern Asia': 'Southeast Asia',
  'Western Asia': 'West Asia',
  Iberia: 'Iberian Peninsula',
};

const SKIPPED =
  /^(?:World|US |Mainland|Contiguous|Countries of|Outermost|Overseas|Autonomous Regions|Cyprus|Denmark|Netherlands)/;

/** M49 counts Northern America into North America; country-coder names the double continent only. */
const NORTH_AMERICA = '003';
const NORTHERN_AMERICA = '021';
const WORLD = '001';

/** Continents, world regions and islands that have no ISO code. A region of UN M49 names what it is divided into. */
export function worldRegionSeeds(countries: readonly Country[], cities: readonly SeedEntity[]): SeedEntity[] {
  const members = membersOf(countries, cities);
  return borders.features
    .map((feature) => feature.properties)
    .filter((region) => region.iso1A2 === undefined && region.nameEn !== undefined && !SKIPPED.test(region.nameEn))
    .map((region) => ({
      key: region.wikidata as EntityKey,
      label: labelOf(region),
      kind: 'place',
      category: region.country === undefined ? 'region' : 'territory',
      wikidata: region.wikidata as `Q${number}`,
      wikipedia: labelOf(region),
      ...(region.country === undefined ? {} : { country: region.country }),
      aliases: [{ text: region.nameEn!, use: 'name' as const }],
      facts: region.m49 === undefined ? [] : factsOf(region, members.get(region.m49) ?? []),
      source: SOURCE,
      asOf: AS_OF,
    }));
}

interface Member {
  readonly key: EntityKey;
  readonly label: string;
}

function factsOf(region: Region, members: readonly Member[]): SeedFact[] {
  const parent = parentOf(region);
  const state = (property: 'parent' | 'members', { key, label }: Member): SeedFact => ({
    property,
    value: label,
    valueKey: key,
    source: SOURCE,
    asOf: AS_OF,
  });
  return [
    ...(parent === undefined ? [] : [state('parent', asMember(parent))]),
    ...members.map((member) => state('members', member)),
  ];
}

/** The parts of each M49 region: the regions below it, or the countries whose capitals lie in it. */
function membersOf(countries: readonly Country[], cities: readonly SeedEntity[]): Map<string, Member[]> {
  const members = new Map<string, Member[]>();
  const add = (code: string, member: Member): void => {
    members.set(code, [...(members.get(code) ?? []), member]);
  };
  for (const { properties } of borders.features) {
    const parent = isRegion(properties) ? parentOf(properties) : undefined;
    if (parent !== undefined) add(parent.m49!, asMember(properties));
  }
  const places = placesOf(cities);
  for (const country of countries) {
    const place = places.get(country.code)?.coordinates;
    if (!country.sovereign || place === undefined) continue;
    const [region] = featuresContaining([place.longitude, place.latitude])
      .map((feature) => feature.properties)
      .filter(isRegion)
      .sort((one, other) => other.groups.length - one.groups.length);
    if (region !== undefined) add(region.m49!, { key: country.wikidata, label: country.label });
  }
  for (const list of members.values()) list.sort((one, other) => (one.label < other.label ? -1 : 1));
  return members;
}

/** A country's capital; its largest city where the sources agree on no capital. */
function placesOf(cities: readonly SeedEntity[]): Map<string, SeedEntity> {
  const places = new Map<string, SeedEntity>();
  const rank = (city: SeedEntity): number => (city.category === 'capital city' ? Infinity : (city.population ?? 0));
  for (const city of cities) {
    const known = places.get(city.country!);
    if (known === undefined || rank(city) > rank(known)) places.set(city.country!, city);
  }
  return places;
}

function isRegion(region: Region): boolean {
  return (
    region.m49 !== undefined && region.m49 !== WORLD && region.iso1A2 === undefined && region.country === undefined
  );
}

/** The M49 region that a region is the next part of. */
function parentOf(region: Region): Region | undefined {
  const code =
    region.m49 === NORTHERN_AMERICA
      ? NORTH_AMERICA
      : region.groups.find((group) => /^\d+$/.test(group) && group !== WORLD);
  return borders.features.map(({ properties }) => properties).find(({ m49 }) => m49 !== undefined && m49 === code);
}

function asMember(region: Region): Member {
  return { key: region.wikidata as EntityKey, label: labelOf(region) };
}

function labelOf({ nameEn = '' }: Region): string {
  return WORLD_NAMES[nameEn] ?? nameEn;
}
