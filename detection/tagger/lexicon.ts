import { placeOf } from '../sorted-hashes.ts';

/** Given for a word that the lexicon lacks. */
export const NO_ROW = -1;

export interface LexiconParts {
  /** Hashes of the words in small letters, ascending as unsigned numbers. */
  readonly hashes: Uint32Array;
  readonly coarse: Uint8Array;
  readonly middle: Uint8Array;
  readonly fine: Uint16Array;
  /** Two components a byte, low half first, each 0 to 14 with 7 for zero; `dimensions` is even. */
  readonly vectors: Uint8Array;
  /** What one step of a component is worth. */
  readonly steps: Float32Array;
}

/**
 * The words that the tagger knows by their company: three clusterings and a reduced vector each, all worked out in
 * training. A row is found by the hash of the word in small letters; the spelling itself is not kept.
 */
export class Lexicon {
  readonly dimensions: number;
  readonly #parts: LexiconParts;

  constructor(parts: LexiconParts) {
    this.#parts = parts;
    this.dimensions = parts.steps.length;
  }

  get size(): number {
    return this.#parts.hashes.length;
  }

  rowOf(hash: number): number {
    return placeOf(this.#parts.hashes, hash);
  }

  coarse(row: number): number {
    return this.#parts.coarse[row]!;
  }

  middle(row: number): number {
    return this.#parts.middle[row]!;
  }

  fine(row: number): number {
    return this.#parts.fine[row]!;
  }

  /** Writes the row's vector into `into`. */
  vector(row: number, into: Float32Array): void {
    const { vectors, steps } = this.#parts;
    const start = (row * this.dimensions) >> 1;
    for (let d = 0; d < this.dimensions; d += 2) {
      const packed = vectors[start + (d >> 1)]!;
      into[d] = ((packed & 15) - 7) * steps[d]!;
      into[d + 1] = ((packed >> 4) - 7) * steps[d + 1]!;
    }
  }
}
