import type { Tokens } from './tokens.ts';

const ENGLISH = new Set(
  'the of and to in a that is for on was with said by as it from at be has he have are his its'.split(' '),
);

/** Words from which a text shows its language by itself. */
const TELLING_WORDS = 25;
/** English prose has 25 to 40 such words in a hundred; German, French, Spanish and Italian have under 12. */
const ENGLISH_SHARE = 0.15;
/** Tables of results, and lists of headlines, have fewer: enough where the page says that it is English. */
const ENGLISH_TABLE_SHARE = 0.05;

/** Whether a text is English: by its own words, or by the page's statement where there are few. */
export function isEnglish(tokens: Tokens, lang: string | undefined): boolean {
  let words = 0;
  let english = 0;
  for (const { kind, text } of tokens.list) {
    if (kind !== 'word') continue;
    words++;
    if (ENGLISH.has(text.toLowerCase())) english++;
  }
  const isStated = lang !== undefined && lang !== '';
  const isStatedEnglish = isStated && /^en\b/i.test(lang);
  if (words < TELLING_WORDS) return isStatedEnglish || !isStated;
  return english >= words * (isStatedEnglish ? ENGLISH_TABLE_SHARE : ENGLISH_SHARE);
}
