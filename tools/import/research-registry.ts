import { join } from 'node:path';
import { isLatin, sortById } from './office-holders.ts';
import { type ListTable, type Row, readTsv, uniqueBy } from './table.ts';

const SOURCE = 'Research Organization Registry';
const COLUMNS = ['wikidata', 'wikipedia', 'label', 'aliases', 'rare', 'generic', 'category', 'country', 'seat'];

/** Universities with a Wikidata id and an article. English names of universities are the titles of their articles. */
export function importUniversities(directory: string): ListTable {
  const rows = readTsv(join(directory, 'universities-ror-2026-06.tsv'))
    .filter((row) => isLatin(row.name ?? ''))
    .map(
      (row): Row => ({
        ...common(row),
        wikipedia: /University|College|Institute|School|Academy/.test(row.name ?? '') ? row.name! : '',
      }),
    );
  return table('universities', 'university', rows);
}

const CATEGORIES: Readonly<Record<string, string>> = {
  government: 'government agency',
  facility: 'research institute',
  nonprofit: 'non-profit organisation',
  company: 'company',
  archive: 'archive',
  other: 'organisation',
};

/** Bodies of state, institutes, companies and others. Sites and parks among them are no actors and are left out. */
export function importOrganisations(directory: string): ListTable {
  const rows = readTsv(join(directory, 'organisations-ror-2026-06.tsv'))
    .filter(
      (row) =>
        isLatin(row.name ?? '') &&
        !/National Park|^Ville de|^City of|^Town of|Nature Reserve|Botanic/.test(row.name ?? ''),
    )
    .map((row): Row => {
      const fields = common(row);
      const name = row.name ?? '';
      const isGeneric = NEEDS_OWNER.test(name);
      return {
        ...fields,
        label: isGeneric ? `${name} (${row.country_iso2})` : name.replace(BRANCH, ''),
        generic: isGeneric ? name : '',
        category: /^Ministry|^Department|^Ministerio|^Ministère/.test(name)
          ? 'ministry'
          : (CATEGORIES[row.kind ?? ''] ?? 'organisation'),
      };
    });
  return table(
    'organisations',
    'organisation',
    uniqueBy(sortById(rows), (row) => row.label!),
  );
}

/** The registry names a company's national branch by its country; the first one by id is the company itself. */
const BRANCH = / \([\p{Lu}][\p{L} ]+\)$/u;

/** Names that every country has: they need an owner in the text. */
const NEEDS_OWNER =
  /^(?:(?:Federal |State )?Ministry of [\p{L} ,&]+|Department (?:of|for) [\p{L} ,&]+|(?:National|State|Central) (?:Library|Archives?|Museum|Statistics Office|Bank|Police|Assembly)|Supreme Court|Parliament|Central Bank)$/u;

function common(row: Row): Row {
  const acronyms = (row.acronyms ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.length >= 3);
  return {
    wikidata: row.wikidata_id ?? '',
    label: row.name ?? '',
    aliases: isLatin(row.name_local ?? '') && row.name_local !== row.name ? row.name_local! : '',
    rare: acronyms.join(' | '),
    country: row.country_iso2 ?? '',
    seat: row.place ?? '',
  };
}

function table(name: string, category: string, rows: readonly Row[]): ListTable {
  return {
    name,
    source: SOURCE,
    asOf: '2026-06-23',
    kind: 'organisation',
    category,
    columns: COLUMNS,
    rows: sortById(rows),
  };
}
