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
const MOST_PROJECTIONS = 24_000;

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
  readonly #places = new Map<number, number>();

  constructor(lexicon: Lexicon, weights: NetworkWeights) {
    this.hidden = weights.hidden;
    this.#lexicon = lexicon;
    this.#weights = weights;
    this.#vector = new Float32Array(lexicon.dimensions);
    this.#projections = new Float32Array(MOST_PROJECTIONS * weights.hidden);
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
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    if (this.#places.size === MOST_PROJECTIONS) this.#places.clear();
    const { hidden: size, first } = this.#weights;
    const { dimensions } = this.#lexicon;
    const projections = this.#projections;
    const vector = this.#vector;
    const place = this.#places.size * size;
    this.#places.set(key, place);
    projections.fill(0, place, place + size);
    this.#lexicon.vector(row, vector);
    for (let d = 0; d < dimensions; d++) {
      const value = vector[d]!;
      if (value === 0) continue;
      const at = (slot * dimensions + d) * size;
      for (let h = 0; h < size; h++) projections[place + h]! += value * first[at + h]!;
    }
    return place;
  }
}
