import { GramIndex } from './grams.ts';

const GRAM = 4;

/**
 * A text without what changes from one rendering of the same words to the next: white space (paragraph breaks, `<br>`,
 * non-breaking spaces), soft hyphens, zero-width and direction marks are left out; typographic quotation marks and
 * dashes become plain ones. Two passages that are equal when folded are worded alike. Offsets are UTF-16 code units.
 */
export class FoldedText {
  #grams: GramIndex | null = null;

  constructor(
    readonly text: string,
    readonly folded: string,
    /** For each unit of `folded`, where it stands in `text`. */
    readonly origin: Uint32Array,
  ) {}

  /** Made when it is first needed, and kept: many quotes are looked for in one text. */
  get grams(): GramIndex {
    this.#grams ??= new GramIndex(this.folded, GRAM);
    return this.#grams;
  }
}

const LEFT_OUT = /[\s\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;

const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
};

/** What becomes of one UTF-16 unit: itself, its plain form, or the empty string. */
function foldUnit(unit: string): string {
  return LEFT_OUT.test(unit) ? '' : (PLAIN[unit] ?? unit);
}

const foldedUnits = new Map<number, string>();

/** Units that are folded before it is asked whether it is time to stop. */
const STRETCH = 4_096;

/** The folding of a text, which can be interrupted and resumed. */
export class Folding {
  readonly #text: string;
  readonly #units: string[] = [];
  readonly #origin: Uint32Array;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#origin = new Uint32Array(text.length);
  }

  /** Folds on; true when all is folded. */
  run(isDue: () => boolean = () => false): boolean {
    while (this.#at < this.#text.length) {
      this.#fold(Math.min(this.#text.length, this.#at + STRETCH));
      if (isDue()) break;
    }
    return this.#at === this.#text.length;
  }

  get result(): FoldedText {
    return new FoldedText(this.#text, this.#units.join(''), this.#origin.subarray(0, this.#units.length));
  }

  #fold(end: number): void {
    for (; this.#at < end; this.#at++) {
      const code = this.#text.charCodeAt(this.#at);
      let unit = foldedUnits.get(code);
      if (unit === undefined) {
        unit = foldUnit(this.#text.charAt(this.#at));
        foldedUnits.set(code, unit);
      }
      if (unit === '') continue;
      this.#origin[this.#units.length] = this.#at;
      this.#units.push(unit);
    }
  }
}

export function foldText(text: string): FoldedText {
  const folding = new Folding(text);
  folding.run();
  return folding.result;
}
