import { isSameClaimant } from './claimants.ts';
import type { Comparison, Difference, PreparedClaim } from './compare-claims.ts';
import type { Matching } from './matching.ts';
import type { ClaimNumber } from './numbers.ts';
import { OPPOSITES } from './opposites.ts';
import { governorOf, type ReadClaim, type Term } from './read-claim.ts';

/** Where two claims that are much alike part. */
export function differencesOf(a: PreparedClaim, b: PreparedClaim, matching: Matching): Comparison['differences'] {
  const found: Difference[] = [];
  const swapped = areRolesSwapped(matching);
  const turned = turns(a.read, b.read);
  const denied = (a.read.meant.isDenied !== a.isDenial) !== (b.read.meant.isDenied !== b.isDenial);
  if (areNumbersOther(a.read, b.read)) found.push('number');
  // "Did not accept" is "rejected", and "A is larger than B" is "B is smaller than A"; two other turns do not cancel out.
  if (denied ? turned.all % 2 === 0 || swapped : false) found.push('negation');
  else if (swapped && turned.converse % 2 === 0) found.push('roles');
  else if (!denied && !swapped && turned.all % 2 === 1) found.push('direction');
  if (!isSameClaimant(a.claimant, b.claimant)) found.push('claimant');
  if (isMeantOtherwise(a, b)) found.push('modality');
  if (hasOtherName(a, b, matching.left) && hasOtherName(b, a, matching.right)) found.push('name');
  else if (found.length === 0 && (isThingOther(matching) || isOneWordOther(a.read, b.read, matching)))
    found.push('word');
  return found;
}

/** Whether words without an answer name something; who claims it is compared by itself. */
const hasOtherName = (a: PreparedClaim, b: PreparedClaim, left: readonly Term[]): boolean =>
  left.some(({ isName, at }) => {
    const { lower } = a.read.words[at]!;
    return isName && !`${a.claimant} ${b.claimant}`.toLowerCase().includes(lower);
  });

/** Surer, or of what is to come. A modality that nobody knows is none other. */
function isMeantOtherwise(a: PreparedClaim, b: PreparedClaim): boolean {
  const isHedged = ({ modality, read }: PreparedClaim) => read.meant.isHedged || !/^(?:plain)?$/.test(modality);
  const isKnown = a.modality !== '' && b.modality !== '';
  return (
    (isKnown && a.modality !== b.modality) ||
    isHedged(a) !== isHedged(b) ||
    a.read.meant.isToCome !== b.read.meant.isToCome
  );
}

/** How often one claim has a word where the other has its opposite. */
function turns(a: ReadClaim, b: ReadClaim): { all: number; converse: number } {
  let all = 0;
  let converse = 0;
  for (const { one, other, isConverse } of OPPOSITES) {
    const of = ({ senses }: ReadClaim) => (senses.has(one) === senses.has(other) ? 0 : senses.has(one) ? 1 : -1);
    if (of(a) * of(b) >= 0) continue;
    all++;
    if (isConverse) converse++;
  }
  return { all: all + prefixedTurns(a, b), converse };
}

/** "Armed" and "unarmed", "safe" and "unsafe". */
function prefixedTurns({ senses: a }: ReadClaim, { senses: b }: ReadClaim): number {
  const opposed = (ones: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...ones].filter((sense) => {
      const root = /^(?:un|in|dis|non-)(.{3,})$/.exec(sense)?.[1];
      return root !== undefined && others.has(root) && !others.has(sense) && !ones.has(root);
    }).length;
  return opposed(a, b) + opposed(b, a);
}

/** Whether two words have changed places: who did it to whom, who is compared with whom, what came from where. */
function areRolesSwapped({ pairs }: Matching): boolean {
  const isSwap = ([a, b]: readonly [Term, Term], [c, d]: readonly [Term, Term]): boolean =>
    a.clause === c.clause && b.clause === d.clause && a.role !== c.role && a.role === d.role && c.role === b.role;
  const isAny = pairs.some((one, i) => pairs.some((other, j) => j > i && isSwap(one, other)));
  return isAny || areSubjectsSwapped(pairs) || isSubjectOther(pairs);
}

