import { TURNING } from './opposites.ts';
import type { ReadClaim, Term } from './read-claim.ts';

/** Which words of two claims answer to one another. */
export interface Matching {
  readonly pairs: readonly (readonly [Term, Term])[];
  /** Words of the first and of the second that nothing answers to. */
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

export function matchTerms(a: ReadClaim, b: ReadClaim): Matching {
  const pairs: [Term, Term][] = [];
  let right = [...b.terms];
  const left: Term[] = [];
  for (const term of a.terms) {
    const other = right.find(({ sense }) => sense === term.sense) ?? right.find((one) => isDerived(term, one));
    if (other) {
      pairs.push([term, other]);
      right = right.filter((one) => one !== other);
    } else left.push(term);
  }
  // A word that is said twice in one claim answers to the same word of the other.
  const isSaid = (term: Term, by: ReadClaim) => by.terms.some(({ sense }) => sense === term.sense);
  return { pairs, left: left.filter((term) => !isSaid(term, b)), right: right.filter((term) => !isSaid(term, a)) };
}

/** So many letters that a name shares with what is named after it: "Russia", "Russian"; and other words: "inspect", "inspection". */
const NAME_LETTERS = 4;
const WORD_LETTERS = 5;

const PEOPLES: readonly (readonly string[])[] = [
  ['britain', 'british', 'uk'],
  ['france', 'french'],
  ['us', 'usa', 'america', 'american'],
  ['netherland', 'dutch'],
  ['denmark', 'danish', 'dane'],
  ['poland', 'polish', 'pole'],
  ['spain', 'spanish'],
  ['wale', 'welsh'],
  ['eu', 'european'],
  ['turkei', 'turkish', 'turk'],
];

function isDerived(a: Term, b: Term): boolean {
  const letters = a.isName || b.isName ? NAME_LETTERS : WORD_LETTERS;
  if (a.sense.length >= letters && a.sense.slice(0, letters) === b.sense.slice(0, letters)) {
    const longest = Math.max(a.sense.length, b.sense.length);
    return a.sense[0] !== '=' && longest <= 2 * letters + 1;
  }
  return PEOPLES.some((people) => people.includes(a.sense) && people.includes(b.sense));
}

/** How much a word says of what a claim is about. */
const weightOf = ({ sense, isName }: Term): number => (isName ? 1.6 : TURNING.has(sense) ? 0.6 : 1);
const NUMBER_WEIGHT = 1.5;

/** From 0 to 1: the share of words and numbers that both claims have, half by both, half by the shorter one. */
export function likeness(a: ReadClaim, b: ReadClaim, { pairs, left, right }: Matching): number {
  const sum = (terms: readonly Term[]) => terms.reduce((total, term) => total + weightOf(term), 0);
  const numbers = a.numbers.filter((one) =>
    b.numbers.some((other) => one.kind === other.kind && one.value === other.value),
  );
  const shared = sum(pairs.map(([term]) => term)) + NUMBER_WEIGHT * numbers.length;
  const own = shared + sum(left) + NUMBER_WEIGHT * (a.numbers.length - numbers.length);
  const other = shared + sum(right) + NUMBER_WEIGHT * Math.max(0, b.numbers.length - numbers.length);
  return shared === 0 ? 0 : shared / (own + other) + shared / (2 * Math.min(own, other));
}
