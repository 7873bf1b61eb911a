import { readFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

/** One table of `knowledge/lists/`, whose rows share their source. */
export interface ListTable {
  readonly name: string;
  /** Name of an entry in `knowledge/sources.tsv`. */
  readonly source: string;
  /** Date that the source states for its rows; a row's own `as_of` goes before. */
  readonly asOf: string;
  /** Kind and category of all rows, where a row does not say. */
  readonly kind?: string;
  readonly category?: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** The table as text: comment lines for source and date, the header, one line a row. */
export function renderTable(table: ListTable): string {
  const cell = (value: string | undefined): string => (value ?? '').replaceAll(/\s+/g, ' ').trim();
  const lines = [
    `# source: ${table.source}`,
    `# as-of: ${table.asOf}`,
    ...(table.kind === undefined ? [] : [`# kind: ${table.kind}`]),
    ...(table.category === undefined ? [] : [`# category: ${table.category}`]),
    table.columns.join('\t'),
    ...table.rows.map((row) =>
      table.columns
        .map((column) => cell(row[column]))
        .join('\t')
        .replace(/\t+$/, ''),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** Reads a tab-separated file with a header line. */
export function readTsv(path: string): Row[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/);
  const columns = header.split('\t');
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, index) => [column, (cells[index] ?? '').trim()]));
    });
}

/** The rows without those whose key came before. */
export function uniqueBy(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = keyOf(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
