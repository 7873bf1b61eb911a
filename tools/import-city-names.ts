/**
 * Takes the names of the cities that time zones are called after, in the languages of the interface, from an unpacked
 * `cldr-dates-full`, and writes them into `knowledge/lists/cities-abroad.tsv`:
 *
 *     npx tsx tools/import-city-names.ts DIRECTORY
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import { LOCAL_LANGUAGES } from '../knowledge/build/local-names.ts';
import { type Row, renderTable } from './import/table.ts';

interface Zones {
  readonly exemplarCity?: string;
  readonly [part: string]: Zones | string | undefined;
}

/** Cities by their zone: "Asia/Baku" → "Баку". */
function citiesOf(directory: string, language: string): Map<string, string> {
  const path = join(directory, 'main', language, 'timeZoneNames.json');
  const { main } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly main: Readonly<Record<string, { readonly dates: { readonly timeZoneNames: { readonly zone: Zones } } }>>;
  };
  const cities = new Map<string, string>();
  const walk = (zones: Zones, path: string): void => {
    if (zones.exemplarCity !== undefined) cities.set(path, zones.exemplarCity.replaceAll('’', "'"));
    for (const [part, below] of Object.entries(zones)) {
      if (typeof below === 'object') walk(below, `${path}/${part}`);
    }
  };
  walk(main[language]!.dates.timeZoneNames.zone, '');
  return cities;
}

const [, , directory] = argv;
if (directory === undefined) {
  console.error('usage: tsx tools/import-city-names.ts DIRECTORY');
  exit(2);
}
const english = citiesOf(directory, 'en');
const others = LOCAL_LANGUAGES.map((language) => [language, citiesOf(directory, language)] as const);
const zones = new Set(others.flatMap(([, cities]) => [...cities.keys()]));
const rows = [...zones]
  .map(
    (zone): Row => ({
      // English names are stated only where they differ from the zone's.
      city: english.get(zone) ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' '),
      ...Object.fromEntries(others.map(([language, cities]) => [language, cities.get(zone) ?? ''])),
    }),
  )
  .sort((one, other) => (one.city! < other.city! ? -1 : 1));
const table = {
  name: 'cities-abroad',
  source: 'Unicode CLDR 48.2',
  asOf: '2026',
  columns: ['city', ...LOCAL_LANGUAGES],
  rows,
};
writeFileSync(fileURLToPath(new URL(`../knowledge/lists/${table.name}.tsv`, import.meta.url)), renderTable(table));
console.log(`${rows.length} cities`);
