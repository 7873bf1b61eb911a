/**
 * Folding of names: two spellings that a reader takes for the same name fold to the same words.
 *
 * A name is a row of words of letters and digits, lower-cased and without diacritics. Spaces, hyphens and slashes part
 * words; apostrophes vanish inside a word ("Sana'a" → `sanaa`), but a final `'s` is a word `s` of its own, so that
 * "Azerbaijan's" reads the same as "Azerbaijan" + "'s", however the text was tokenised. Dots vanish after single letters
 * ("U.N." → `un`) and part words elsewhere. `&` reads as `and`. A comma is a word `,`: "Paris, Texas" is a name, "Paris,
 * London" is none. Anything else (brackets, quotes, line ends, a full stop after a longer word) parts two names.
 */

/** Letters that Unicode decomposition leaves alone, with the spelling that English news uses. */
const UNDECOMPOSED = new Map<string, string>([
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ð', 'd'],
  ['đ', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['ł', 'l'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŋ', 'n'],
  ['ə', 'a'],
  ['ŧ', 't'],
  ['ɓ', 'b'],
  ['ɗ', 'd'],
  ['ƙ', 'k'],
]);

/** A dot after a longer word ends a sentence; after a short one it may mark an abbreviation ("St.", "Gen."). */
const ABBREVIATION_LETTERS = 4;

/** Letters of a word beyond this number do not count. */
const WORD_LETTERS = 120;

const INVISIBLE = 1;
const APOSTROPHE = 2;
const JOINER = 3;
const DOT = 4;
const COMMA = 5;
const AMPERSAND = 6;
const BARRIER = 7;

/** For ASCII: the folded letter or digit, or one of the marks above. */
const ascii = new Uint8Array(128).fill(BARRIER);
for (let code = 48; code <= 57; code += 1) ascii[code] = code;
for (let code = 97; code <= 122; code += 1) {
  ascii[code] = code;
  ascii[code - 32] = code;
}
for (const joiner of ' \t-/') ascii[joiner.charCodeAt(0)] = JOINER;
for (const apostrophe of "'`") ascii[apostrophe.charCodeAt(0)] = APOSTROPHE;
ascii[0x2e] = DOT;
ascii[0x2c] = COMMA;
ascii[0x26] = AMPERSAND;

/** For everything else: the folded letters, or one of the marks. Filled as code units are met. */
const others = new Map<number, string | number>();

const APOSTROPHES = '\u00b4\u02bb\u02bc\u02be\u02bf\u2018\u2019\u201b\uff07';
const JOINERS = '\u00a0\u2002\u2003\u2009\u202f\u2010\u2011\u2012\u2013\u00b7';
const INVISIBLES = /[\u00ad\u200b-\u200f\u2060\ufeff\p{M}]/u;

function foldOther(code: number): string | number {
  const known = others.get(code);
  if (known !== undefined) return known;
  const character = String.fromCharCode(code);
  let folded: string | number = BARRIER;
  if (APOSTROPHES.includes(character)) folded = APOSTROPHE;
  else if (JOINERS.includes(character)) folded = JOINER;
  else if (INVISIBLES.test(character)) folded = INVISIBLE;
  else if (/[\p{L}\p{N}]/u.test(character)) {
    folded = '';
    for (const part of character.toLowerCase().normalize('NFKD')) {
      if (!/\p{M}/u.test(part)) folded += UNDECOMPOSED.get(part) ?? part;
    }
  }
  others.set(code, folded);
  return folded;
}

function isLetter(text: string, index: number, end: number): boolean {
  if (index >= end) return false;
  const code = text.charCodeAt(index);
  return code < 128 ? ascii[code]! > BARRIER : typeof foldOther(code) === 'string';
}

/** Receives one word; `letters` is valid during the call only, and the visitor must not scan. `joined` tells whether it may continue a name. */
export type WordVisitor = (letters: Uint16Array, length: number, start: number, end: number, joined: boolean) => void;

/** The letters of the word that is being read; one buffer serves all scans, which never nest. */
const letters = new Uint16Array(WORD_LETTERS);

const AND = Uint16Array.from('and', (letter) => letter.charCodeAt(0));
const COMMA_WORD = Uint16Array.of(0x2c);

/** Visits the folded words of `text` between two UTF-16 offsets, in order. Allocates nothing per word. */
export function scanWords(text: string, from: number, to: number, visit: WordVisitor): void {
  let length = 0;
  let start = from;
  let wordEnd = from;
  let joined = false;
  let previousLength = 0;

  const close = (): void => {
    if (length === 0) return;
    visit(letters, length, start, wordEnd, joined);
    previousLength = length;
    joined = true;
    length = 0;
  };

  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    let mark: number;
    if (code < 128) {
      mark = ascii[code]!;
      if (mark > BARRIER) {
        if (length === 0) start = index;
        if (length < WORD_LETTERS) letters[length++] = mark;
        wordEnd = index + 1;
        continue;
      }
    } else {
      const folded = foldOther(code);
      if (typeof folded === 'string') {
        if (length === 0) start = index;
        for (let part = 0; part < folded.length && length < WORD_LETTERS; part += 1) {
          letters[length++] = folded.charCodeAt(part);
        }
        wordEnd = index + 1;
        continue;
      }
      mark = folded;
    }
    if (mark === INVISIBLE) continue;
    if (mark === APOSTROPHE) {
      if (length > 0 && isPossessive(text, index, to)) close();
      continue;
    }
    if (mark === DOT) {
      if (length === 1 && isLetter(text, index + 1, to)) continue;
      if (length > 1 && isInitialism(text, index, start)) continue;
      close();
      if (previousLength > ABBREVIATION_LETTERS && !isLetter(text, index + 1, to)) joined = false;
      continue;
    }
    close();
    if (mark === COMMA) visit(COMMA_WORD, 1, index, index + 1, joined);
    else if (mark === AMPERSAND) visit(AND, 3, index, index + 1, joined);
    else if (mark === BARRIER) joined = false;
  }
  close();
}

/** True when the apostrophe at `index` opens a final `'s`. */
function isPossessive(text: string, index: number, end: number): boolean {
  const next = text.charCodeAt(index + 1);
  return index + 1 < end && (next === 0x73 || next === 0x53) && !isLetter(text, index + 2, end);
}

/** True when the dot at `index` ends a letter that stands between dots, as the second dot of "U.N." does. */
function isInitialism(text: string, index: number, start: number): boolean {
  return index - 2 > start && text.charCodeAt(index - 2) === 0x2e;
}

/** The folded words of a name, in order. */
export function foldWords(name: string): string[] {
  const words: string[] = [];
  scanWords(name, 0, name.length, (codes, length) => {
    let word = '';
    for (let index = 0; index < length; index += 1) word += String.fromCharCode(codes[index]!);
    words.push(word);
  });
  return words;
}

/** The folded key of a name: its words with single spaces, without a leading "the". */
export function foldName(name: string): string {
  const words = foldWords(name);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
}
