import { placeOf } from '../sorted-hashes.ts';
import { KINDS } from './evidence.ts';

/** The role of a word in names: none, or a kind of name that it opens or closes, mostly or almost always. */
export const NAME_ROLES = 1 + 2 * KINDS;

export interface NameWordParts {
  /** Hashes of the words in small letters, ascending as unsigned numbers. */
  readonly hashes: Uint32Array;
  /** What kind of name the word opens, and what kind it closes. */
  readonly opens: Uint8Array;
  readonly closes: Uint8Array;
}

/**
 * The words of the pack's names, by the kind of name that they begin and end: "Otieno" ends names of persons, "Port" begins
 * names of places. It speaks for names that the pack does not have but whose parts it knows.
 */
export class NameWords {
  readonly #parts: NameWordParts;

  constructor(parts: NameWordParts) {
    this.#parts = parts;
  }

  /** Place of a word, or -1. */
  find(hash: number): number {
    return placeOf(this.#parts.hashes, hash);
  }

  opens(place: number): number {
    return place < 0 ? 0 : this.#parts.opens[place]!;
  }

  closes(place: number): number {
    return place < 0 ? 0 : this.#parts.closes[place]!;
  }
}
