/** Words with which a byline starts in the languages that we have seen bylines in. */
const BY = /^(?:(?:written|reporting|words|text|story)\s+by|by|von|par|por|di|av|door|autor(?:es)?)\s*:?\s+/iu;

/** What follows the names: a place, an agency, a date, a time to read, links to their other pages, a sentence on them. */
const AFTER_NAMES =
  /\s+(?:in|for|at|from|reporting|with agencies)\s+.*$|\s+(?:twitter|facebook|instagram|follow)\b.*$|(?<=\p{Ll}{3})\.\s.*$|\s*\([^)]*\)?$/iu;

/** Words by which a bracket names further authors. */
const BRACKETED = /\s*\((?:with|mit|avec|con|com|met|med|z)\s+([^)]*)\)/giu;

const SEPARATORS = /\s*(?:[,;|•·/\n]|\s(?:and|und|et|y|e|och|&)\s)\s*/iu;

/** Rank words, dates and clock times are no names; digits stand in one only where letters lead: “BR24”. */
const NO_NAME =
  /(?<![\p{L}\d])\d|^(?:updated|published|posted|last|modified|staff)\b|\b(?:reporter|correspondent|editor|journalist|columnist|writer|producer)s?\b/iu;

/**
 * The names in a byline: "By Ada Lane and Bo Reyes in Tokyo, 3 May 2026" names Ada Lane and Bo Reyes. Empty where it names
 * nobody.
 */
export function parseByline(byline: string): string[] {
  const names = byline
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
    .replace(BRACKETED, ', $1')
    .replace(BY, '')
    .split(SEPARATORS)
    .map((part) => part.replace(BY, '').replace(AFTER_NAMES, '').trim())
    .filter((part) => part.length >= 2 && part.length <= 80 && !NO_NAME.test(part) && /^\p{Lu}|^\p{Lo}/u.test(part));
  return [...new Set(names)];
}
