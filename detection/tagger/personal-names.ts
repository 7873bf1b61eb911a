import { mix } from './hashing.ts';

/** Bits looked at for a word. */
const PROBES = 4;

/** Place of a probe's bit among 2^bits. */
const bitOf = (hash: number, probe: number, bits: number): number => mix(probe + 1, hash) >>> (32 - bits);

/**
 * The words that are people's names somewhere in the world, given or family names, as a Bloom filter (Bloom 1970): a word
 * that is none of them is taken for one in about one of a hundred cases.
 */
export class PersonalNames {
  readonly #filter: Uint32Array;
  readonly #bits: number;

  /** `filter` has 2^n bits. */
  constructor(filter: Uint32Array) {
    this.#filter = filter;
    this.#bits = Math.log2(filter.length * 32);
  }

  /** `hash` is that of the word in small letters. */
  has(hash: number): boolean {
    for (let probe = 0; probe < PROBES; probe++) {
      const bit = bitOf(hash, probe, this.#bits);
      if ((this.#filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

/** Sets the bits of some words' hashes in a filter of 2^bits bits. */
export function filterOf(hashes: Iterable<number>, bits: number): Uint32Array {
  const filter = new Uint32Array(2 ** bits / 32);
  for (const hash of hashes) {
    for (let probe = 0; probe < PROBES; probe++) {
      const bit = bitOf(hash, probe, bits);
      filter[bit >>> 5]! |= 1 << (bit & 31);
    }
  }
  return filter;
}
