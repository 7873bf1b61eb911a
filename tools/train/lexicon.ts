import { hashText } from '../../detection/tagger/hashing.ts';
import type { LexiconParts } from '../../detection/tagger/lexicon.ts';
import { cluster } from './cluster.ts';
import { seeded } from './random.ts';
import { reduce } from './reduce.ts';
import { readVectors } from './vectors.ts';

export interface LexiconSettings {
  readonly words: number;
  readonly dimensions: number;
  readonly seed: number;
}

/** Components of the vectors that the clusters are made from, and the commonest words that their centres are learnt from. */
const CLUSTERED = 50;
const SAMPLE = 20_000;
const ROUNDS = 12;
/** Largest component that is told apart, in standard deviations. */
const CLIP = 2.6;

/** Reduces and clusters the package's vectors; the rows are put in order of the words' hashes. */
export function buildLexicon({ words, dimensions, seed }: LexiconSettings): LexiconParts {
  const vectors = readVectors(words);
  const values = reduce(vectors, CLUSTERED);
  const clusters = [64, 256, 1000].map((k) => cluster(values, CLUSTERED, k, SAMPLE, ROUNDS, seeded(seed + k)));
  const order = vectors.words
    .map((word, row) => ({ hash: hashText(word) >>> 0, row }))
    .sort((a, b) => a.hash - b.hash || a.row - b.row)
    .filter(({ hash }, i, all) => hash !== all[i - 1]?.hash);
  const [coarse, middle, fine] = clusters.map((assigned) => order.map(({ row }) => assigned[row]!)) as [
    number[],
    number[],
    number[],
  ];
  return {
    hashes: Uint32Array.from(order, ({ hash }) => hash),
    coarse: Uint8Array.from(coarse),
    middle: Uint8Array.from(middle),
    fine: Uint16Array.from(fine),
    ...quantise(
      values,
      dimensions,
      order.map(({ row }) => row),
    ),
  };
}

function quantise(
  values: Float32Array,
  dimensions: number,
  rows: readonly number[],
): Pick<LexiconParts, 'vectors' | 'steps'> {
  const steps = new Float32Array(dimensions);
  for (let d = 0; d < dimensions; d++) {
    let squares = 0;
    for (const row of rows) squares += values[row * CLUSTERED + d]! ** 2;
    steps[d] = (CLIP * Math.sqrt(squares / rows.length)) / 7;
  }
  const vectors = new Uint8Array((rows.length * dimensions) / 2);
  rows.forEach((row, place) => {
    for (let d = 0; d < dimensions; d++) {
      const level = 7 + Math.max(-7, Math.min(7, Math.round(values[row * CLUSTERED + d]! / steps[d]!)));
      vectors[(place * dimensions + d) >> 1]! |= level << (4 * (d & 1));
    }
  });
  return { vectors, steps };
}
