import { KINDS } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { FLAGS, type NetworkInputs, SLOTS, Slot } from './network-inputs.ts';

export interface NetworkWeights {
  readonly hidden: number;
  /** [slot][dimension][hidden], then [flag][hidden], then one bias for each hidden unit. */
  readonly first: Float32Array;
  /** [hidden][kind]. */
  readonly second: Float32Array;
}

/** Words whose projections are kept; past this number the store is emptied. */
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
  /** What a word in a slot adds to the hidden layer; the same words come again and again. */
  readonly #projections: Float32Array;
  /** Place of a projection for each slot and row, counted from 1; 0 for none. */
  readonly #places: Int32Array;
  #count = 0;

  constructor(lexicon: Lexicon, weights: NetworkWeights) {
    this.hidden = weights.hidden;
    this.#lexicon = lexicon;
    this.#weights = weights;
    this.#vector = new Float32Array(lexicon.dimensions);
    this.#projections = new Float32Array(MOST_PROJECTIONS * weights.hidden);
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
    const { hidden: size, first } = this.#weights;
    const projections = this.#projections;
    for (let i = 0; i < inputs.words; i++) {
      const from = this.#project(inputs.slots[i]!, inputs.rows[i]!);
      const factor = inputs.factors[i]!;
      for (let h = 0; h < size; h++) sums[start + h]! += factor * projections[from + h]!;
    }
    const flagsStart = SLOTS * this.#lexicon.dimensions;
    for (let flag = flagFrom; flag < flagTo; flag++) {
      const value = inputs.flags[flag]!;
      if (value === 0) continue;
      let at = (flagsStart + flag) * size;
      for (let h = 0; h < size; h++) sums[start + h]! += value * first[at++]!;
    }
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

  /** Where the projection of a word in a slot stands. */
  #project(slot: number, row: number): number {
    const key = slot * this.#lexicon.size + row;
    const known = this.#places[key]!;
    if (known > 0) return (known - 1) * this.hidden;
    if (this.#count === MOST_PROJECTIONS) {
      this.#places.fill(0);
      this.#count = 0;
    }
    const { hidden: size, first } = this.#weights;
    const { dimensions } = this.#lexicon;
    const projections = this.#projections;
    const vector = this.#vector;
    const place = this.#count * size;
    this.#places[key] = ++this.#count;
    projections.fill(0, place, place + size);
    this.#lexicon.vector(row, vector);
    // Four components at a time: a third of the time of one at a time.
    for (let d = 0; d < dimensions; d += 4) {
      const [v0, v1, v2, v3] = [vector[d]!, vector[d + 1]!, vector[d + 2]!, vector[d + 3]!];
      const w0 = (slot * dimensions + d) * size;
      const w1 = w0 + size;
      const w2 = w1 + size;
      const w3 = w2 + size;
      for (let h = 0; h < size; h++) {
        projections[place + h]! +=
          v0 * first[w0 + h]! + v1 * first[w1 + h]! + v2 * first[w2 + h]! + v3 * first[w3 + h]!;
      }
    }
    return place;
  }
}
