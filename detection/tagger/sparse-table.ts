/**
 * Rows of small weights, most of which are absent: a bit for each row says whether it is there, a running count of the
 * bits finds its place, and a table of 256 values says what a stored byte is worth (fine near zero, coarse far from it).
 */
export class SparseTable {
  readonly bits: number;
  readonly width: number;
  /** For each 32 rows: their bits, then the number of bits before them; side by side, to be fetched together. */
  readonly #index: Int32Array;
  readonly #codes: Uint8Array;
  readonly #worth: Float32Array;

  /** `present` has 2^bits bits; `weights` has `width` bytes for each set bit; `most` is the largest weight. */
  constructor(width: number, present: Uint32Array, weights: Int8Array, most: number) {
    this.width = width;
    this.bits = Math.log2(present.length * 32);
    this.#index = new Int32Array(2 * present.length);
    let rank = 0;
    for (let word = 0; word < present.length; word++) {
      this.#index[2 * word] = present[word]!;
      this.#index[2 * word + 1] = rank;
      rank += bitCount(present[word]!);
    }
    this.#codes = new Uint8Array(weights.buffer, weights.byteOffset, weights.length);
    this.#worth = Float32Array.from({ length: 256 }, (_, code) => decode((code << 24) >> 24, most));
  }

  /** Adds the rows' weights to `sums[start .. start + width]`. */
  addRows(rows: Int32Array, count: number, sums: Float64Array, start: number): void {
    const index = this.#index;
    const codes = this.#codes;
    const worth = this.#worth;
    const width = this.width;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      const word = (row >>> 5) << 1;
      const present = index[word]!;
      const bit = 1 << (row & 31);
      if ((present & bit) === 0) continue;
      const at = (index[word + 1]! + bitCount(present & (bit - 1))) * width;
      for (let k = 0; k < width; k++) sums[start + k]! += worth[codes[at + k]!]!;
    }
  }
}

function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** A weight as a byte from -127 to 127: the root of its share of the largest one. */
export function encode(weight: number, most: number): number {
  const code = Math.round(127 * Math.sqrt(Math.min(1, Math.abs(weight) / most)));
  return weight < 0 ? -code : code;
}

export const decode = (code: number, most: number): number => Math.sign(code) * (code / 127) ** 2 * most;
