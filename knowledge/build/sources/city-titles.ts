import { foldName } from '../../fold.ts';

/** One row of GeoNames. */
export interface City {
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

/** A city owns its bare name as an article's title when it has this many times the people of the next one of that name. */
const DOMINANCE = 3;

/** English news writes no macrons on names of South and West Asia; Japanese names keep theirs in titles. */
export function plainSpelling(city: City): string {
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

/** The two largest populations of each folded name. */
export function largestByName(cities: readonly City[]): Map<string, number[]> {
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
export function stateOf(city: City): string | undefined {
  if (city.country === 'US') return US_STATES[city.region];
  if (city.country === 'CA') return CA_PROVINCES[city.region];
  return city.country === 'AU' ? AU_STATES[city.region] : undefined;
}

/**
 * Title of the city's article as the English Wikipedia's naming rules make it; empty where the rules leave it open: for
 * quarters of cities, for names that several cities share, and for names of countries or common words.
 */
export function titleOf(
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

/** States whose article is not called by the bare name. */
export const STATE_TITLES: Readonly<Record<string, string>> = {
  Georgia: 'Georgia (U.S. state)',
  'New York': 'New York (state)',
  Victoria: 'Victoria (state)',
  Washington: 'Washington (state)',
};
