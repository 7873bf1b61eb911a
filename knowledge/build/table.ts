import { readFileSync } from 'node:fs';

export type TableRow = Readonly<Record<string, string>>;

/** A tab-separated table with `# source:` and `# as-of:` lines before its header. */
export interface Table {
  readonly source: string;
  readonly asOf: string;
  /** Kind and category of rows that state none. */
  readonly kind: string;
  readonly category: string;
  readonly rows: readonly TableRow[];
}

/** Reads a table. A row that is shorter than the header has empty cells at its end. */
export function readTable(path: string): Table {
  const lines = readFileSync(path, 'utf8').split('\n');
  const comments = lines.filter((line) => line.startsWith('#'));
  const [header = '', ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const columns = header.split('\t');
  return {
    source: statement(comments, 'source') ?? '',
    asOf: statement(comments, 'as-of') ?? '',
    kind: statement(comments, 'kind') ?? '',
    category: statement(comments, 'category') ?? '',
    rows: rows.map((row) => {
      const cells = row.split('\t');
      return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    }),
  };
}

function statement(comments: readonly string[], name: string): string | undefined {
  return comments
    .find((line) => line.startsWith(`# ${name}: `))
    ?.slice(name.length + 4)
    .trim();
}

/** The parts of a cell that holds several values, parted by " | ". */
export function partsOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
