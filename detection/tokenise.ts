import { LEADING_ABBREVIATIONS, NUMBERED_ABBREVIATIONS, TRAILING_ABBREVIATIONS } from './abbreviations.ts';
import { CharacterClass, classOf } from './characters.ts';
import { splitSentences } from './sentences.ts';
import type { LetterCase, TokenKind, Tokens } from './tokens.ts';

/** A token before its sentence is known. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly letters: LetterCase;
  readonly spaced: boolean;
  /** Line ends between the token before and this one; 0 for the first token. */
  readonly lineEnds: number;
}

const { Space, LineEnd, Lower, Upper, Letter, Ideograph, Combining, Digit, Format, Apostrophe } = CharacterClass;
const FULL_STOP = 46;
const LONGEST_WORD = 200;
/** The platform's segmenter takes quadratic time on a run without breaks. */
const LONGEST_UNSPACED_RUN = 200;

/** Class of the code point that starts at `at`; 0 past the end. */
function classAt(text: string, at: number): CharacterClass | 0 {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  return classOf(unit < 0xd800 || unit > 0xdbff ? unit : (text.codePointAt(at) as number));
}

/** Code units of the code point that starts at `at`. */
const widthAt = (text: string, at: number): 1 | 2 => {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
};
const isLetter = (kind: number): boolean => kind === Lower || kind === Upper || kind === Letter;

/** Text → tokens and sentences, by one scan over the code units. Any string is answered, lone surrogates included. */
export function tokenise(text: string): Tokens {
  const pieces: Piece[] = [];
  const addresses = new AddressFinder(text);
  let at = 0;
  let spaced = true;
  let lineEnds = 0;

  const add = (end: number, kind: TokenKind, letters: LetterCase): void => {
    pieces.push({
      text: text.slice(at, end),
      start: at,
      end,
      kind,
      letters,
      spaced,
      lineEnds: pieces.length > 0 ? lineEnds : 0,
    });
    at = end;
    spaced = false;
    lineEnds = 0;
  };

  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === Space || kind === LineEnd || kind === Format) {
      spaced ||= kind !== Format;
      const crlf = text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10;
      if (kind === LineEnd) lineEnds++;
      at += crlf ? 2 : 1;
    } else if (isLetter(kind)) {
      const address = addresses.endFrom(at);
      if (address > at) {
        add(address, 'mark', 'caseless');
        continue;
      }
      const end = wordEnd(text, at);
      const stem = possessiveStart(text, at, end);
      if (stem > at) {
        add(stem, 'word', letterCase(text, at, stem));
        add(end, 'possessive', 'caseless');
      } else {
        const stopped = withFullStop(text, at, end, pieces.at(-1));
        add(stopped, 'word', letterCase(text, at, stopped));
        if (isPluralPossessive(text, at)) add(at + 1, 'possessive', 'caseless');
      }
    } else if (kind === Digit) {
      add(numberEnd(text, at), 'number', 'caseless');
    } else if (kind === Ideograph) {
      const end = runEnd(text, at, Ideograph);
      for (const cut of wordCuts(text.slice(at, end), at)) add(cut, 'word', 'caseless');
    } else {
      add(at + widthAt(text, at), 'mark', 'caseless');
    }
  }
  return splitSentences(text, pieces);
}

/** End of a run of letters, digits and apostrophes or joiners between letters. Very long runs are cut. */
function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && at - start < LONGEST_WORD) {
    const kind = classAt(text, at);
    if (isLetter(kind) || kind === Combining || kind === Digit) at += widthAt(text, at);
    else if ((kind === Apostrophe || kind === Format) && isLetter(classAt(text, at + 1))) at += 1;
    else if (text.charCodeAt(at) === FULL_STOP && classAt(text, at + 1) === Lower && classAt(text, at + 2) === Lower)
      at += 1;
    else break;
  }
  return at;
}

/** Start of the ’s at the end of a word, or -1. */
function possessiveStart(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1) | 32;
  return end - start > 2 && last === 115 && classAt(text, end - 2) === Apostrophe ? end - 2 : -1;
}

function isPluralPossessive(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1) | 32;
  return (
    (last === 115 || last === 122 || last === 120) &&
    classAt(text, at) === Apostrophe &&
    classAt(text, at + 1) === Space &&
    isLetter(classAt(text, at + 2))
  );
}

