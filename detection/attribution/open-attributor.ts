import { type Attributor, createAttributor } from './attribute.ts';
import { Scorer, type StoredWeights } from './scorer.ts';
import { type FileKind, readFile, writeFile } from './sections.ts';
import { STATEMENT_COLUMNS } from './weigh-statement.ts';
import { WordTable, type WordTableParts } from './word-table.ts';

/** What training hands over. */
export interface StoredAttribution {
  readonly words: WordTableParts;
  /** Hashes of the stems that attribute. */
  readonly cueStems: Int32Array;
  readonly content: StoredWeights;
  readonly source: StoredWeights;
  readonly statement: StoredWeights;
  readonly loose: StoredWeights;
  readonly checkScale: readonly [slope: number, offset: number];
  readonly contentScale: readonly [slope: number, offset: number];
  readonly least: number;
}

const KIND: FileKind = { magic: 0x4147474e, version: 1, name: 'The attribution’s weights' };
/** Columns of each table. */
const COLUMNS = { content: 1, source: 1, statement: STATEMENT_COLUMNS, loose: 1 } as const;
const TABLES = ['content', 'source', 'statement', 'loose'] as const;
const SECTIONS = 6 + 2 * TABLES.length + 1;

export function storeAttribution(stored: StoredAttribution): Uint8Array {
  const { words, cueStems, checkScale, contentScale, least } = stored;
  return writeFile(KIND, [
    words.hashes,
    words.masks,
    words.classes,
    words.coarse,
    words.fine,
    cueStems,
    ...TABLES.flatMap((table) => [stored[table].present, stored[table].weights]),
    Float64Array.of(...checkScale, ...contentScale, least, ...TABLES.map((table) => stored[table].most)),
  ]);
}

/**
 * Opens the trained weights (`attribution.bin`). The attributor reads from views of `bytes`, which must not change
 * afterwards.
 * @throws {Error} saying what is wrong, when the bytes are not whole weights of this version.
 */
export function openAttributor(bytes: ArrayBuffer): Attributor {
  const sections = readFile(KIND, bytes, SECTIONS);
  let at = 0;
  const next = (): Uint8Array => sections[at++]!;
  const ints = ({ buffer, byteOffset, byteLength }: Uint8Array) => new Uint32Array(buffer, byteOffset, byteLength / 4);
  const signed = ({ buffer, byteOffset, byteLength }: Uint8Array) => new Int8Array(buffer, byteOffset, byteLength);
  const words = { hashes: ints(next()), masks: next(), classes: next(), coarse: next(), fine: next() };
  const cueStems = new Set(Array.from(ints(next()), (hash) => hash | 0));
  const tables = TABLES.map(() => ({ present: ints(next()), weights: signed(next()) }));
  const last = next();
  const numbers = new Float64Array(last.buffer, last.byteOffset, last.byteLength / 8);
  const [checkSlope = 1, checkOffset = 0, contentSlope = 1, contentOffset = 0, least = 0.5, ...most] = numbers;
  const scorer = (name: (typeof TABLES)[number]): Scorer => {
    const place = TABLES.indexOf(name);
    return new Scorer({ ...tables[place]!, most: most[place]! }, COLUMNS[name]);
  };
  return createAttributor({
    words: new WordTable(words),
    cueStems,
    content: scorer('content'),
    source: scorer('source'),
    statement: scorer('statement'),
    loose: scorer('loose'),
    checkScale: [checkSlope, checkOffset],
    contentScale: [contentSlope, contentOffset],
    least,
  });
}
