import type { FeatureList } from '../tagger/feature-list.ts';
import { pair } from '../tagger/hashing.ts';
import { auxiliaries } from './cue-features.ts';
import { kindAt, type Reading, wordAt } from './reading.ts';
import { between, type Tallies } from './tallies.ts';
import { WordClass } from './word-class.ts';

/** Distances and lengths in tokens, told apart finely where they are short. */
const bucket = (distance: number): number =>
  distance < 8 ? distance : distance < 12 ? 8 : distance < 20 ? 9 : distance < 35 ? 10 : 11;

/** One cue, with what the features of every span ask of it. */
export interface CueView {
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly stem: number;
  readonly signs: number;
  readonly kind: number;
}

export function viewCue(reading: Reading, at: number): CueView {
  const { first, last } = reading.passages[reading.passage[at]!]!;
  return {
    at,
    first,
    last,
    stem: reading.stem[at]!,
    signs: auxiliaries(reading, at, first),
    kind: reading.kind[at]!,
  };
}

const most = (count: number, limit: number): number => Math.min(count, limit);

/** How a token stands to the quotation that the cue stands in, or to none. */
function quoteRelation(reading: Reading, cue: CueView, at: number): number {
  const mine = reading.quoted[at]!;
  const its = reading.quoted[cue.at]!;
  if (mine === its) return mine < 0 ? 0 : 1;
  if (mine < 0) return 2;
  return its < 0 ? 3 : 4;
}

/** What speaks for or against the content beginning with the token `i`. */
export function startFeatures(reading: Reading, tallies: Tallies, cue: CueView, i: number, into: FeatureList): void {
  const { at, first, last, stem } = cue;
  const k = (offset: number) => kindAt(reading, i + offset, first, last);
  const w = (offset: number) => wordAt(reading, i + offset, first, last);
  const after = i > at ? 1 : 0;
  const gap = after ? i - at - 1 : at - i;
  const near = bucket(gap);
  const low = after ? at + 1 : i;
  const high = after ? i : at;

  into.add(50, pair(stem, w(-1)));
  into.add(51, pair(stem, pair(k(-1), k(0))));
  into.add(52, pair(stem, pair(most(gap, 6), after)));
  into.add(53, pair(stem, pair(k(0), after)));
  into.add(54, pair(stem, after));
  if (after && gap <= 3) into.add(55, pair(stem, wordsBetween(reading, at + 1, i)));
  into.endSpelt();

  into.add(60, pair(after, near));
  into.add(61, pair(after, w(-1)));
  into.add(62, pair(after, k(-1)));
  into.add(63, pair(after, pair(k(-1), k(0))));
  into.add(64, pair(after, k(0)));
  into.add(65, pair(after, w(0)));
  into.add(66, pair(pair(after, k(-2)), pair(k(-1), k(0))));
  into.add(67, pair(pair(after, k(0)), pair(k(1), k(2))));
  if (after && gap <= 5) {
    into.add(68, wordsBetween(reading, at + 1, i));
    into.add(69, pair(classesBetween(reading, at + 1, i), k(0)));
    into.add(70, pair(cue.kind, classesBetween(reading, at + 1, i)));
  }
  into.add(71, pair(after, pair(between(tallies.commas, low, high, 3), between(tallies.finite, low, high, 2))));
  into.add(72, pair(after, pair(between(tallies.stops, low, high, 2), between(tallies.colons, low, high, 2))));
  into.add(73, pair(after, pair(between(tallies.opens, low, high, 2), between(tallies.closes, low, high, 2))));
  into.add(
    74,
    pair(
      after,
      pair(quoteRelation(reading, cue, i), k(-1) === WordClass.OpenQuote ? 1 : k(0) === WordClass.OpenQuote ? 2 : 0),
    ),
  );
  into.add(
    75,
    pair(after, i === first ? 1 : reading.tokens.list[i]!.sentence !== reading.tokens.list[i - 1]!.sentence ? 2 : 0),
  );
  into.add(76, pair(cue.signs, pair(after, near)));
  into.add(77, pair(cue.kind, pair(pair(after, k(-1)), k(0))));
  const cuts = i > first && reading.named[i]! >= 0 && reading.named[i] === reading.named[i - 1];
  into.add(78, pair(after, cuts ? 1 : 0));
  into.add(79, pair(after, pair(reading.fine[i]!, k(-1))));
  into.add(80, pair(cue.signs, pair(w(-1), after)));
  into.add(81, pair(pair(after, w(-1)), w(0)));
  into.add(82, pair(pair(after, k(-1)), near));
}

