import type { Reading } from './reading.ts';
import { WordClass } from './word-class.ts';

/** No sentence has so many; a text without an end of sentence would take time without use. */
const MOST_IN_PASSAGE = 60;

/**
 * Tokens that may attribute something: the words that did so in training, verbs that stand beside a quotation or before
 * "that", and the colons and dashes that stand for a verb ("Ministry: no victims").
 */
export function findCues(reading: Reading, stems: ReadonlySet<number>): number[] {
  const { kind, stem, length } = reading;
  const cues: number[] = [];
  let passage = -1;
  let left = 0;
  for (let i = 0; i < length; i++) {
    if (reading.passage[i] !== passage) left = MOST_IN_PASSAGE;
    passage = reading.passage[i]!;
    if (left === 0) continue;
    const isWord = reading.tokens.list[i]!.kind === 'word';
    if (isWord ? stems.has(stem[i]!) || standsByQuotation(kind, i) : attributesByMark(reading, i)) {
      cues.push(i);
      left--;
    }
  }
  return cues;
}

function standsByQuotation(kind: Uint8Array, at: number): boolean {
  const now = kind[at];
  if (now !== WordClass.VerbD && now !== WordClass.VerbS) return false;
  const next = kind[at + 1];
  return (
    kind[at - 1] === WordClass.CloseQuote ||
    next === WordClass.OpenQuote ||
    next === WordClass.That ||
    (next === WordClass.Colon && kind[at + 2] === WordClass.OpenQuote)
  );
}

function attributesByMark(reading: Reading, at: number): boolean {
  const now = reading.kind[at];
  if (now === WordClass.Colon) return true;
  if (now !== WordClass.Dash || !reading.tokens.list[at]!.spaced) return false;
  const { first, last } = reading.passages[reading.passage[at]!]!;
  const isQuoted = reading.kind[at - 1] === WordClass.CloseQuote || reading.kind[at + 1] === WordClass.OpenQuote;
  return (
    isQuoted || (last - first < 24 && reading.tokens.sentences[reading.tokens.list[at]!.sentence]!.setting !== 'prose')
  );
}
