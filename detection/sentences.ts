import { LEADING_ABBREVIATIONS, NUMBERED_ABBREVIATIONS } from './abbreviations.ts';
import { FUNCTION_WORDS } from './lexicon/words.ts';
import type { Piece } from './tokenise.ts';
import type { Sentence, Setting, Token, Tokens } from './tokens.ts';

const TERMINALS = '.!?…。！？؟';
const CLOSERS = '"”’\')]»›';
/** Closers that are looked through for the end of a sentence: a long row of them is none. */
const MOST_CLOSERS = 8;
/** Marks that stand between the items of a menu or list. */
const ITEM_MARKS = '|•·◆●▪►■‣';

/** Cuts the tokens into lines and sentences. */
export function splitSentences(text: string, pieces: readonly Piece[]): Tokens {
  const list: Token[] = [];
  const sentences: Sentence[] = [];
  let first = 0;
  let line = 0;
  let lineStart = true;

  const close = (last: number): void => {
    sentences.push({ first, last, setting: settingOf(pieces, first, last), line, lineStart });
    first = last;
    lineStart = false;
  };

  pieces.forEach((piece, index) => {
    if (index > first) {
      if (endsLine(piece)) {
        close(index);
        line++;
        lineStart = true;
      } else if (endsSentence(pieces, index)) {
        close(index);
      }
    }
    const { text: word, start, end, kind, letters, spaced } = piece;
    list.push({ text: word, start, end, kind, letters, spaced, sentence: sentences.length });
  });
  if (pieces.length > first) close(pieces.length);
  return { text, list, sentences };
}

/** A single line end before a small letter is a wrapped line, not the end of one. */
function endsLine(next: Piece): boolean {
  return next.lineEnds > 1 || (next.lineEnds === 1 && next.letters !== 'lower');
}

/** Whether a sentence ends before the piece at `index`. */
function endsSentence(pieces: readonly Piece[], index: number): boolean {
  const next = pieces[index]!;
  let before = index - 1;
  if (ITEM_MARKS.includes(pieces[before]!.text)) return true;
  if (!next.spaced || next.letters === 'lower') return false;
  while (before > 0 && index - before <= MOST_CLOSERS && CLOSERS.includes(pieces[before]!.text)) before--;
  const last = pieces[before]!;
  if (TERMINALS.includes(last.text)) return true;
  if (last.kind !== 'word' || !last.text.endsWith('.')) return false;
  const bare = last.text.slice(0, -1).toLowerCase();
  if (LEADING_ABBREVIATIONS.has(bare) || NUMBERED_ABBREVIATIONS.has(bare) || bare.length === 1) return false;
  return next.kind === 'word' && FUNCTION_WORDS.has(next.text.toLowerCase());
}

/** A row of names has capitals all through, too: a byline, a credit. */
const BYLINE_OPENERS: ReadonlySet<string> = new Set(
  'by from ( image credit photo photograph picture text editing'.split(' '),
);

/** Title case: three capital words or more, all but the function words have a capital, and no full stop at the end. */
function settingOf(pieces: readonly Piece[], first: number, last: number): Setting {
  let words = 0;
  let upper = 0;
  let capital = 0;
  let letters = 0;
  for (let i = first; i < last; i++) {
    const piece = pieces[i]!;
    if (piece.kind !== 'word' || piece.letters === 'caseless') continue;
    const isSmall = piece.letters === 'lower' && FUNCTION_WORDS.has(piece.text);
    if (isSmall) continue;
    words++;
    letters += piece.text.length;
    if (piece.letters === 'upper') upper++;
    if (piece.letters !== 'lower') capital++;
  }
  if (words >= 2 && letters >= 8 && upper >= words * 0.8) return 'capitals';
  if (words < 3 || capital < words * 0.9) return 'prose';
  return BYLINE_OPENERS.has(pieces[first]!.text.toLowerCase()) || '.;)'.includes(pieces[last - 1]!.text)
    ? 'prose'
    : 'title';
}
