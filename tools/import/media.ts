import { join } from 'node:path';
import { alpha2ByCountryName } from '../../knowledge/build/country-codes.ts';
import { isLatin, sortById } from './office-holders.ts';
import { type ListTable, type Row, readTsv, uniqueBy } from './table.ts';

/** Newspapers with an official site. Their owners are left out: many of the list's are outdated or another paper's. */
export function importNewspapers(directory: string): ListTable {
  const rows = readTsv(join(directory, 'newspapers-2023-04.tsv'))
    .filter((row) => isLatin(row.name ?? '') && /^\p{Lu}|^[a-z]+[A-Z]/u.test(row.name ?? ''))
    .map(
      (row): Row => ({
        wikidata: row.wikidata_id ?? '',
        label: row.name ?? '',
        country: alpha2ByCountryName(row.country ?? '') ?? '',
        seat: (row.place ?? '').split(';')[0] ?? '',
        languages: (row.language ?? '').replaceAll(';', ','),
        site: row.site ?? '',
      }),
    );
  return {
    name: 'newspapers',
    source: 'International newspapers',
    asOf: '2023-04-28',
    kind: 'organisation',
    category: 'newspaper',
    columns: ['wikidata', 'label', 'country', 'seat', 'languages', 'site'],
    rows: sortById(rows),
  };
}

/** Media under state influence, as one project judges it. */
export function importStateMedia(directory: string): ListTable {
  const rows = readTsv(join(directory, 'state-media-2023-08.tsv'))
    .filter(
      (row) =>
        isLatin(row.outlet ?? '') && !/ - |\/| outlets|websites?$/i.test(row.outlet ?? '') && row.status !== 'closed',
    )
    .map((row): Row => {
      const [, name = row.outlet ?? '', short = ''] = /^(.*?)\s*\(([^)]{2,})\)$/.exec(row.outlet ?? '') ?? [];
      return {
        label: name,
        aliases: short,
        category: mediumOf(name),
        country: alpha2ByCountryName(row.country ?? '') ?? '',
        stateControlled: row.type ?? '',
        owner: row.media_company === row.outlet ? '' : (row.media_company ?? ''),
        site: /^[\w.-]+\.[a-z]{2,}(?:\/\S*)?$/i.test(row.site ?? '') ? row.site! : '',
      };
    })
    .filter((row) => row.country !== '');
  return {
    name: 'state-media',
    source: 'State Media Matrix',
    asOf: '2023-08-24',
    kind: 'organisation',
    category: 'news medium',
    columns: ['label', 'aliases', 'category', 'country', 'stateControlled', 'owner', 'site'],
    rows: uniqueBy(rows, (row) => `${row.label}|${row.country}`),
  };
}

function mediumOf(name: string): string {
  if (/agency|agence|agencia|agenzia|\bpress$/i.test(name)) return 'news agency';
  if (/radio/i.test(name) && !/tv|tele/i.test(name)) return 'radio station';
  if (/\btv\b|tv\d?$|tele|channel|kanal/i.test(name)) return 'television channel';
  return /\.(?:com|net|org|ru|[a-z]{2})$/i.test(name) ? 'news site' : 'news medium';
}
