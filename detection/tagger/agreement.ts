import type { Sentence, Token } from '../tokens.ts';
import type { Run } from './candidates.ts';
import { KINDS } from './evidence.ts';
import { hashText, pair } from './hashing.ts';
import { type Reading, SETTINGS } from './reading.ts';

/**
 * What the rest of an article says of a name, once every name has been judged by its own place: the same words elsewhere,
 * the full name of a surname, the long form of an acronym (two-stage prediction, Ratinov & Roth 2009, 3.2), the other items
 * of a list or table.
 */

/** A candidate that may be a name, with its probability for each kind. */
export interface Hypothesis {
  readonly first: number;
  readonly last: number;
  readonly probabilities: readonly number[];
}

/** Least probability of being a name at all. */
export const LEAST_LIKELY = 0.03;

const RELATIONS = 9;
const OWN = RELATIONS * (KINDS + 1);
const FLAGS_START = OWN + 2 * KINDS + 1;
/** Numbers that the second look takes of a hypothesis. */
export const AGREEMENT_INPUTS = FLAGS_START + 6 + KINDS;

/** Summed probabilities of hypotheses by kind, then their number. */
type Tally = number[];
type Tallies = Map<number, Tally>;

function count(tallies: Tallies, key: number, { probabilities }: Hypothesis): void {
  const tally = tallies.get(key);
  if (tally === undefined) {
    tallies.set(key, [...probabilities, 1]);
    return;
  }
  for (let kind = 0; kind < KINDS; kind++) tally[kind]! += probabilities[kind]!;
  tally[KINDS]!++;
}

/** The words of a hypothesis that matter for comparing it. */
interface Keys {
  readonly whole: number;
  readonly first: number;
  readonly last: number;
  readonly initials: number;
  readonly isSingle: boolean;
  /** What stands before and behind, with the line, and in all lines; 0 where words stand on both sides. */
  readonly item: number;
  readonly cell: number;
}

export class Agreement {
  readonly #reading: Reading;
  readonly #whole: Tallies = new Map();
  readonly #single: Tallies = new Map();
  readonly #byFirst: Tallies = new Map();
  readonly #byLast: Tallies = new Map();
  readonly #byInitials: Tallies = new Map();
  readonly #byItem: Tallies = new Map();
  readonly #byCell: Tallies = new Map();
  /** What ends before a token, and what begins with it. */
  readonly #byEnd: Tallies = new Map();
  readonly #byStart: Tallies = new Map();
  readonly #keys = new Map<Hypothesis, Keys>();
  /** The sentence that was looked at last, and whether it is a row of a table: a long one has very many names. */
  #sentence: Sentence | undefined;
  #isTabular = false;

