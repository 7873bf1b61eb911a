import type { Reading } from './reading.ts';
import type { TokenSpan } from './token-span.ts';
import { WordClass } from './word-class.ts';

/**
 * Sets the borders of a content right where likelihood was careless: a quotation is taken whole, with its marks or without
 * them, and no joint to what follows ("but", ", calling") is left at the end.
 */
export function trimContent(reading: Reading, content: TokenSpan, cue: number): TokenSpan {
  return withoutJoint(reading, wholeQuotation(reading, content, cue));
}

function wholeQuotation(reading: Reading, { first, last }: TokenSpan, cue: number): TokenSpan {
  const { quoted, quotations, kind, length } = reading;
  const opening = first > 0 && kind[first - 1] === WordClass.OpenQuote ? quotations[quoted[first - 1]!] : undefined;
  if (opening !== undefined) {
    const end = Math.min(opening.close, length) - 1;
    if (cue > opening.open && cue <= end) return { first, last };
    const isClause = kind[end] === WordClass.Comma || kind[end] === WordClass.Stop;
    return last > end + 1 && !isClause ? { first: opening.open, last } : { first, last: end };
  }
  const cut = quoted[last]! >= 0 ? quotations[quoted[last]!]! : undefined;
  if (cut === undefined || cut.open < first || cut.close >= length || cut.close === last) return { first, last };
  return cue > last && cue <= cut.close ? { first, last } : { first, last: cut.close };
}

function withoutJoint({ kind, lower }: Reading, { first, last }: TokenSpan): TokenSpan {
  let end = last;
  while (end > first) {
    const now = kind[end]!;
    const follows = kind[end - 1] === WordClass.Comma || kind[end - 1] === WordClass.Dash;
    const isJoint =
      now === WordClass.Coordinator ||
      now === WordClass.Comma ||
      now === WordClass.Relative ||
      (follows && (now === WordClass.VerbG || lower[end] === 'according' || lower[end] === 'who'));
    if (!isJoint) break;
    end--;
  }
  return { first, last: end };
}
