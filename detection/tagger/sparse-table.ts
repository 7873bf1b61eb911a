/** Columns that are summed up at a time: the kinds of names. */
const BLOCK = 5;

/**
 * Rows of small weights, most of which are absent: a bit for each row says whether it is there, a running count of the
 * bits finds its place, and a table of 256 values says what a stored byte is worth (fine near zero, coarse far from it).
 */
export class SparseTable {
  readonly bits: number;
  readonly width: number;
  /**
   * For each 32 rows, their bits, and the number of bits before them. They are apart because most rows that are asked for
   * are absent: the bits alone take half the room in the processor's caches.
   */
  readonly #present: Int32Array;
  readonly #ranks: Int32Array;
  readonly #codes: Uint8Array;
  /** Single precision in double: no conversion when it is added. */
  readonly #worth: Float64Array;
  #places = new Int32Array(256);

  /** `present` has 2^bits bits; `weights` has `width` bytes for each set bit; `most` is the largest weight. */
  constructor(width: number, present: Uint32Array, weights: Int8Array, most: number) {
    this.width = width;
    this.bits = Math.log2(present.length * 32);
    this.#present = new Int32Array(present.buffer, present.byteOffset, present.length);
    this.#ranks = new Int32Array(present.length);
    let rank = 0;
    for (let word = 0; word < present.length; word++) {
      this.#ranks[word] = rank;
      rank += bitCount(present[word]!);
    }
    this.#codes = new Uint8Array(weights.buffer, weights.byteOffset, weights.length);
    this.#worth = Float64Array.from({ length: 256 }, (_, code) => Math.fround(decode((code << 24) >> 24, most)));
  }

  /** Adds the rows' weights to `sums[start .. start + width]`. */
  addRows(rows: Int32Array, count: number, sums: Float64Array, start: number): void {
    const places = this.#find(rows, count);
    let column = 0;
    for (; column + BLOCK <= this.width; column += BLOCK) this.#addBlock(places, column, sums, start + column);
    for (; column < this.width; column++) {
      let sum = sums[start + column]!;
      for (let i = 0; i < places; i++) sum += this.#worth[this.#codes[this.#places[i]! + column]!]!;
      sums[start + column] = sum;
    }
  }

  /** Lists where the weights of the rows that are there begin; gives how many they are. */
  #find(rows: Int32Array, count: number): number {
    if (this.#places.length < count) this.#places = new Int32Array(2 * count);
    const present = this.#present;
    const ranks = this.#ranks;
    const places = this.#places;
    const width = this.width;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      const word = row >>> 5;
      const bits = present[word]!;
      const bit = 1 << (row & 31);
      if ((bits & bit) !== 0) places[found++] = (ranks[word]! + bitCount(bits & (bit - 1))) * width;
    }
    return found;
  }

  /** Adds five columns, whose sums stay in registers. */
  #addBlock(count: number, column: number, sums: Float64Array, start: number): void {
    const places = this.#places;
    const codes = this.#codes;
    const worth = this.#worth;
    let a = sums[start]!;
    let b = sums[start + 1]!;
    let c = sums[start + 2]!;
    let d = sums[start + 3]!;
    let e = sums[start + 4]!;
    for (let i = 0; i < count; i++) {
      const at = places[i]! + column;
      a += worth[codes[at]!]!;
      b += worth[codes[at + 1]!]!;
      c += worth[codes[at + 2]!]!;
      d += worth[codes[at + 3]!]!;
      e += worth[codes[at + 4]!]!;
    }
    sums[start] = a;
    sums[start + 1] = b;
    sums[start + 2] = c;
    sums[start + 3] = d;
    sums[start + 4] = e;
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