  constructor(reading: Reading, hypotheses: readonly Hypothesis[]) {
    this.#reading = reading;
    for (const hypothesis of hypotheses) {
      const keys = this.#keysOf(hypothesis);
      this.#keys.set(hypothesis, keys);
      count(this.#whole, keys.whole, hypothesis);
      count(this.#byEnd, hypothesis.last, hypothesis);
      count(this.#byStart, hypothesis.first, hypothesis);
      if (keys.item !== 0) count(this.#byItem, keys.item, hypothesis);
      if (keys.cell !== 0) count(this.#byCell, keys.cell, hypothesis);
      if (keys.isSingle) count(this.#single, keys.last, hypothesis);
      else {
        count(this.#byFirst, keys.first, hypothesis);
        count(this.#byLast, keys.last, hypothesis);
        count(this.#byInitials, keys.initials, hypothesis);
      }
    }
  }

  /** Writes `AGREEMENT_INPUTS` numbers into `into`. */
  inputs(hypothesis: Hypothesis, run: Run, into: Float32Array): void {
    const keys = this.#keys.get(hypothesis) ?? this.#keysOf(hypothesis);
    const { forms, evidence } = this.#reading;
    into.fill(0, 0, AGREEMENT_INPUTS);
    tell(this.#whole.get(keys.whole), hypothesis, into, 0);
    if (keys.isSingle) {
      tell(this.#byLast.get(keys.last), undefined, into, 1);
      tell(this.#byFirst.get(keys.last), undefined, into, 2);
      tell(this.#byInitials.get(keys.last), undefined, into, 4);
    } else {
      tell(this.#single.get(keys.last), undefined, into, 1);
      tell(this.#single.get(keys.first), undefined, into, 2);
      tell(this.#byLast.get(keys.last), hypothesis, into, 3);
      tell(this.#single.get(keys.initials), undefined, into, 4);
    }
    if (keys.item !== 0) tell(this.#byItem.get(keys.item), hypothesis, into, 5);
    if (keys.cell !== 0) tell(this.#byCell.get(keys.cell), hypothesis, into, 6);
    this.#tellNeighbours(hypothesis, into);
    let outside = 1;
    for (let kind = 0; kind < KINDS; kind++) {
      const probability = hypothesis.probabilities[kind]!;
      outside -= probability;
      into[OWN + kind] = probability;
      into[OWN + KINDS + kind] = Math.log(probability + 0.001) / 5;
    }
    into[OWN + 2 * KINDS] = outside;
    let at = FLAGS_START;
    into[at++] = keys.isSingle ? 1 : 0;
    into[at++] = forms[hypothesis.first]!.isUpper ? 1 : 0;
    into[at++] = hypothesis.first === run.sentence.first ? 1 : 0;
    into[at + SETTINGS[run.sentence.setting]] = 1;
    at += 3;
    const alias = evidence.exact(hypothesis.first, hypothesis.last);
    if (alias !== undefined) into.set(alias.kinds, at);
  }

  /** Writes what is joined to the hypothesis on its left and on its right: "Lindal and Tamber", "Lindal, Tamber". */
  #tellNeighbours({ first, last }: Hypothesis, into: Float32Array): void {
    const { list, sentences } = this.#reading.tokens;
    const sentence = sentences[list[first]!.sentence]!;
    let left = first;
    while (left > sentence.first && first - left < 2 && JOINERS.has(list[left - 1]!.text)) left--;
    if (left < first) tellSum(this.#byEnd.get(left), into, 7);
    let right = last;
    while (right < sentence.last && right - last < 2 && JOINERS.has(list[right]!.text)) right++;
    if (right > last) tellSum(this.#byStart.get(right), into, 8);
  }

  #keysOf({ first, last }: Hypothesis): Keys {
    const { forms, tokens } = this.#reading;
    let from = first;
    let to = last;
    if (to - from > 1 && tokens.list[to - 1]!.kind === 'possessive') to--;
    if (to - from > 1 && forms[from]!.lower === 'the') from++;
    let whole = 0;
    let initials = '';
    for (let i = from; i < to; i++) {
      whole = pair(whole, forms[i]!.folded);
      if (forms[i]!.isCapital) initials += forms[i]!.lower.charAt(0);
    }
    return {
      whole,
      first: forms[from]!.folded,
      last: forms[to - 1]!.folded,
      initials: hashText(initials),
      isSingle: to - from === 1,
      ...this.#placeIn(first, last),
    };
  }

  /** An item stands between marks, numbers or the ends of a sentence; a cell, in a sentence of hardly any small words. */
  #placeIn(first: number, last: number): Pick<Keys, 'item' | 'cell'> {
    const { list, sentences } = this.#reading.tokens;
    const sentence = sentences[list[first]!.sentence]!;
    const before = first > sentence.first ? sideOf(list[first - 1]!) : LINE_END;
    const after = last < sentence.last ? sideOf(list[last]!) : LINE_END;
    if (before === WORD || after === WORD) return { item: 0, cell: 0 };
    const sides = pair(before, after);
    const item = before === LINE_END && after === LINE_END ? 0 : pair(sides, 1 + sentence.line);
    return { item, cell: this.#isInTable(sentence) ? sides : 0 };
  }

  #isInTable(sentence: Sentence): boolean {
    if (sentence !== this.#sentence) {
      this.#sentence = sentence;
      this.#isTabular = isTabular(this.#reading.tokens.list, sentence);
    }
    return this.#isTabular;
  }
}

const LINE_END = 1;
const NUMBER = 2;
const WORD = 3;
const sideOf = ({ kind, text }: Token): number =>
  kind === 'word' && text !== 'and' ? WORD : kind === 'number' ? NUMBER : hashText(text);

/** A row of a table, a result, a caption: at most one in five of its tokens is a small word. */
function isTabular(list: readonly Token[], { first, last }: Sentence): boolean {
  let smalls = 0;
  for (let i = first; i < last; i++) if (list[i]!.letters === 'lower') smalls++;
  return smalls * 5 <= last - first;
}

/** Joins names of one kind more often than not. */
const JOINERS: ReadonlySet<string> = new Set([',', ';', 'and', 'or', '&', '/', '–', '-', '•', '·', '|', 'vs', 'v']);

/** Writes a tally's summed probabilities, and that there is one. */
function tellSum(tally: Tally | undefined, into: Float32Array, relation: number): void {
  if (tally === undefined) return;
  const start = relation * (KINDS + 1);
  for (let kind = 0; kind < KINDS; kind++) into[start + kind] = Math.min(1, tally[kind]!);
  into[start + KINDS] = 1;
}

/** Writes a tally's mean probabilities and its weight, without the share of the hypothesis itself. */
function tell(tally: Tally | undefined, itself: Hypothesis | undefined, into: Float32Array, relation: number): void {
  const others = (tally?.[KINDS] ?? 0) - (itself === undefined ? 0 : 1);
  if (tally === undefined || others === 0) return;
  const start = relation * (KINDS + 1);
  for (let kind = 0; kind < KINDS; kind++) {
    into[start + kind] = (tally[kind]! - (itself?.probabilities[kind] ?? 0)) / others;
  }
  into[start + KINDS] = Math.min(1, others / 4);
}
