import { AGREEMENT_INPUTS } from './agreement.ts';
import { KINDS } from './evidence.ts';
import type { Numbers } from './segmentation.ts';

/** Weights of the second look: [input][hidden], then the hidden units' biases; and [hidden][kind]. */
export interface SecondLookWeights {
  readonly hidden: number;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** Corrects a hypothesis's scores by what the rest of the article says: one hidden layer of rectified units. */
export class SecondLook {
  readonly #weights: SecondLookWeights;
  readonly #hidden: Float64Array;

  constructor(weights: SecondLookWeights) {
    this.#weights = weights;
    this.#hidden = new Float64Array(weights.hidden);
  }

  addScores(inputs: Float32Array, sums: Numbers, start: number): void {
    const { hidden: size, first, second } = this.#weights;
    const hidden = this.#hidden;
    let at = AGREEMENT_INPUTS * size;
    for (let h = 0; h < size; h++) hidden[h] = first[at++]!;
    for (let input = 0; input < AGREEMENT_INPUTS; input++) {
      const value = inputs[input]!;
      if (value === 0) continue;
      at = input * size;
      for (let h = 0; h < size; h++) hidden[h]! += value * first[at++]!;
    }
    for (let h = 0; h < size; h++) {
      const value = hidden[h]!;
      if (value <= 0) continue;
      for (let kind = 0; kind < KINDS; kind++) sums[start + kind]! += value * second[h * KINDS + kind]!;
    }
  }
}