/** What speaks for or against the content ending with the token `j`. */
export function endFeatures(reading: Reading, tallies: Tallies, cue: CueView, j: number, into: FeatureList): void {
  const { at, first, last, stem } = cue;
  const k = (offset: number) => kindAt(reading, j + offset, first, last);
  const w = (offset: number) => wordAt(reading, j + offset, first, last);
  const after = j > at ? 1 : 0;
  const gap = after ? j - at : at - j - 1;
  const near = bucket(gap);
  const low = after ? at + 1 : j + 1;
  const high = after ? j + 1 : at;
  const sentenceEnds = j + 1 >= last || reading.tokens.list[j + 1]!.sentence !== reading.tokens.list[j]!.sentence;
  const stopEnds =
    k(1) === WordClass.Stop &&
    (j + 2 >= last || reading.tokens.list[j + 2]!.sentence !== reading.tokens.list[j]!.sentence);
  const closing = stopEnds || sentenceEnds ? (j + 3 >= last ? 2 : 1) : 0;

  into.add(100, pair(stem, w(1)));
  into.add(101, pair(stem, pair(k(0), k(1))));
  into.add(102, pair(stem, pair(most(gap, 6), after)));
  into.add(103, pair(stem, pair(after, closing)));
  if (!after && gap <= 4) into.add(104, pair(stem, classesBetween(reading, j + 1, at)));
  into.endSpelt();

  into.add(110, pair(after, near));
  into.add(111, pair(after, w(1)));
  into.add(112, pair(after, pair(k(0), k(1))));
  into.add(113, pair(after, pair(k(1), k(2))));
  into.add(114, pair(after, pair(pair(k(0), k(1)), pair(k(2), k(3)))));
  into.add(115, pair(after, closing));
  into.add(116, pair(after, pair(w(1), w(2))));
  into.add(117, pair(after, pair(w(1), k(2))));
  into.add(118, pair(after, w(0)));
  if (!after && gap <= 8) {
    into.add(119, classesBetween(reading, j + 1, at));
    into.add(120, pair(classesBetween(reading, j + 1, at), cue.kind));
  }
  if (!after) into.add(121, pair(most(gap, 8), pair(between(tallies.commas, low, high, 3), k(1))));
  into.add(122, pair(after, pair(between(tallies.commas, low, high, 4), between(tallies.finite, low, high, 3))));
  into.add(123, pair(after, pair(between(tallies.stops, low, high, 3), closing)));
  into.add(124, pair(after, pair(between(tallies.opens, low, high, 2), between(tallies.closes, low, high, 2))));
  into.add(
    125,
    pair(
      after,
      pair(quoteRelation(reading, cue, j), k(1) === WordClass.CloseQuote ? 1 : k(0) === WordClass.CloseQuote ? 2 : 0),
    ),
  );
  into.add(126, pair(after, pair(near, closing)));
  into.add(127, pair(cue.kind, pair(after, pair(k(1), closing))));
  const cuts = j + 1 < last && reading.named[j]! >= 0 && reading.named[j] === reading.named[j + 1];
  into.add(128, pair(after, cuts ? 1 : 0));
  into.add(129, pair(after, pair(k(1), reading.mask[Math.min(j + 2, reading.length - 1)]!)));
  into.add(130, pair(after, pair(k(1), j + 2 < last ? reading.fine[j + 2]! : -3)));
  into.add(131, pair(after, pair(k(-1), pair(k(0), k(1)))));
  into.add(132, pair(pair(after, k(1)), near));
  into.add(133, pair(cue.kind, pair(after, pair(k(1), k(2)))));
  into.add(134, pair(cue.kind, pair(pair(k(0), k(1)), pair(k(2), k(3)))));
}

