import { KINDS } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { FLAGS, MOST_WORDS, type NetworkInputs, SLOTS, Slot } from './network-inputs.ts';

export interface NetworkWeights {
  readonly hidden: number;
  /** [slot][dimension][hidden], then [flag][hidden], then one bias for each hidden unit. */
  readonly first: Float32Array;
  /** [hidden][kind]. */
  readonly second: Float32Array;
}

/** Words whose projections are kept; past this number the oldest make room. */
const MOST_PROJECTIONS = 32_000;

/**
 * One hidden layer of rectified units over the word vectors in the slots and the flags, and a score for each kind. What
 * goes into the hidden layer is summed up from the parts of a candidate: the text, the start, the end, the whole.
 */
export class Network {
  readonly hidden: number;
  readonly #lexicon: Lexicon;
  readonly #weights: NetworkWeights;
  readonly #vector: Float32Array;
  /** The weights of the words in double precision, as the machine reckons: it saves a conversion for each product. */
  readonly #wordWeights: Float64Array;
  /**
   * Rows that are added to the hidden layer: first the weights of the flags, then what a word in a slot brings; the same
   * words come again and again.
   */
  readonly #rows: Float32Array;
  /** Place of a projection for each word and slot, counted from 1; 0 for none. The slots of a word are side by side. */
  readonly #places: Int32Array;
  /** Slot and word of each projection, and the projection that was written last. */
  readonly #keys = new Int32Array(MOST_PROJECTIONS).fill(-1);
  #latest = -1;
  /** The rows that a part of a candidate adds, and their factors. */
  readonly #starts = new Int32Array(MOST_WORDS + FLAGS);
  readonly #factors = new Float64Array(MOST_WORDS + FLAGS);

  constructor(lexicon: Lexicon, weights: NetworkWeights) {
    const { hidden, first } = weights;
    const words = SLOTS * lexicon.dimensions * hidden;
    this.hidden = hidden;
    this.#lexicon = lexicon;
    this.#weights = weights;
    this.#vector = new Float32Array(lexicon.dimensions);
    this.#wordWeights = Float64Array.from(first.subarray(0, words));
    this.#rows = new Float32Array((FLAGS + MOST_PROJECTIONS) * hidden);
    this.#rows.set(first.subarray(words, words + FLAGS * hidden));
    this.#places = new Int32Array(SLOTS * lexicon.size);
  }

  /** The biases and what the topic of a text adds to the hidden layer. */
  base(topic: Float32Array): Float64Array {
    const { hidden: size, first } = this.#weights;
    const { dimensions } = this.#lexicon;
    const bias = (SLOTS * dimensions + FLAGS) * size;
    const base = Float64Array.from(first.subarray(bias, bias + size));
    let at = Slot.Topic * dimensions * size;
    for (let d = 0; d < dimensions; d++) for (let h = 0; h < size; h++) base[h]! += topic[d]! * first[at++]!;
    return base;
  }

