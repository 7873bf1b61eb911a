import { KINDS } from './evidence.ts';
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
  /** Words further off, on either side. */
  Around: 3,
  Tail: 4,
  After: 5,
  After2: 6,
  Inside: 7,
  Topic: 8,
} as const;

export const SLOTS = 9;

/** First and exclusive last slot of each group of places. */
export const SLOT_RANGES = { start: [0, 4], end: [1, 8], span: [7, 8] } as const;

/** Numbers and switches beside the words; each group has its own. */
export const FLAG_RANGES = { start: [0, 36], end: [36, 78], span: [78, 96] } as const;
export const FLAGS = 96;

/** Words that the network takes of one place. */
export const MOST_WORDS = 64;

/** What the network sees of one place: words in slots, each with a factor, and flags with a value. */
export class NetworkInputs {
  readonly slots = new Int32Array(MOST_WORDS);
  readonly rows = new Int32Array(MOST_WORDS);
  readonly factors = new Float32Array(MOST_WORDS);
  words = 0;
  readonly flags = new Float32Array(FLAGS);

  clear(): void {
    this.words = 0;
    this.flags.fill(0);
  }

  add(slot: number, form: WordForm): void {
    if (form.row !== NO_ROW) this.#push(slot, form.row);
  }

  /** Adds the words of `forms[from .. to]` to a slot, together of about the length of one. */
  addAll(slot: number, forms: readonly WordForm[], from: number, to: number): void {
    const start = this.words;
    for (let i = from; i < to; i++) this.add(slot, forms[i]!);
    this.share(start, 1);
  }

  /** Scales the words from place `start` on so that together they are about as long as `length` words. */
  share(start: number, length: number): void {
    const factor = length / Math.sqrt(this.words - start);
    for (let i = start; i < this.words; i++) this.factors[i] = factor;
  }

  #push(slot: number, row: number): void {
    if (this.words === MOST_WORDS) return;
    this.slots[this.words] = slot;
    this.rows[this.words] = row;
    this.factors[this.words++] = 1;
  }

  /** Sets the flags from `start` on to an alias's kinds. */
  setKinds(start: number, kinds: Float32Array): void {
    for (let kind = 0; kind < KINDS; kind++) this.flags[start + kind] = kinds[kind]!;
  }
}
