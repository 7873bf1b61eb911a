/** A letter, digit or mark of a script that puts spaces between words. */
const IN_WORD = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Words longer than this, in UTF-16 code units, are not looked at to their end. */
const LONGEST = 32;

/** Whether a border lies between the two halves of a character. */
export const splitsPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1, at + 1));

/** The character before or at an offset, both halves of a pair. */
const before = (text: string, at: number) => Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
const after = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 0x20);

function splitsWord(text: string, at: number): boolean {
  if (splitsPair(text, at)) return true;
  const [left, right] = [before(text, at), after(text, at)];
  return IN_WORD.test(left) && IN_WORD.test(right) && !UNSPACED.test(left) && !UNSPACED.test(right);
}

/** Moves a border outwards until it splits no word; it stays where it is when the word does not end. */
function outwards(text: string, border: number, step: 1 | -1): number {
  let at = border;
  while (at > 0 && at < text.length && splitsWord(text, at)) {
    at += step;
    if (Math.abs(at - border) > LONGEST) return border;
  }
  return at;
}

/** Widens a passage that was placed by likeness, so that it begins and ends with whole words. UTF-16 code units. */
export function wholeWords(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start: outwards(text, start, -1), end: outwards(text, end, 1) };
}