/** What speaks for or against the whole span from `i` to `j`, both inclusive. */
export function spanFeatures(
  reading: Reading,
  tallies: Tallies,
  cue: CueView,
  i: number,
  j: number,
  into: FeatureList,
): void {
  const { at, first, last, stem } = cue;
  const shape = i > at ? 2 : j < at ? 0 : 1;
  const length = bucket(j - i);
  const before = kindAt(reading, i - 1, first, last);
  const next = kindAt(reading, j + 1, first, last);
  const isQuoted =
    before === WordClass.OpenQuote && next === WordClass.CloseQuote && reading.quoted[i - 1] === reading.quoted[j + 1]
      ? 1
      : 0;
  const holdsMarks =
    reading.kind[i] === WordClass.OpenQuote &&
    reading.kind[j] === WordClass.CloseQuote &&
    reading.quoted[i] === reading.quoted[j];
  const open = tallies.opens[j + 1]! - tallies.opens[i]!;
  const close = tallies.closes[j + 1]! - tallies.closes[i]!;
  const balance = (open === close ? 0 : open > close ? 1 : 2) + 3 * (isQuoted ? 1 : holdsMarks ? 2 : 0);
  const commas = between(tallies.commas, i, j + 1, 3);
  const finite = between(tallies.finite, i, j + 1, 2);
  const names = between(tallies.names, i, j + 1, 2);
  const stops = between(tallies.stops, i, j, 2);
  const bracket = tallies.brackets[j + 1]! - tallies.brackets[i]! === 0 ? 0 : 1;

  into.add(150, pair(stem, pair(shape, length)));
  into.add(151, pair(stem, pair(finite, reading.kind[i]!)));
  into.add(152, pair(stem, pair(balance, shape)));
  into.add(153, pair(stem, pair(wordAt(reading, i - 1, first, last), finite)));
  into.endSpelt();

  into.add(160, pair(shape, length));
  into.add(161, pair(shape, balance));
  into.add(162, pair(shape, pair(before, next)));
  into.add(163, pair(pair(shape, before), pair(finite, reading.kind[i]!)));
  into.add(164, pair(pair(shape, commas), pair(next, finite)));
  into.add(165, pair(shape, pair(stops, balance)));
  into.add(166, pair(bracket, shape));
  into.add(167, pair(pair(before, reading.kind[i]!), pair(reading.kind[j]!, next)));
  into.add(168, pair(pair(length, finite), pair(next, shape)));
  into.add(169, pair(names, pair(length, shape)));
  into.add(170, pair(wordAt(reading, i - 1, first, last), pair(wordAt(reading, j + 1, first, last), shape)));
  into.add(171, pair(pair(cue.signs, shape), pair(finite, before)));
  into.add(172, pair(pair(cue.kind, before), pair(pair(next, kindAt(reading, j + 2, first, last)), shape)));
  into.add(173, pair(pair(finite, next), pair(kindAt(reading, j + 2, first, last), shape)));
}

/** Hashes of the words, and of the classes, from one token to another (exclusive). */
export function wordsBetween(reading: Reading, from: number, to: number): number {
  let hash = to - from;
  for (let i = from; i < to; i++) hash = pair(hash, reading.named[i]! >= 0 ? WordClass.Name : reading.word[i]!);
  return hash;
}

export function classesBetween(reading: Reading, from: number, to: number): number {
  let hash = 7;
  let last = -1;
  for (let i = from; i < to; i++) {
    const kind = reading.kind[i]!;
    if (kind === WordClass.Name && last === kind) continue;
    hash = pair(hash, kind);
    last = kind;
  }
  return hash;
}
