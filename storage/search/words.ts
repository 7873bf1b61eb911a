/** Letters that Unicode does not take apart, as those write them who have no such key. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
};

/** Accents, Hebrew points and Arabic vowel signs; not the vowel signs of Indic scripts, which make other words. */
const ACCENTS = /[\u0300-\u036F\u0591-\u05C7\u064B-\u065F\u0670]/g;

const ASCII = /^[\0-\x7F]*$/;

/** Text as it is compared: lower case, without accents. */
export function foldText(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(/[æœøðđþßłħıŋ]/g, (letter) => PLAIN[letter]!);
}

/** Scripts without spaces give a word a character; a search for several of them is a search for a phrase. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** Longer words are cut: addresses and keys, not words. UTF-16 code units. */
const LONGEST = 40;

/** The words of a text, folded, in order. */
export function wordsOf(text: string): string[] {
  const words = foldText(text).match(WORD) ?? [];
  return words.map((word) => word.slice(0, LONGEST));
}
