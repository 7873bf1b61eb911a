import { mix } from './hashing.ts';

/** A growing list of rows in a table of weights with 2^bits rows: the active features of one token or span. */
export class FeatureList {
  rows: Int32Array = new Int32Array(256);
  size = 0;
  /** The features before this place name words as they are spelt; training hides them now and then. */
  spelt = 0;
  readonly #shift: number;

  constructor(bits: number) {
    this.#shift = 32 - bits;
  }

  clear(): void {
    this.size = 0;
    this.spelt = 0;
  }

  endSpelt(): void {
    this.spelt = this.size;
  }

  /** Adds the feature `value` of a template. Values of one template only meet by a collision of hashes. */
  add(template: number, value: number): void {
    if (this.size === this.rows.length) {
      const grown = new Int32Array(this.size * 2);
      grown.set(this.rows);
      this.rows = grown;
    }
    this.rows[this.size++] = mix(template, value) >>> this.#shift;
  }
}