/** Takes in the full stops of "U.S.", "J." and of the known abbreviations, but not one that ends a sentence behind them. */
function withFullStop(text: string, start: number, end: number, before: Piece | undefined): number {
  if (text.charCodeAt(end) !== FULL_STOP) return end;
  if (end - start === 1) {
    let at = end + 1;
    while (isLetter(classAt(text, at)) && text.charCodeAt(at + 1) === FULL_STOP) at += 2;
    if (at > end + 1) return at;
    return classAt(text, start) === Upper && isInitial(text, start, end, before) ? at : end;
  }
  const word = text.slice(start, end).toLowerCase();
  if (NUMBERED_ABBREVIATIONS.has(word)) return classAt(text, spacesEnd(text, end + 1)) === Digit ? end + 1 : end;
  if (LEADING_ABBREVIATIONS.has(word)) return endsLine(text, end + 1) ? end : end + 1;
  const isCapital = classAt(text, start) === Upper;
  return isCapital && TRAILING_ABBREVIATIONS.has(word) ? end + 1 : end;
}

/** Words that open sentences more often than they follow an initial. */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'The This That These Those It Its They Their We Our Both But And If When While Although Since After Before As At For ' +
    'From With There Then Not Who What How Why His Her He She In On'
  ).split(' '),
);

/** Whether a capital letter and its full stop are an initial ("J. Tamm"), and not the last word of a sentence ("on X."). */
function isInitial(text: string, start: number, end: number, before: Piece | undefined): boolean {
  if (endsLine(text, end + 1)) return false;
  // The platform: no name begins with this initial behind a small word.
  if (text.charAt(start) === 'X' && before?.letters === 'lower') return false;
  const next = spacesEnd(text, end + 1);
  return next === end + 1 || !OPENERS.has(text.slice(next, wordEnd(text, next)));
}

/** Whether nothing but closing quotes and spaces is left of the line. */
function endsLine(text: string, start: number): boolean {
  let at = start;
  while (at < text.length && at - start < 3 && '”"’\')]*'.includes(text.charAt(at))) at++;
  at = spacesEnd(text, at);
  return at >= text.length || classAt(text, at) === LineEnd;
}

function spacesEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && at - start < LONGEST_WORD && classAt(text, at) === Space) at++;
  return at;
}

function numberEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && at - start < LONGEST_WORD) {
    const kind = classAt(text, at);
    const joins = '.,:'.includes(text.charAt(at)) && classAt(text, at + 1) === Digit;
    if (kind === Digit || isLetter(kind) || kind === Combining) at += widthAt(text, at);
    else if (joins) at += 1;
    else break;
  }
  return at;
}

function runEnd(text: string, start: number, wanted: CharacterClass): number {
  let at = start;
  while (at - start < LONGEST_UNSPACED_RUN) {
    const kind = classAt(text, at);
    if (kind !== wanted && (kind !== Combining || at === start)) break;
    at += widthAt(text, at);
  }
  return at;
}

/** Finds web and mail addresses, which are one mark each: no name stands in them. */
class AddressFinder {
  readonly #text: string;
  #at = -2;

  constructor(text: string) {
    this.#text = text;
  }

  /** End of the address that starts at `start`, or `start`. */
  endFrom(start: number): number {
    const text = this.#text;
    if (!this.#isLink(start) && !this.#isMail(start)) return start;
    let end = start;
    while (end < text.length && classAt(text, end) !== Space && classAt(text, end) !== LineEnd) end++;
    while ('.,;:!?)”"\'’'.includes(text.charAt(end - 1))) end--;
    return end;
  }

  #isLink(start: number): boolean {
    const text = this.#text;
    const first = text.charCodeAt(start);
    if (first === 104) return text.startsWith('http://', start) || text.startsWith('https://', start);
    return first === 119 && text.startsWith('www.', start);
  }

  #isMail(start: number): boolean {
    const text = this.#text;
    if (this.#at !== -1 && this.#at < start) this.#at = text.indexOf('@', start);
    if (this.#at === -1 || this.#at - start > LONGEST_WORD) return false;
    for (let at = start; at < this.#at; at++) {
      const kind = classAt(text, at);
      if (!isLetter(kind) && kind !== Digit && !'._-+'.includes(text.charAt(at))) return false;
    }
    return isLetter(classAt(text, this.#at + 1));
  }
}

/** Ends of the words in a run without spaces, as offsets of the text; one word where the platform has no segmenter. */
function* wordCuts(run: string, offset: number): Generator<number> {
  if (typeof Intl.Segmenter !== 'function') {
    yield offset + run.length;
    return;
  }
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const part of segmenter.segment(run)) yield offset + part.index + part.segment.length;
}
let segmenter: Intl.Segmenter | undefined;

function letterCase(text: string, start: number, end: number): LetterCase {
  let uppers = 0;
  let lowers = 0;
  const first = classAt(text, start);
  for (let at = start; at < end; at += widthAt(text, at)) {
    const kind = classAt(text, at);
    if (kind === Upper) uppers++;
    else if (kind === Lower) lowers++;
  }
  if (uppers + lowers === 0) return 'caseless';
  if (uppers === 0) return 'lower';
  if (lowers === 0) return uppers > 1 ? 'upper' : 'capital';
  return uppers === 1 && first === Upper ? 'capital' : 'mixed';
}
