import type { FeatureList } from '../tagger/feature-list.ts';
import { pair } from '../tagger/hashing.ts';
import type { Quotation } from './quotations.ts';
import { kindAt, type Reading, wordAt } from './reading.ts';
import { holds, type TokenSpan } from './token-span.ts';
import { WordClass } from './word-class.ts';

/** What a loose quotation may go on from: an attribution by its cue. */
export interface Anchor {
  readonly cue: number;
  readonly content: TokenSpan;
}

/** A quotation in no attribution's content, with the attribution before it that it may go on from. */
export interface LooseQuotation {
  readonly content: TokenSpan;
  readonly quotation: Quotation;
  /** Index of the anchor, or -1. */
  readonly anchor: number;
}

/** Lines that may lie between a quotation and the attribution that it goes on from. */
const MOST_LINES = 2;

/** The outermost quotations that no content holds. `anchors` are in the order of their cues. */
export function looseQuotations(reading: Reading, anchors: readonly Anchor[]): LooseQuotation[] {
  const { quotations, passages, passage, length } = reading;
  const loose: LooseQuotation[] = [];
  const byFirst = [...anchors].sort((a, b) => a.content.first - b.content.first);
  let reach = -1;
  let next = 0;
  let anchor = -1;
  let latest = 0;
  for (const quotation of quotations) {
    const content = { first: quotation.open + 1, last: Math.min(quotation.close, length) - 1 };
    for (; next < byFirst.length && byFirst[next]!.content.first <= content.last; next++)
      reach = Math.max(reach, byFirst[next]!.content.last);
    for (; latest < anchors.length && anchors[latest]!.cue < quotation.open; latest++) anchor = latest;
    if (quotation.depth > 0 || reach >= content.first || isHeading(reading, quotation)) continue;
    const line = passages[passage[quotation.open]!]!.line;
    const near = anchor >= 0 && line - passages[passage[anchors[anchor]!.cue]!]!.line <= MOST_LINES;
    loose.push({ content, quotation, anchor: near ? anchor : -1 });
  }
  return loose;
}

/** A quotation that stands alone on its line and ends in no mark: a heading, which takes words from anywhere. */
function isHeading({ kind, passages, passage }: Reading, { open, close }: Quotation): boolean {
  const here = passage[open]!;
  const { first, last, line } = passages[here]!;
  const isAlone = passages[here - 1]?.line !== line && passages[here + 1]?.line !== line;
  const end = kind[close - 1]!;
  return isAlone && open === first && close >= last - 1 && (end < WordClass.Comma || end > WordClass.Mark);
}

const bucket = (count: number): number => (count < 4 ? count : count < 8 ? 4 : count < 16 ? 5 : 6);

/** What speaks for or against a loose quotation being said by the source of its anchor. */
export function looseFeatures(
  reading: Reading,
  { content, quotation }: LooseQuotation,
  anchor: Anchor | undefined,
  into: FeatureList,
): void {
  const { open, close, continues } = quotation;
  const { first, last, line } = reading.passages[reading.passage[open]!]!;
  const opensPassage = open === first ? 1 : 0;
  const closesPassage = close >= last - 2 ? 1 : 0;
  const before = kindAt(reading, open - 1, first, last);
  const next = kindAt(reading, close + 1, first, last);
  const isCapital = reading.tokens.list[content.first]!.letters === 'lower' ? 0 : 1;
  const lastKind = reading.kind[content.last]!;
  const ends = lastKind === WordClass.Stop ? 2 : lastKind === WordClass.Comma ? 1 : 0;
  const shape = opensPassage + 2 * closesPassage + 4 * isCapital + 8 * ends;
  let relation = 0;
  let quoted = 0;
  if (anchor !== undefined) {
    const from = reading.passages[reading.passage[anchor.cue]!]!;
    const passages = reading.passage[open]! - reading.passage[anchor.cue]!;
    relation = 1 + Math.min(passages, 4) + 5 * Math.min(line - from.line, 3);
    quoted = reading.kind[anchor.content.first - 1] === WordClass.OpenQuote ? 1 : 0;
    quoted += anchor.content.last < anchor.cue ? 2 : holds(anchor.content, anchor.cue) ? 4 : 0;
    into.add(400, pair(relation, shape));
    into.add(401, pair(relation, pair(quoted, shape)));
    into.add(402, pair(reading.stem[anchor.cue]!, relation));
    into.add(403, pair(relation, pair(quoted, Math.min(open - anchor.cue, 12))));
    into.add(404, pair(quoted, continues ? 1 : 0));
  }
  into.add(410, shape);
  into.add(411, relation);
  into.add(412, pair(relation, quoted));
  into.add(413, pair(before, next));
  into.add(414, wordAt(reading, open - 1, first, last));
  into.add(415, pair(shape, pair(before, next)));
  into.add(416, pair(bucket(content.last - content.first), shape));
  into.add(417, pair(bucket(content.last - content.first), relation));
  into.add(418, continues ? 1 : 0);
  into.add(419, pair(reading.tokens.sentences[reading.tokens.list[open]!.sentence]!.setting.length, shape));
}
