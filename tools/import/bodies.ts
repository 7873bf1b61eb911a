import { join } from 'node:path';
import { borders } from '@rapideditor/country-coder';
import { alpha2ByCountryName } from '../../knowledge/build/country-codes.ts';
import { isLatin, sortById } from './office-holders.ts';
import { type ListTable, type Row, readTsv, uniqueBy } from './table.ts';

const ALPHA2 = new Map(borders.features.map(({ properties }) => [properties.iso1A3, properties.iso1A2]));

/** Parties that were alive in 2005 or later. */
export function importParties(directory: string): ListTable {
  const rows = readTsv(join(directory, 'political-parties-2024-03.tsv'))
    .filter((row) => isLatin(row.name ?? ''))
    .map(
      (row): Row => ({
        wikidata: row.wikidata_id ?? '',
        wikipedia: titleOf(row.wikipedia ?? ''),
        label: row.name ?? '',
        aliases: isLatin(row.name_native ?? '') && row.name_native !== row.name ? row.name_native! : '',
        rare: row.abbreviation ?? '',
        country: ALPHA2.get(row.country_iso3) ?? (row.country_iso3 === 'XKX' ? 'XK' : ''),
        founded: row.year_first ?? '',
      }),
    );
  return {
    name: 'parties',
    source: 'Party Facts',
    asOf: '2024-03-29',
    kind: 'organisation',
    category: 'political party',
    columns: ['wikidata', 'wikipedia', 'label', 'aliases', 'rare', 'country', 'founded'],
    rows: sortById(rows),
  };
}

/** "en:Aruban_People%27s_Party" → "Aruban People's Party". */
function titleOf(cell: string): string {
  return cell.startsWith('en:')
    ? decodeURIComponent(cell.slice(3).replace(/%(?![0-9A-Fa-f]{2})/g, '%25')).replaceAll('_', ' ')
    : '';
}

/** Armed groups with a name and a structure of their own. */
export function importArmedGroups(directory: string): ListTable {
  const rows = readTsv(join(directory, 'armed-groups-ucdp-22.1.tsv'))
    .filter((row) => row.kind === 'formally organised group' && !/^Forces of/.test(row.name ?? ''))
    .map((row): Row => {
      const others = (row.other_names ?? '').split(' | ').filter((name) => name !== '' && isLatin(name));
      const isShort = /^[\p{Lu}\p{N}/-]{2,8}(?: - \S+|-\p{L}+)?$/u.test(row.name ?? '');
      const label = isShort ? (others.find((name) => name !== row.name) ?? row.name!) : row.name!;
      const aliases = [row.name!, ...others].filter((name) => name !== label && !/^\p{Lu}{1,3}$/u.test(name));
      const countries = (row.location ?? '').split(/[,;]/).map((name) => alpha2ByCountryName(name.trim()));
      return {
        label,
        aliases: [...new Set(aliases)].join(' | '),
        country: countries.length === 1 ? (countries[0] ?? '') : '',
      };
    });
  return {
    name: 'armed-groups',
    source: 'UCDP Actor Dataset 22.1',
    asOf: '2022',
    kind: 'organisation',
    category: 'armed group',
    columns: ['label', 'aliases', 'country'],
    rows,
  };
}

const CATEGORIES: Readonly<Record<string, string>> = {
  bank: 'development bank',
  unagency: 'agency of the United Nations',
  military: 'military alliance',
  agreement: 'treaty',
  fta: 'trade agreement',
  pta: 'trade agreement',
  geographic: 'region',
  forum: 'international forum',
  court: 'international court',
};

