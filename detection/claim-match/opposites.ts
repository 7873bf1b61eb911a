import { stemOf } from '../attribution/stem.ts';
import { senseOf } from './same-words.ts';

/**
 * Words that turn a claim around. Of the first list, exchanging who is spoken of turns it back: A is larger than B, B is
 * smaller than A; A buys from B, B sells to A.
 */
const CONVERSE = `more/fewer more/less larger/smaller bigger/smaller greater/smaller higher/lower richer/poorer cheaper/dearer
cheaper/costlier older/younger longer/shorter faster/slower stronger/weaker safer/riskier before/after above/below over/under
buy/sell import/export lend/borrow win/lose ahead/behind`;

const SIMPLE = `rise/fall accept/reject approve/reject support/oppose support/block allow/ban open/close start/end early/late
lowest/highest least/most smallest/largest smallest/biggest hottest/coldest warmest/coldest richest/poorest best/worst
oldest/youngest cheapest/dearest gain/lose pass/fail legal/illegal guilty/innocent convict/acquit arrest/release
bring/take into/out hire/sack increase/halve double/halve true/false always/never for/against late/punctual up/down
positive/negative strengthen/weaken join/leave recover/worsen safe/dangerous shut/restart in/out destroy/rebuild hide/reveal
rise/sink expand/contract better/worse good/bad north/south east/west northern/southern eastern/western first/last all/none`;

export interface Opposites {
  readonly one: string;
  readonly other: string;
  readonly isConverse: boolean;
}

const pairsOf = (list: string, isConverse: boolean): Opposites[] =>
  list.split(/\s+/).map((pair) => {
    const [one = '', other = ''] = pair.split('/').map((word) => senseOf(stemOf(word)));
    return { one, other, isConverse };
  });

/** Each pair once: words of different pairs can mean the same. */
export const OPPOSITES: readonly Opposites[] = [
  ...new Map(
    [...pairsOf(SIMPLE, false), ...pairsOf(CONVERSE, true)].map((pair) => [[pair.one, pair.other].sort().join(), pair]),
  ).values(),
];

/** Every word of the list. Little words in it count for the sense of a claim, though not for its subject. */
export const TURNING: ReadonlySet<string> = new Set(OPPOSITES.flatMap(({ one, other }) => [one, other]));
