import { say } from '../language/words.ts';
import type { Clip } from '../storage/clip.ts';
import { type CsvRow, csvRow, parseRows } from './csv-text.ts';
import { readClip } from './foreign-clip.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { type ReadItem, type Reading, readAll, refused } from './reading.ts';
import { stableId } from './stable-id.ts';

/**
 * Readwise's CSV: what it imports (https://readwise.io/import_bulk), and what it exports, whose columns are called
 * otherwise. Readwise has no selectors; an imported clip is found again by its words.
 */
const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

export function* writeReadwise(clips: Iterable<Clip>): Generator<string> {
  yield csvRow(COLUMNS);
  for (const { quote, source, note, tags, created } of clips) {
    // Readwise takes words like .storm at the start of a note for tags.
    const labels = tags.map((tag) => `.${tag.trim().replace(/\s+/g, '_')}`).join(' ');
    const noted = [labels, note].filter(Boolean).join('\n');
    yield csvRow([quote, source.title, source.authors.join(', '), source.address, noted, '', created]);
  }
}

/** Names of a field in the import and in the export. */
const NAMES = {
  quote: ['highlight'],
  title: ['title', 'book title'],
  author: ['author', 'book author'],
  address: ['url', 'source url', 'highlight url'],
  note: ['note'],
  tags: ['tags'],
  colour: ['color'],
  date: ['date', 'highlighted at'],
} as const;

type Field = keyof typeof NAMES;

/** `now` stands in for dates that are not given. */
export function readReadwise(file: string, now: Date): Reading {
  if (file.length > IMPORT_LIMITS.size) return refused(say('import_file'), say('import_tooLarge'));
  let rows: readonly CsvRow[];
  try {
    rows = parseRows(file);
  } catch (error) {
    if (error instanceof SyntaxError) return refused(say('import_file'), error.message);
    throw error;
  }
  const [head, ...entries] = rows;
  const columns = new Map(
    Object.entries(NAMES).map(([field, names]) => [
      field as Field,
      head?.fields.findIndex((name) => (names as readonly string[]).includes(name.trim().toLowerCase())) ?? -1,
    ]),
  );
  if (columns.get('quote') === -1 && columns.get('address') === -1)
    return refused(say('import_file'), say('import_unknown'));
  if (columns.get('quote') === -1)
    return refused(say('import_line', { number: 1 }), say('import_noColumn', { name: 'Highlight' }));
  if (columns.get('address') === -1)
    return refused(say('import_line', { number: 1 }), say('import_noPageColumn', { name: 'URL' }));
  return readAll(
    entries,
    (index) => say('import_line', { number: entries[index]!.line }),
    (row) => readRow(row, columns, now),
  );
}

function readRow({ fields }: CsvRow, columns: ReadonlyMap<Field, number>, now: Date): ReadItem {
  const field = (name: Field) => fields[columns.get(name)!] ?? '';
  const [quote, address] = [field('quote'), field('address').trim()];
  if (quote.trim() === '') return { kind: 'left-out', message: say('import_noWords') };
  if (address === '') return { kind: 'left-out', message: say('import_noPage') };
  const { tags, note } = partNote(field('note'));
  return readClip(
    {
      id: stableId(`readwise ${address}\n${quote}`),
      quote,
      source: { address, title: field('title'), authors: field('author').trim() ? [field('author').trim()] : [] },
      colour: field('colour'),
      note,
      tags: [...tags, ...field('tags').split(',')],
      created: field('date'),
    },
    now,
  );
}

/** Tags stand in front of a note, each with a dot before it. */
function partNote(note: string): { tags: string[]; note: string } {
  const [line = '', ...rest] = note.split('\n');
  const words = line.trim().split(/\s+/);
  const isTags = words.every((word) => /^\.\S/.test(word));
  return isTags ? { tags: words.map((word) => word.slice(1)), note: rest.join('\n') } : { tags: [], note };
}
