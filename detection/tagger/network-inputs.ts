import { NO_ROW } from './lexicon.ts';
import type { WordForm } from './word-form.ts';

/**
 * The network's first layer has weights of its own for every place of a word round a candidate. The places are grouped by
 * what they depend on: where the candidate begins, where it ends, both, or the text; so each group is summed up once.
 */
export const Slot = {
  Before2: 0,
  Before: 1,
  Head: 2,
  Left: 3,
  Tail: 4,
  After: 5,
  After2: 6,
  Right: 7,
  ElsewhereLeft: 8,
  ElsewhereRight: 9,
  ElsewhereLonger: 10,
  Inside: 11,
  Topic: 12,
} as const;

export const SLOTS = 13;

/** First and exclusive last slot of each group of places. */
export const SLOT_RANGES = { start: [0, 4], end: [4, 11], span: [11, 12] } as const;

/** Numbers and switches beside the words; each group has its own. */
export const FLAG_RANGES = { start: [0, 21], end: [21, 47], span: [47, 63] } as const;
export const FLAGS = 63;

/** What the network sees of one place: words in slots, each with a factor, and flags with a value. */
export class NetworkInputs {
  slots = new Int32Array(64);
  rows = new Int32Array(64);
  factors = new Float32Array(64);
  words = 0;
  readonly flags = new Float32Array(FLAGS);

  clear(): void {
    this.words = 0;
    this.flags.fill(0);
  }

  add(slot: number, form: WordForm): void {
    if (form.row !== NO_ROW) this.#push(slot, form.row, 1);
  }

  /** Adds words to a slot, together of about the length of one. */
  addAll(slot: number, forms: readonly WordForm[]): void {
    let known = 0;
    for (const form of forms) if (form.row !== NO_ROW) known++;
    const factor = 1 / Math.sqrt(known);
    for (const form of forms) if (form.row !== NO_ROW) this.#push(slot, form.row, factor);
  }

  #push(slot: number, row: number, factor: number): void {
    if (this.words === this.slots.length) return;
    this.slots[this.words] = slot;
    this.rows[this.words] = row;
    this.factors[this.words++] = factor;
  }

  /** Sets the flags from `start` on to an alias's kinds. */
  setKinds(start: number, kinds: Float32Array): void {
    this.flags.set(kinds, start);
  }
}
