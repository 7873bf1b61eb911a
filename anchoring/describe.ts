import type { TextPositionSelector, TextQuoteSelector } from './selector.ts';
import { splitsPair } from './whole-words.ts';

/**
 * Bounds of a quote's context on either side, in UTF-16 code units. The upper one is cut back to a word border; where no
 * border stands between the two (a long address, Chinese, Japanese, Thai), the context is cut at the upper bound.
 */
export const CONTEXT_MIN = 32;
export const CONTEXT_MAX = 64;

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at));

function prefixStart(text: string, start: number): number {
  const furthest = Math.max(0, start - CONTEXT_MAX);
  if (furthest === 0) return 0;
  for (let at = furthest; at <= start - CONTEXT_MIN; at++) {
    if (isSpace(text, at - 1) && !isSpace(text, at)) return at;
  }
  return splitsPair(text, furthest) ? furthest + 1 : furthest;
}

function suffixEnd(text: string, end: number): number {
  const furthest = Math.min(text.length, end + CONTEXT_MAX);
  if (furthest === text.length) return furthest;
  for (let at = furthest; at >= end + CONTEXT_MIN; at--) {
    if (isSpace(text, at) && !isSpace(text, at - 1)) return at;
  }
  return splitsPair(text, furthest) ? furthest - 1 : furthest;
}

/**
 * Describes the passage from `start` to `end` (UTF-16 code units into `text`, the page's collected text) by its words
 * and by its place. A border inside a surrogate pair is moved outwards, so that no half of a character is kept.
 *
 * @throws RangeError when the passage is empty or not inside the text.
 */
export function describe(text: string, start: number, end: number): [TextQuoteSelector, TextPositionSelector] {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`no passage from ${start} to ${end} in a text of ${text.length}`);
  }
  const first = splitsPair(text, start) ? start - 1 : start;
  const last = splitsPair(text, end) ? end + 1 : end;
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(first, last),
      prefix: text.slice(prefixStart(text, first), first),
      suffix: text.slice(last, suffixEnd(text, last)),
    },
    { type: 'TextPositionSelector', start: first, end: last },
  ];
}