  /** Adds what a part of a candidate brings to the hidden layer to `sums[start .. start + hidden]`. */
  addPart(inputs: NetworkInputs, flagFrom: number, flagTo: number, sums: Float64Array, start: number): void {
    const { hidden: size } = this;
    const starts = this.#starts;
    const factors = this.#factors;
    let count = 0;
    for (; count < inputs.words; count++) {
      starts[count] = this.#project(inputs.slots[count]!, inputs.rows[count]!);
      factors[count] = inputs.factors[count]!;
    }
    for (let flag = flagFrom; flag < flagTo; flag++) {
      const value = inputs.flags[flag]!;
      if (value === 0) continue;
      starts[count] = flag * size;
      factors[count++] = value;
    }
    addRows(this.#rows, starts, factors, count, size, sums, start);
  }

  /** Adds a score for each kind to `scores[start .. start + KINDS]`, from the sum of four parts of the hidden layer. */
  addScores(
    base: Float64Array,
    starts: Float64Array,
    startAt: number,
    ends: Float64Array,
    endAt: number,
    whole: Float64Array,
    scores: Float64Array,
    start: number,
  ): void {
    const { hidden: size, second } = this.#weights;
    for (let h = 0; h < size; h++) {
      const value = base[h]! + starts[startAt + h]! + ends[endAt + h]! + whole[h]!;
      if (value <= 0) continue;
      for (let kind = 0; kind < KINDS; kind++) scores[start + kind]! += value * second[h * KINDS + kind]!;
    }
  }

  /** Where the row of a word in a slot stands. */
  #project(slot: number, word: number): number {
    const { hidden: size } = this;
    const key = word * SLOTS + slot;
    const known = this.#places[key]!;
    if (known > 0) return (FLAGS + known - 1) * size;
    this.#latest = (this.#latest + 1) % MOST_PROJECTIONS;
    const oldest = this.#keys[this.#latest]!;
    if (oldest >= 0) this.#places[oldest] = 0;
    this.#keys[this.#latest] = key;
    this.#places[key] = this.#latest + 1;
    const start = (FLAGS + this.#latest) * size;
    const { dimensions } = this.#lexicon;
    this.#lexicon.vector(word, this.#vector);
    multiply(this.#vector, this.#wordWeights, slot * dimensions * size, size, this.#rows, start);
    return start;
  }
}

/** Writes the product of a vector and a matrix, `weights[start ..]` by rows of `size`, to `into[at .. at + size]`. */
function multiply(
  vector: Float32Array,
  weights: Float64Array,
  start: number,
  size: number,
  into: Float32Array,
  at: number,
): void {
  const end = start + vector.length * size;
  for (let h = 0; h < size; h += 4) {
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    // Four columns and four components at a time, the sums in registers, no arrays taken apart: a third of the time.
    for (let d = 0, w = start + h; w < end; d += 4, w += 4 * size) {
      const a = vector[d]!;
      const b = vector[d + 1]!;
      const c = vector[d + 2]!;
      const e = vector[d + 3]!;
      const x = w + size;
      const y = x + size;
      const z = y + size;
      sum0 = Math.fround(sum0 + (a * weights[w]! + b * weights[x]! + c * weights[y]! + e * weights[z]!));
      sum1 = Math.fround(
        sum1 + (a * weights[w + 1]! + b * weights[x + 1]! + c * weights[y + 1]! + e * weights[z + 1]!),
      );
      sum2 = Math.fround(
        sum2 + (a * weights[w + 2]! + b * weights[x + 2]! + c * weights[y + 2]! + e * weights[z + 2]!),
      );
      sum3 = Math.fround(
        sum3 + (a * weights[w + 3]! + b * weights[x + 3]! + c * weights[y + 3]! + e * weights[z + 3]!),
      );
    }
    into[at + h] = sum0;
    into[at + h + 1] = sum1;
    into[at + h + 2] = sum2;
    into[at + h + 3] = sum3;
  }
}

/** Adds rows of `size` numbers, each with its factor: four at a time, so that each sum is fetched and stored less often. */
function addRows(
  rows: Float32Array,
  starts: Int32Array,
  factors: Float64Array,
  count: number,
  size: number,
  sums: Float64Array,
  start: number,
): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const r0 = starts[i]!;
    const r1 = starts[i + 1]!;
    const r2 = starts[i + 2]!;
    const r3 = starts[i + 3]!;
    const f0 = factors[i]!;
    const f1 = factors[i + 1]!;
    const f2 = factors[i + 2]!;
    const f3 = factors[i + 3]!;
    for (let h = 0; h < size; h++) {
      sums[start + h] =
        sums[start + h]! + f0 * rows[r0 + h]! + f1 * rows[r1 + h]! + f2 * rows[r2 + h]! + f3 * rows[r3 + h]!;
    }
  }
  for (; i < count; i++) {
    const row = starts[i]!;
    const factor = factors[i]!;
    for (let h = 0; h < size; h++) sums[start + h]! += factor * rows[row + h]!;
  }
}
