/** The mean of weights at several times of the training, which generalises better than the last ones (Izmailov et al. 2018). */
export class WeightMean {
  readonly #weights: Float32Array | Float64Array;
  #sums: Float64Array | undefined;
  #count = 0;

  constructor(weights: Float32Array | Float64Array) {
    this.#weights = weights;
  }

  add(): void {
    const sums = this.#sums ?? new Float64Array(this.#weights.length);
    this.#sums = sums;
    for (let i = 0; i < sums.length; i++) sums[i]! += this.#weights[i]!;
    this.#count++;
  }

  /** Puts the mean in the weights' place, when there is one. */
  restore(): void {
    if (this.#sums === undefined) return;
    for (let i = 0; i < this.#sums.length; i++) this.#weights[i] = this.#sums[i]! / this.#count;
  }
}
