/**
 * Classes of code points for the tokeniser's scan. A class is worked out by a regular expression the first time that a code
 * unit is seen and read from a table ever after: the scan itself runs no expression.
 */
export const CharacterClass = {
  Space: 1,
  LineEnd: 2,
  Lower: 3,
  Upper: 4,
  /** A letter without case. */
  Letter: 5,
  /** A letter of a script that is written without spaces between words. */
  Ideograph: 6,
  Combining: 7,
  Digit: 8,
  /** Invisible: joiners, direction marks, soft hyphen, byte order mark. */
  Format: 9,
  Apostrophe: 10,
  Mark: 11,
} as const;

export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const LINE_ENDS = '\n\r\u2028\u2029';
const APOSTROPHES = "'’ʼ‘＇";
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function classify(character: string): CharacterClass {
  if (LINE_ENDS.includes(character)) return CharacterClass.LineEnd;
  if (APOSTROPHES.includes(character)) return CharacterClass.Apostrophe;
  if (/\s/u.test(character)) return CharacterClass.Space;
  if (/\p{Nd}/u.test(character)) return CharacterClass.Digit;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return CharacterClass.Upper;
  if (/\p{Ll}/u.test(character)) return CharacterClass.Lower;
  if (/\p{M}/u.test(character)) return CharacterClass.Combining;
  if (/\p{L}/u.test(character)) return UNSPACED.test(character) ? CharacterClass.Ideograph : CharacterClass.Letter;
  if (/\p{Cf}/u.test(character)) return CharacterClass.Format;
  return CharacterClass.Mark;
}

const table = new Uint8Array(0x10000);
const astral = new Map<number, CharacterClass>();

/** Class of a code point; a lone surrogate is a mark. */
export function classOf(codePoint: number): CharacterClass {
  if (codePoint > 0xffff) {
    const known = astral.get(codePoint);
    if (known !== undefined) return known;
    const found = classify(String.fromCodePoint(codePoint));
    if (astral.size < 0x2000) astral.set(codePoint, found);
    return found;
  }
  const known = table[codePoint] as CharacterClass | 0;
  if (known !== 0) return known;
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  const found = isSurrogate ? CharacterClass.Mark : classify(String.fromCharCode(codePoint));
  table[codePoint] = found;
  return found;
}
