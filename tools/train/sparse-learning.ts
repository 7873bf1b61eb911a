import type { RowLists } from './examples.ts';
import type { Random } from './random.ts';

/** A table of sparse weights that learns by AdaGrad (Duchi et al. 2011), with features left out at random. */
export class LearntTable {
  readonly width: number;
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  /** Share of the features that are left out at a time. */
  dropout: number;
  readonly #random: Random;

  constructor(rows: number, width: number, start: number, dropout: number, random: Random) {
    this.width = width;
    this.weights = new Float32Array(rows * width);
    this.#squares = new Float32Array(rows * width).fill(start);
    this.dropout = dropout;
    this.#random = random;
  }

  /** Draws which rows of an item take part this time. */
  choose(lists: RowLists, item: number, hideSpelt: boolean, into: ChosenRows): void {
    const { values } = lists.rows;
    const from = hideSpelt ? lists.spelt.values[item]! : lists.starts.values[item]!;
    const to = lists.end(item);
    into.makeRoom(to - from);
    for (let i = from; i < to; i++) {
      const row = values[i]!;
      if (row >= 0 && this.#random() >= this.dropout) into.rows[into.size++] = row;
    }
    into.endItem();
  }

  /** Adds the chosen rows of an item to `sums[at .. at + width]`. */
  addTo(chosen: ChosenRows, item: number, sums: Float64Array, at: number): void {
    const { width, weights } = this;
    const factor = 1 / (1 - this.dropout);
    const end = chosen.ends[item]!;
    for (let i = item > 0 ? chosen.ends[item - 1]! : 0; i < end; i++) {
      const row = chosen.rows[i]! * width;
      for (let k = 0; k < width; k++) sums[at + k]! += factor * weights[row + k]!;
    }
  }

  /** A step on the chosen rows of an item against the gradient at `gradients[at .. at + width]`. */
  step(chosen: ChosenRows, item: number, gradients: Float64Array, at: number, scale: number, rate: number): void {
    const { width, weights } = this;
    const squares = this.#squares;
    let most = 0;
    for (let k = 0; k < width; k++) most = Math.max(most, Math.abs(gradients[at + k]!));
    if (most < 0.002) return;
    const end = chosen.ends[item]!;
    for (let i = item > 0 ? chosen.ends[item - 1]! : 0; i < end; i++) {
      const row = chosen.rows[i]! * width;
      for (let k = 0; k < width; k++) {
        const gradient = gradients[at + k]! * scale;
        const square = squares[row + k]! + gradient * gradient;
        squares[row + k] = square;
        weights[row + k]! -= (rate * gradient) / Math.sqrt(square);
      }
    }
  }
}

/** The rows that take part this time, of one item after another. */
export class ChosenRows {
  rows = new Int32Array(1 << 12);
  size = 0;
  /** Exclusive end of each item's rows. */
  ends = new Int32Array(64);
  items = 0;

  clear(): void {
    this.size = 0;
    this.items = 0;
  }

  makeRoom(more: number): void {
    if (this.size + more <= this.rows.length) return;
    const grown = new Int32Array((this.size + more) * 2);
    grown.set(this.rows);
    this.rows = grown;
  }

  endItem(): void {
    if (this.items === this.ends.length) {
      const grown = new Int32Array(this.items * 2);
      grown.set(this.ends);
      this.ends = grown;
    }
    this.ends[this.items++] = this.size;
  }
}
