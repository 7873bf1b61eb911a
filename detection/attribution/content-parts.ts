import type { Span } from './attribution.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
import { charactersOf, holds, type TokenSpan } from './token-span.ts';
import { WordClass } from './word-class.ts';

/** Tokens between the content's part and source or cue in its midst: the comma, and little more. */
const MOST_BETWEEN = 2;

/**
 * The content in code units: one span, or two where source and cue stand in its midst ("The hen, she said, was not
 * admitted"). A comma before the closing mark belongs to the sentence around the quotation.
 */
export function contentSpans(
  reading: Reading,
  content: TokenSpan,
  cue: TokenSpan | undefined,
  source: NounPhrase | null,
): [Span, ...Span[]] {
  const { kind, quoted, tokens } = reading;
  const { first } = content;
  const isQuoted = first > 0 && kind[first - 1] === WordClass.OpenQuote && quoted[first - 1] === quoted[content.last];
  const last =
    isQuoted && kind[content.last] === WordClass.Comma && content.last > first ? content.last - 1 : content.last;
  if (cue === undefined || !holds(content, cue.first) || !holds(content, cue.last))
    return [charactersOf(tokens.list, { first, last })];
  const near = source !== null && Math.abs(source.first - cue.last) < 24 && holds(content, source.first);
  let before = (near ? Math.min(source.first, cue.first) : cue.first) - 1;
  let after = (near ? Math.max(source.last - 1, cue.last) : cue.last) + 1;
  for (let n = 0; n < MOST_BETWEEN && before > first && isMark(kind[before]!); n++) before--;
  for (let n = 0; n < MOST_BETWEEN && after < last && isMark(kind[after]!); n++) after++;
  if (before < first || after > last) return [charactersOf(tokens.list, { first, last })];
  return [charactersOf(tokens.list, { first, last: before }), charactersOf(tokens.list, { first: after, last })];
}

const isMark = (kind: number): boolean => kind === WordClass.Comma || kind === WordClass.Dash;
