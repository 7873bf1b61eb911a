import type { InputLists } from './examples.ts';

/** Where a part's words and flags stand among the inputs of the network. */
export interface InputRange {
  readonly slots: readonly [from: number, to: number];
  readonly dimensions: number;
  /** Place of the first flag of all among the inputs. */
  readonly flagsStart: number;
}

/** The parts' contributions to the hidden layer for the items of one run, with what is needed to learn from them. */
export class PartSums {
  /** [item][hidden]: what goes in, and later what comes back. */
  hidden = new Float32Array(0);
  delta = new Float32Array(0);
  #words = new Float32Array(0);
  readonly #inputs: InputLists;
  readonly #range: InputRange;
  readonly #size: number;
  readonly #vectors: Float32Array;

  constructor(inputs: InputLists, range: InputRange, size: number, vectors: Float32Array) {
    this.#inputs = inputs;
    this.#range = range;
    this.#size = size;
    this.#vectors = vectors;
  }

  /** Sums up `count` items from item `first` on, by the first layer's weights. */
  forward(first: number, count: number, weights: Float32Array): void {
    const size = this.#size;
    const inputs = this.#inputs;
    const { slots, dimensions, flagsStart } = this.#range;
    const width = (slots[1] - slots[0]) * dimensions;
    if (this.hidden.length < count * size) {
      this.hidden = new Float32Array(count * size * 2);
      this.delta = new Float32Array(count * size * 2);
      this.#words = new Float32Array(count * width * 2);
    }
    const { hidden } = this;
    const words = this.#words;
    const vectors = this.#vectors;
    hidden.fill(0, 0, count * size);
    this.delta.fill(0, 0, count * size);
    words.fill(0, 0, count * width);
    const offset = slots[0] * dimensions;
    for (let item = 0; item < count; item++) {
      const base = item * width - offset;
      const wordEnd = inputs.wordEnd(first + item);
      for (let i = inputs.wordStarts.values[first + item]!; i < wordEnd; i++) {
        const into = base + inputs.slots.values[i]! * dimensions;
        const from = inputs.lexiconRows.values[i]! * dimensions;
        const factor = inputs.factors.values[i]!;
        for (let d = 0; d < dimensions; d++) words[into + d]! += factor * vectors[from + d]!;
      }
      const out = item * size;
      for (let d = 0; d < width; d++) {
        const value = words[item * width + d]!;
        if (value === 0) continue;
        const at = (offset + d) * size;
        for (let h = 0; h < size; h++) hidden[out + h]! += value * weights[at + h]!;
      }
      const flagEnd = inputs.flagEnd(first + item);
      for (let i = inputs.flagStarts.values[first + item]!; i < flagEnd; i++) {
        const value = inputs.flagValues.values[i]!;
        const at = (flagsStart + inputs.flags.values[i]!) * size;
        for (let h = 0; h < size; h++) hidden[out + h]! += value * weights[at + h]!;
      }
    }
  }

  /** Adds to the weights' gradient what the items' `delta` asks for. */
  backward(first: number, count: number, gradient: Float32Array): void {
    const size = this.#size;
    const inputs = this.#inputs;
    const { slots, dimensions, flagsStart } = this.#range;
    const width = (slots[1] - slots[0]) * dimensions;
    const { delta } = this;
    const offset = slots[0] * dimensions;
    for (let item = 0; item < count; item++) {
      const from = item * size;
      let most = 0;
      for (let h = 0; h < size; h++) most = Math.max(most, Math.abs(delta[from + h]!));
      if (most < 1e-4) continue;
      for (let d = 0; d < width; d++) {
        const value = this.#words[item * width + d]!;
        if (value === 0) continue;
        const at = (offset + d) * size;
        for (let h = 0; h < size; h++) gradient[at + h]! += value * delta[from + h]!;
      }
      const flagEnd = inputs.flagEnd(first + item);
      for (let i = inputs.flagStarts.values[first + item]!; i < flagEnd; i++) {
        const value = inputs.flagValues.values[i]!;
        const at = (flagsStart + inputs.flags.values[i]!) * size;
        for (let h = 0; h < size; h++) gradient[at + h]! += value * delta[from + h]!;
      }
    }
  }
}
