/** One row of a table of figures, by column. */
export type TableRow = Readonly<Record<string, string | number>>;

export const percent = (share: number | undefined): string => (share === undefined ? '–' : (100 * share).toFixed(1));

/** Rows that have the same columns, as a table in Markdown. */
export function markdownTable(rows: readonly TableRow[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return [
    `| ${columns.join(' | ')} |`,
    `|${columns.map((_, i) => (i === 0 ? '---' : '---:')).join('|')}|`,
    ...rows.map((row) => `| ${columns.map((column) => row[column]).join(' | ')} |`),
  ].join('\n');
}
