import { kindAt, type Reading } from './reading.ts';
import { WordClass } from './word-class.ts';

/** Where the content of one cue may begin and end: tokens, both inclusive, and the pairs of their places in the lists. */
export interface ContentSpans {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Place in `starts` and place in `ends`, one after the other. */
  readonly pairs: readonly number[];
}

/** Starts this near behind the cue are all tried; farther off, only those at a seam of the sentence. */
const NEAR = 14;
/** Contents do not reach farther from the cue than this. */
const REACH = 400;
const MOST_STARTS = 40;
const MOST_ENDS = 40;

const isMark = (kind: number): boolean => kind >= WordClass.Comma && kind <= WordClass.Mark;

const SEAMS: ReadonlySet<number> = new Set([
  WordClass.Comma,
  WordClass.Stop,
  WordClass.Colon,
  WordClass.Semicolon,
  WordClass.Dash,
  WordClass.OpenQuote,
  WordClass.CloseQuote,
  WordClass.Bracket,
  WordClass.That,
  WordClass.Coordinator,
  WordClass.Subordinator,
  WordClass.Relative,
  WordClass.As,
  WordClass.Of,
  WordClass.End,
]);

const CUTS: ReadonlySet<number> = new Set([
  ...SEAMS,
  WordClass.Preposition,
  WordClass.To,
  WordClass.Name,
  WordClass.Subject,
  WordClass.Determiner,
  WordClass.Adverb,
  WordClass.Possessive,
  WordClass.VerbD,
  WordClass.VerbS,
  WordClass.VerbG,
  WordClass.Be,
  WordClass.Have,
  WordClass.Modal,
  WordClass.Mark,
]);

/** Candidate contents of a cue within its passage, those that overlap the cue's own word left out. */
export function contentSpans(reading: Reading, cue: number): ContentSpans {
  const passage = reading.passages[reading.passage[cue]!]!;
  const first = Math.max(passage.first, cue - REACH);
  const last = Math.min(passage.last, cue + REACH);
  const starts = startsOf(reading, cue, first, last);
  const ends = endsOf(reading, cue, first, last);
  const pairs: number[] = [];
  starts.forEach((start, s) => {
    ends.forEach((end, e) => {
      if (end < start || (start > cue ? false : end >= cue && !around(start, end, cue))) return;
      pairs.push(s, e);
    });
  });
  return { starts, ends, pairs };
}

/** A content may stand around its cue when a good part of it stands on both sides: "The hen, she said, was not admitted." */
const around = (start: number, end: number, cue: number): boolean => start < cue - 1 && end > cue + 1;

function startsOf(reading: Reading, cue: number, first: number, last: number): number[] {
  const before: number[] = [];
  const after: number[] = [];
  for (let i = cue - 1; i >= first && before.length < MOST_STARTS / 2; i--) {
    if (mayStart(reading.kind[i]!) && (i === first || SEAMS.has(kindAt(reading, i - 1, first, last)))) before.push(i);
  }
  for (let i = cue + 1; i < last && after.length < MOST_STARTS / 2; i++) {
    if (!mayStart(reading.kind[i]!)) continue;
    if (i - cue <= NEAR || SEAMS.has(kindAt(reading, i - 1, first, last))) after.push(i);
  }
  return [...before.reverse(), ...after];
}

function endsOf(reading: Reading, cue: number, first: number, last: number): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (let i = cue - 1; i >= first && before.length < MOST_ENDS / 2; i--)
    if (mayEnd(reading, i) && CUTS.has(kindAt(reading, i + 1, first, last))) before.push(i);
  let lastEnd = -1;
  for (let i = cue + 1; i < last; i++) {
    if (!mayEnd(reading, i) || !CUTS.has(kindAt(reading, i + 1, first, last))) continue;
    if (ends.length < MOST_ENDS - 1) ends.push(i);
    else lastEnd = i;
  }
  if (lastEnd >= 0) ends.push(lastEnd);
  return [...before.reverse(), ...ends];
}

const mayStart = (kind: number): boolean => !isMark(kind) || kind === WordClass.OpenQuote || kind === WordClass.Mark;

function mayEnd({ kind }: Reading, at: number): boolean {
  const now = kind[at]!;
  return (
    !isMark(now) ||
    now === WordClass.CloseQuote ||
    now === WordClass.Mark ||
    now === WordClass.Stop ||
    now === WordClass.Bracket
  );
}
