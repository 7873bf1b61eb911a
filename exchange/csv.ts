import type { Clip } from '../storage/clip.ts';
import { csvRow } from './csv-text.ts';

const COLUMNS: ReadonlyArray<readonly [name: string, of: (clip: Clip) => string | undefined]> = [
  ['quote', ({ quote }) => quote],
  ['note', ({ note }) => note],
  ['tags', ({ tags }) => tags.join('; ')],
  ['colour', ({ colour }) => colour],
  ['title', ({ source }) => source.title],
  ['site', ({ source }) => source.site],
  ['authors', ({ source }) => source.authors.join('; ')],
  ['published', ({ source }) => source.published],
  ['modified', ({ source }) => source.modified],
  ['language', ({ source }) => source.lang],
  ['address', ({ source }) => source.address],
  ['canonical', ({ source }) => source.canonical],
  ['created', ({ created }) => created],
  ['updated', ({ updated }) => updated],
  ['id', ({ id }) => id],
];

/** Clips as a table, a row each. Begins with a byte order mark, without which Excel takes UTF-8 for something else. */
export function* writeCsv(clips: Iterable<Clip>): Generator<string> {
  yield `\uFEFF${csvRow(COLUMNS.map(([name]) => name))}`;
  for (const clip of clips) yield csvRow(COLUMNS.map(([, of]) => of(clip) ?? ''));
}