/** Of one doing, each claim has a subject that does something else in the other: "the harbour lost ships to the storm". */
function isSubjectOther(pairs: Matching['pairs']): boolean {
  const subjects = ([0, 1] as const).map((side) => pairs.find((pair) => pair[side].role === 'subject'));
  const [one, other] = subjects;
  if (!one || !other || one === other || one[1].role === 'subject' || other[0].role === 'subject') return false;
  const isTogether = one[0].clause === other[0].clause && one[1].clause === other[1].clause;
  const isDoing = ([a, b]: readonly [Term, Term]) =>
    a.at === one[0].at + 1 && b.at === other[1].at + 1 && !a.isThing && !b.isThing;
  return isTogether && pairs.some(isDoing);
}

/** "The suspect was not armed when officers shot", "officers were not armed when the suspect shot". */
function areSubjectsSwapped(pairs: Matching['pairs']): boolean {
  const subjectOf = (term: Term, side: 0 | 1) =>
    pairs.findIndex(
      (pair) => pair[side].role === 'subject' && pair[side].clause === term.clause && pair[side] !== term,
    );
  const moved = pairs.map(([a, b]) => [subjectOf(a, 0), subjectOf(b, 1)] as const);
  return moved.some(
    ([from, to]) => from >= 0 && to >= 0 && from !== to && moved.some(([f, t]) => f === to && t === from),
  );
}

const isSameNumber = (a: ClaimNumber, b: ClaimNumber): boolean =>
  a.value === b.value && (a.kind === b.kind || a.kind === 'share' || b.kind === 'share');

/** Each claim has a number that the other lacks, or the same numbers stand at other things. */
function areNumbersOther(a: ReadClaim, b: ReadClaim): boolean {
  const lacks = (one: ReadClaim, other: ReadClaim) =>
    one.numbers.some((number) => !other.numbers.some((own) => isSameNumber(number, own)));
  if (lacks(a, b) && lacks(b, a)) return true;
  const [ones, others] = [thingsCounted(a), thingsCounted(b)];
  for (const [thing, number] of ones) {
    const own = others.get(thing);
    if (own && !isSameNumber(number, own) && b.numbers.some((each) => isSameNumber(each, number))) return true;
  }
  const placed = (claim: ReadClaim, value: number) => {
    const number = claim.numbers.find((each) => each.value === value);
    return (
      number &&
      governorOf(
        claim.words.map(({ lower }) => lower),
        number.start,
      )
    );
  };
  return a.numbers.some(({ value: one }) =>
    a.numbers.some(({ value: other }) => {
      const [x, y] = [placed(a, one), placed(a, other)];
      return x !== y && x === placed(b, other) && y === placed(b, one);
    }),
  );
}

/** What stands right behind a number: the thing that it counts. */
function thingsCounted({ terms, numbers }: ReadClaim): ReadonlyMap<string, ClaimNumber> {
  const counted = new Map<string, ClaimNumber>();
  for (const number of numbers) {
    const thing = terms.find(({ at }) => at >= number.end && at <= number.end + 1);
    if (thing && !counted.has(thing.sense)) counted.set(thing.sense, number);
  }
  return counted;
}

/** Each claim is of a thing of which the other says nothing. */
const isThingOther = ({ left, right }: Matching): boolean =>
  left.some(({ isThing }) => isThing) && right.some(({ isThing }) => isThing);

/** Words that may be other where all the rest is the same, word for word. */
const MOST_OTHER = 2;

/** Claims in the same words but for one or two are told apart by these. */
function isOneWordOther(a: ReadClaim, b: ReadClaim, { left, right }: Matching): boolean {
  if (left.length === 0 || right.length === 0) return false;
  const [x, y] = [a.words.map(({ lower }) => lower), b.words.map(({ lower }) => lower)];
  return Math.max(x.length, y.length) - commonWords(x, y) <= MOST_OTHER;
}

/** Length of the longest sequence of words that both have, in their order. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const word of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) next[j + 1] = word === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
    row = next;
  }
  return row[b.length]!;
}
