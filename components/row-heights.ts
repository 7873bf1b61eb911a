/** Rows that are summed up together. */
const CHUNK = 256;

/**
 * The heights of a long list's rows: guesses, until rows have been measured. Finding a row by its place, and a place by
 * its row, takes some hundred steps for 100,000 rows, and so does putting a height right.
 */
export class RowHeights {
  readonly #heights: Float64Array;
  readonly #chunks: Float64Array;
  #total = 0;

  constructor(count: number, heightOf: (row: number) => number) {
    this.#heights = new Float64Array(count);
    this.#chunks = new Float64Array(Math.ceil(count / CHUNK));
    for (let row = 0; row < count; row++) {
      const height = heightOf(row);
      this.#heights[row] = height;
      this.#chunks[Math.floor(row / CHUNK)]! += height;
      this.#total += height;
    }
  }

  get count(): number {
    return this.#heights.length;
  }

  get total(): number {
    return this.#total;
  }

  heightOf(row: number): number {
    return this.#heights[row]!;
  }

  /** Puts a height right and says by how much it was wrong. */
  measure(row: number, height: number): number {
    const error = height - this.#heights[row]!;
    this.#heights[row] = height;
    this.#chunks[Math.floor(row / CHUNK)]! += error;
    this.#total += error;
    return error;
  }

  /** Where a row begins, from the top of the list. */
  topOf(row: number): number {
    const chunk = Math.floor(row / CHUNK);
    let top = 0;
    for (let before = 0; before < chunk; before++) top += this.#chunks[before]!;
    for (let before = chunk * CHUNK; before < row; before++) top += this.#heights[before]!;
    return top;
  }

  /** The row at a distance from the top; the last one for what lies beyond. */
  rowAt(distance: number): number {
    let rest = distance;
    let chunk = 0;
    while (chunk < this.#chunks.length - 1 && rest >= this.#chunks[chunk]!) rest -= this.#chunks[chunk++]!;
    let row = chunk * CHUNK;
    while (row < this.count - 1 && rest >= this.#heights[row]!) rest -= this.#heights[row++]!;
    return Math.max(0, Math.min(row, this.count - 1));
  }
}
