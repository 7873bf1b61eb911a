import type { Reading } from './reading.ts';
import { WordClass } from './word-class.ts';

/** Counts over the tokens before each place, so that what stands between two places is known without a walk. */
export interface Tallies {
  readonly finite: Int32Array;
  readonly commas: Int32Array;
  readonly stops: Int32Array;
  readonly colons: Int32Array;
  readonly opens: Int32Array;
  readonly closes: Int32Array;
  /** Round brackets opened and not closed. */
  readonly brackets: Int32Array;
  readonly names: Int32Array;
}

export const isFiniteVerb = (kind: number): boolean =>
  kind === WordClass.VerbD || kind === WordClass.VerbS || (kind >= WordClass.Be && kind <= WordClass.Modal);

export function tally({ kind, named, length, lower }: Reading): Tallies {
  const count = (worth: (at: number) => boolean | number): Int32Array => {
    const sums = new Int32Array(length + 1);
    for (let i = 0; i < length; i++) sums[i + 1] = sums[i]! + Number(worth(i));
    return sums;
  };
  return {
    finite: count((i) => isFiniteVerb(kind[i]!)),
    commas: count((i) => kind[i] === WordClass.Comma),
    stops: count((i) => kind[i] === WordClass.Stop),
    colons: count((i) => kind[i] === WordClass.Semicolon || kind[i] === WordClass.Colon),
    opens: count((i) => kind[i] === WordClass.OpenQuote),
    closes: count((i) => kind[i] === WordClass.CloseQuote),
    brackets: count((i) => (lower[i] === '(' ? 1 : lower[i] === ')' ? -1 : 0)),
    names: count((i) => named[i]! >= 0 && (i === 0 || named[i - 1] !== named[i])),
  };
}

/** How much of a tally lies from one token to another (exclusive), up to a limit. */
export const between = (sums: Int32Array, from: number, to: number, limit: number): number =>
  Math.min(sums[to]! - sums[from]!, limit);
