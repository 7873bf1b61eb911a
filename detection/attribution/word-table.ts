import { placeOf } from '../sorted-hashes.ts';

/** Bits of what a word can be, and its commonest use, by the numbers of `WordClass` from `Noun` to `Adverb`. */
export interface WordTableParts {
  /** Hashes of the words in small letters, ascending as unsigned numbers. */
  readonly hashes: Uint32Array;
  /** Bit k - 1 is set where the word can be of class k. */
  readonly masks: Uint8Array;
  /** The commonest class; 0 for a word of whose classes nothing is known. */
  readonly classes: Uint8Array;
  /** Clusters by the company that words keep. */
  readonly coarse: Uint8Array;
  readonly fine: Uint8Array;
}

/** What training knows of common words: their classes, and clusters. The spellings themselves are not kept. */
export class WordTable {
  readonly parts: WordTableParts;

  constructor(parts: WordTableParts) {
    this.parts = parts;
  }

  /** Row of a word by the hash of its small letters, or -1. */
  rowOf(hash: number): number {
    return placeOf(this.parts.hashes, hash);
  }
}
