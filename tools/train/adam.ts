/** Adam with decoupled decay (Kingma & Ba 2015; Loshchilov & Hutter 2019). */
export class Adam {
  readonly gradient: Float32Array;
  readonly #weights: Float32Array;
  readonly #mean: Float32Array;
  readonly #square: Float32Array;
  #steps = 0;

  constructor(weights: Float32Array) {
    this.#weights = weights;
    this.gradient = new Float32Array(weights.length);
    this.#mean = new Float32Array(weights.length);
    this.#square = new Float32Array(weights.length);
  }

  step(rate: number, decay: number): void {
    this.#steps++;
    const meanShare = 1 / (1 - 0.9 ** this.#steps);
    const squareShare = 1 / (1 - 0.999 ** this.#steps);
    const weights = this.#weights;
    const mean = this.#mean;
    const square = this.#square;
    const { gradient } = this;
    for (let i = 0; i < weights.length; i++) {
      const g = gradient[i]!;
      mean[i] = 0.9 * mean[i]! + 0.1 * g;
      square[i] = 0.999 * square[i]! + 0.001 * g * g;
      weights[i]! -=
        rate * ((mean[i]! * meanShare) / (Math.sqrt(square[i]! * squareShare) + 1e-8) + decay * weights[i]!);
    }
    gradient.fill(0);
  }
}
