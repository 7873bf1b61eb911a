/** A word of a claim as it is compared. */
export interface ClaimWord {
  /** As it is written, without the ending of a possessive. */
  readonly written: string;
  readonly lower: string;
  /** A comma, or another mark at which a clause ends, stands before it. */
  readonly isAfterMark: boolean;
}

const CURRENCIES: Readonly<Record<string, string>> = { '€': 'euro', $: 'dollar', '£': 'pound' };

/** Longest claim that is compared, in UTF-16 code units; what comes after counts for nothing. */
const LONGEST = 2_000;

/** The words of a claim, with contracted negations spelt out. */
export function claimWords(claim: string): ClaimWord[] {
  const words: ClaimWord[] = [];
  let isAfterMark = true;
  const pieces = claim
    .slice(0, LONGEST)
    .replaceAll('’', "'")
    .match(/\p{L}[\p{L}\p{M}]*(?:[-'.]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[%€$£,;:—–()"“”]/gu);
  for (const piece of pieces ?? []) {
    if (/^[,;:—–()"“”]$/.test(piece)) {
      isAfterMark = true;
      continue;
    }
    const written = CURRENCIES[piece] ?? piece.replace(/'s$/i, '');
    const [verb, not] = splitNegation(written);
    words.push({ written: verb, lower: verb.toLowerCase(), isAfterMark });
    if (not) words.push({ written: 'not', lower: 'not', isAfterMark: false });
    isAfterMark = false;
  }
  return words;
}

function splitNegation(word: string): [word: string, not: boolean] {
  const lower = word.toLowerCase();
  if (lower === 'cannot' || lower === "can't") return ['can', true];
  if (lower === "won't") return ['will', true];
  return lower.endsWith("n't") ? [word.slice(0, -3), true] : [word, false];
}
