/**
 * Comma-separated values as RFC 4180 has them. Spreadsheets run what begins like a formula, so such a field is written
 * with an apostrophe before it, which they do not show; `parseRows` takes it off again.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */

/** What a spreadsheet would run, and the same behind apostrophes, so that reading knows which one is ours. */
const RUNS = /^'*[=+\-@\t\r\n＝＋－＠]/;
const OURS = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

export function csvRow(fields: readonly string[]): string {
  const quoted = fields.map((field) => {
    const harmless = RUNS.test(field) ? `'${field}` : field;
    return `"${harmless.replaceAll('"', '""')}"`;
  });
  return `${quoted.join(',')}\r\n`;
}

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

const PLAIN = /[^",\r\n]*/y;
const LINE_END = /\r\n|\r|\n|$/y;

const lines = (text: string) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/** What a pattern matches at a place; null when nothing. */
function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Where the quoted field that begins at `at` ends, behind its closing mark; -1 when it does not. */
function quotedEnd(text: string, at: number): number {
  for (let mark = text.indexOf('"', at + 1); mark >= 0; mark = text.indexOf('"', mark + 2)) {
    if (text[mark + 1] !== '"') return mark + 1;
  }
  return -1;
}

/** @throws SyntaxError naming the line, when a quoted field does not end or goes on after its mark. */
export function parseRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const fields: string[] = [];
    for (;;) {
      const isQuoted = text[at] === '"';
      const end = isQuoted ? quotedEnd(text, at) : at + (matchAt(PLAIN, text, at)?.length ?? 0);
      if (end < 0) throw new SyntaxError(`line ${line}: a quoted field does not end`);
      const written = text.slice(at, end);
      line += isQuoted ? lines(written) : 0;
      fields.push((isQuoted ? written.slice(1, -1).replaceAll('""', '"') : written).replace(OURS, ''));
      at = end;
      if (text[at] !== ',') break;
      at++;
    }
    const end = matchAt(LINE_END, text, at);
    if (end === null) throw new SyntaxError(`line ${line}: a quotation mark stands inside a field`);
    at += end.length;
    line++;
    if (fields.length > 1 || fields[0] !== '') rows.push({ line: start, fields });
  }
  return rows;
}
