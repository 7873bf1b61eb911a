import { join } from 'node:path';
import { alpha2ByCountryName } from '../../knowledge/build/country-codes.ts';
import { withArticle } from '../../knowledge/with-article.ts';
import { type ListTable, type Row, readTsv } from './table.ts';

/** Kinds of post whose holders news names. */
const HIGH =
  /^(?:head of|deputy head|vice president|foreign|defence|interior|finance|justice|governor|economy|energy|trade|health)/;

/** Holders of high posts in 2022, and those who left one in 2014 or later; one row a person, with the latest post. */
export function importMinisters(directory: string): ListTable {
  const holders = readTsv(join(directory, 'cabinets-2022-2023.tsv'));
  const former = readTsv(join(directory, 'former-ministers-2014-2022.tsv'));
  const persons = new Map<string, Row>();
  for (const row of [...holders, ...former].sort(byRank)) {
    const id = row.wikidata_id ?? '';
    const known = persons.get(id);
    if (!/^Q\d+$/.test(id) || !isLatin(row.name ?? '') || (known !== undefined && !isBetter(row, known))) continue;
    persons.set(id, row);
  }
  const rows = [...persons.values()].map((row): Row => {
    const country = alpha2ByCountryName(row.country ?? '') ?? PARTS[row.country ?? ''] ?? '';
    const role = roleOf(row);
    const hasLeft = (row.end ?? '') !== '';
    return {
      wikidata: row.wikidata_id!,
      label: row.name!,
      country,
      description: hasLeft ? `former ${role}` : `${role} as of ${(row.source_date ?? '').slice(0, 4)}`,
      role,
      since: row.start ?? '',
      until: row.end ?? '',
      as_of: row.source_date ?? '',
    };
  });
  return {
    name: 'ministers',
    source: 'EveryPolitician cabinets',
    asOf: '2022',
    kind: 'person',
    category: 'politician',
    columns: ['wikidata', 'label', 'country', 'description', 'role', 'since', 'until', 'as_of'],
    rows: sortById(rows),
  };
}

const PARTS: Readonly<Record<string, string>> = {
  Scotland: 'GB',
  Wales: 'GB',
  England: 'GB',
  'Northern Ireland': 'GB',
  Catalonia: 'ES',
};

function byRank(one: Row, other: Row): number {
  return Number(HIGH.test(other.kind ?? '')) - Number(HIGH.test(one.kind ?? ''));
}

/** A post that is still held goes before one that ended, and a later end before an earlier one. */
function isBetter(row: Row, known: Row): boolean {
  if (HIGH.test(row.kind ?? '') !== HIGH.test(known.kind ?? '')) return HIGH.test(row.kind ?? '');
  return (known.end ?? '') !== '' && ((row.end ?? '') === '' || row.end! > known.end!);
}

/** "Minister of Defence of Italy": the post with its country, unless the post names it. */
function roleOf(row: Row): string {
  const role = (row.role ?? '').replace(/^Cabinet minister$/i, 'minister');
  const country = row.country ?? '';
  if (country === '(international)' || role.includes(country) || row.kind === 'governor') return role;
  return `${role} of ${withArticle(country)}`;
}

/** Members of the United States Congress. */
export function importCongress(directory: string): ListTable {
  const rows = readTsv(join(directory, 'us-congress-2026-06.tsv')).map((row): Row => {
    const state = STATES.of(row.state ?? '');
    const [full, short] = namesOf(row.name ?? '');
    const chamber = row.role === 'Senator' ? 'senator' : 'representative';
    return {
      wikidata: row.wikidata_id ?? '',
      label: short,
      aliases: full === short ? '' : full,
      country: 'US',
      description: `US ${chamber} from ${state}`,
      role:
        row.leadership !== '' && row.leadership !== undefined
          ? `${row.leadership}; US ${chamber} from ${state}`
          : `US ${chamber} from ${state}`,
      party:
        row.party === 'Democrat'
          ? 'Democratic Party'
          : row.party === 'Republican'
            ? 'Republican Party'
            : (row.party ?? ''),
      since: row.term_start ?? '',
    };
  });
  return {
    name: 'us-congress',
    source: 'Members of the US Congress',
    asOf: '2026-06-15',
    kind: 'person',
    category: 'politician',
    columns: ['wikidata', 'label', 'aliases', 'country', 'description', 'role', 'party', 'since'],
    rows: sortById(rows),
  };
}

/** The name as registered, and as news writes it: without a middle initial or "Jr." */
function namesOf(name: string): [full: string, short: string] {
  const full = name.replace(/, (?:Jr|Sr|I+)\.?$/, '');
  return [full, full.replace(/^(\p{Lu}[\p{L}'’-]+) \p{Lu}\. /u, '$1 ')];
}

const STATES = {
  of(code: string): string {
    return US[code] ?? code;
  },
};

const US: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia|HI Hawaii|' +
    'ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|' +
    'MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|' +
    'NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|' +
    'TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|AS American Samoa|' +
    'DC the District of Columbia|GU Guam|MP the Northern Mariana Islands|PR Puerto Rico|VI the US Virgin Islands'
  )
    .split('|')
    .map((entry) => [entry.slice(0, 2), entry.slice(3)]),
);

export function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{N}\p{P}\p{M}\p{S} ]+$/u.test(name) && /\p{L}/u.test(name);
}

export function sortById(rows: readonly Row[]): Row[] {
  const id = (row: Row): number => Number((row.wikidata ?? '').slice(1) || Number.MAX_SAFE_INTEGER);
  return [...rows].sort((one, other) => id(one) - id(other) || ((one.label ?? '') < (other.label ?? '') ? -1 : 1));
}
