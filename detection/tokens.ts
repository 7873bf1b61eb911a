import type { TextSpan } from '../knowledge/knowledge.ts';

/**
 * `word` has at least one letter, `number` starts with a digit, `possessive` is the ’s or lone ’ after a word, `mark` is
 * everything else: punctuation, hyphens and dashes (also inside a compound), symbols, emoji.
 */
export type TokenKind = 'word' | 'number' | 'possessive' | 'mark';

/**
 * `capital`: "Baku", "A"; `upper`: two capitals or more and no small letter ("NATO", "U.S."); `mixed`: a capital after
 * the first letter ("McConnell", "iPhone", "ViseGrad"); `caseless`: no letter with case (Han, Arabic, digits, marks).
 */
export type LetterCase = 'lower' | 'capital' | 'upper' | 'mixed' | 'caseless';

/**
 * Abbreviations and initials keep their full stops ("Mr.", "U.S.", "J."); a hyphenated compound is several tokens with no
 * space between them; the possessive ending is a token of its own.
 */
export interface Token extends TextSpan {
  /** Exactly the slice of the text. */
  readonly text: string;
  readonly kind: TokenKind;
  readonly letters: LetterCase;
  /** White space, or the start of the text, stands before this token. */
  readonly spaced: boolean;
  /** Index into `Tokens.sentences`. */
  readonly sentence: number;
}

/** How a sentence or headline is set: as prose, "In Title Case Like This", or "IN CAPITALS". */
export type Setting = 'prose' | 'title' | 'capitals';

/** Tokens `first` to `last` (exclusive). A sentence never crosses the end of a line that is followed by another block. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly setting: Setting;
  /** Index of the line, counted over the lines that have a token. */
  readonly line: number;
  /** The first sentence of its line. */
  readonly lineStart: boolean;
}

/** A text as the detection sees it. Offsets are UTF-16 code units. */
export interface Tokens {
  readonly text: string;
  readonly list: readonly Token[];
  readonly sentences: readonly Sentence[];
}