/** International organisations, treaties, blocs and informal regions. Ids that only one source states are left out. */
export function importInternational(directory: string): ListTable {
  const rows = readTsv(join(directory, 'international-organisations-2025-12.tsv'))
    .filter((row) => isLatin(row.name ?? '') && !['travel', 'standards', 'sports', 'project'].includes(row.kind ?? ''))
    .map((row): Row => {
      const isTrusted = row.id_check === 'two sources agree' || row.id_check === 'second source only';
      const acronyms = (row.acronym ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => /^[A-Z0-9]{2,7}$/.test(part));
      const name = row.name ?? '';
      return {
        wikidata: isTrusted ? (row.wikidata_id ?? '') : '',
        wikipedia: isTrusted ? (row.name ?? '') : '',
        label: row.name ?? '',
        aliases: acronyms.filter((part) => standsFor(part, name)).join(' | '),
        rare: acronyms.filter((part) => !standsFor(part, name)).join(' | '),
        kind: row.kind === 'geographic' ? 'place' : 'organisation',
        category: CATEGORIES[row.kind ?? ''] ?? 'international organisation',
        seat: seatOf(row),
        founded: row.founded ?? '',
      };
    });
  return {
    name: 'international-organisations',
    source: 'Internacia',
    asOf: '2025-12-07',
    kind: 'organisation',
    category: 'international organisation',
    columns: ['wikidata', 'wikipedia', 'label', 'aliases', 'rare', 'kind', 'category', 'seat', 'founded'],
    rows: sortById(uniqueBy(rows, (row) => row.label!)),
  };
}

/** Bodies to which the list gives the seat of one of their institutions. The treaties give the European Union none. */
const WITHOUT_SEAT: ReadonlySet<string> = new Set(['Q458']);

/** "New York City, US, {'lat': …}" without what follows the city. */
function seatOf(row: Row): string {
  if (WITHOUT_SEAT.has(row.wikidata_id ?? '')) return '';
  return (row.headquarters ?? '')
    .replace(/,? ?\{.*$/, '')
    .replace(/, [A-Z]{2}$/, '')
    .trim();
}

/** True for the acronym of a name in its own language: its letters come in the name's order, the first ones first. */
function standsFor(acronym: string, name: string): boolean {
  const letters = name.toUpperCase();
  let from = 0;
  for (const letter of acronym) {
    from = letters.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return letters.startsWith(acronym[0]!);
}

/** The largest listed companies of the United States. An id that rests on the name alone is left out. */
export function importCompanies(directory: string): ListTable {
  const rows = readTsv(join(directory, 'companies-sp500-2026-08.tsv')).map(
    (row): Row => ({
      label: (row.name ?? '').replace(/\s*\(.*\)$/, ''),
      country: 'US',
      description: `${(row.industry ?? '').toLowerCase()} company`,
      seat: row.headquarters ?? '',
      founded: (row.founded ?? '').slice(0, 4),
    }),
  );
  return {
    name: 'companies',
    source: 'S&P 500 companies',
    asOf: '2026-08-08',
    kind: 'organisation',
    category: 'company',
    columns: ['label', 'country', 'description', 'seat', 'founded'],
    rows: uniqueBy(rows, (row) => row.label!),
  };
}

/** Areas whose rule is disputed, with who holds and who claims them. */
export function importDisputedAreas(directory: string): ListTable {
  const rows = readTsv(join(directory, 'disputed-territories-natural-earth.tsv'))
    .filter((row) => ['Breakaway', 'Disputed', 'Indeterminate'].includes(row.kind ?? ''))
    .map((row): Row => {
      const holder = /Admin\.? [Bb]y ([^;]+)/.exec(row.administered_and_claimed ?? '')?.[1];
      const claimants = /[Cc]laimed by ([^;]+)/.exec(row.administered_and_claimed ?? '')?.[1];
      return {
        wikidata: row.wikidata_id ?? '',
        label: spellOut(row.name ?? ''),
        aliases: (row.other_name ?? '')
          .split(',')
          .map((name) => spellOut(name.trim()))
          .filter(Boolean)
          .join(' | '),
        category: row.kind === 'Breakaway' ? 'breakaway territory' : 'disputed territory',
        controlledBy: holder ?? (/[Ss]elf/.test(row.administered_and_claimed ?? '') ? 'its own administration' : ''),
        claimedBy: claimants?.replaceAll(' and ', ', ') ?? '',
      };
    })
    .filter((row) => row.label !== '' && row.claimedBy !== '');
  return {
    name: 'disputed-areas',
    source: 'Natural Earth',
    asOf: '2022',
    kind: 'place',
    category: 'disputed territory',
    columns: ['wikidata', 'label', 'aliases', 'category', 'controlledBy', 'claimedBy'],
    rows: sortById(rows),
  };
}

function spellOut(name: string): string {
  return name
    .replace(/\bIs\.(?= |$)/, 'Islands')
    .replace(/\bI\.(?= |$)/, 'Island')
    .replace(/^W\. /, 'Western ')
    .replace(/^N\. /, 'Northern ')
    .replace(/\bRep\.$/, 'Republic');
}
