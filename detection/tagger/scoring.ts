import type { Run } from './candidates.ts';
import { endFeatures } from './end-features.ts';
import { KINDS } from './evidence.ts';
import { FeatureList } from './feature-list.ts';
import type { Network } from './network.ts';
import { FLAG_RANGES, NetworkInputs } from './network-inputs.ts';
import { endInputs, spanInputs, startInputs } from './place-inputs.ts';
import type { Reader, Reading } from './reading.ts';
import type { Numbers, RunScores } from './segmentation.ts';
import { spanFeatures } from './span-features.ts';
import type { SparseTable } from './sparse-table.ts';
import { startFeatures } from './start-features.ts';
import { tokenFeatures } from './token-features.ts';

/** Scores of a token: outside, then first of a name of each kind, then inside a name of each kind. */
export const TOKEN_SCORES = 1 + 2 * KINDS;

/** Works out the scores of a run's tokens and candidates. */
export class RunScorer {
  readonly #reader: Reader;
  readonly #tokenTable: SparseTable;
  readonly #spanTable: SparseTable;
  readonly #network: Network;
  readonly #tokenFeatures: FeatureList;
  readonly #spanFeatures: FeatureList;
  readonly #inputs = new NetworkInputs();
  readonly #whole: Float64Array;
  readonly #sums = new Float64Array(KINDS);
  #tokens = new Float64Array(0);
  #starts = new Float64Array(0);
  #ends = new Float64Array(0);
  #startHidden = new Float64Array(0);
  #endHidden = new Float64Array(0);

  constructor(reader: Reader, tokenTable: SparseTable, spanTable: SparseTable, network: Network) {
    this.#reader = reader;
    this.#tokenTable = tokenTable;
    this.#spanTable = spanTable;
    this.#network = network;
    this.#tokenFeatures = new FeatureList(tokenTable.bits);
    this.#spanFeatures = new FeatureList(spanTable.bits);
    this.#whole = new Float64Array(network.hidden);
  }

  /** What the topic of a text brings to the scores of its runs. */
  baseOf(reading: Reading): Float64Array {
    return this.#network.base(reading.topic);
  }

  /** The scores of a run by what its tokens say, each by itself. */
  scoreTokens(reading: Reading, run: Run): RunScores {
    const length = run.last - run.first;
    const count = run.spans.length / 2;
    const [bounds, outside, spans]: [number[], number[], number[]] = [[], [], []];
    if (this.#tokens.length < length * TOKEN_SCORES) this.#tokens = new Float64Array(length * 2 * TOKEN_SCORES);
    this.#tokens.fill(0, 0, length * TOKEN_SCORES);
    const features = this.#tokenFeatures;
    for (let i = 0; i < length; i++) {
      features.clear();
      tokenFeatures(this.#reader, reading, run, run.first + i, features);
      this.#tokenTable.addRows(features.rows, features.size, this.#tokens, i * TOKEN_SCORES);
      outside.push(this.#tokens[i * TOKEN_SCORES]!);
    }
    for (let c = 0; c < count; c++) {
      const first = run.spans[2 * c]! - run.first;
      const last = run.spans[2 * c + 1]! - run.first;
      bounds.push(first, last);
      for (let kind = 0; kind < KINDS; kind++) spans.push(sumOfTokens(this.#tokens, first, last, kind));
    }
    return { length, count, bounds, outside, spans };
  }

  /**
   * Adds what the candidates' starts, their ends and they as wholes say to the scores by their tokens. `base` is the
   * network's base for the topic of the text.
   */
  addWholes(reading: Reading, run: Run, { count, bounds, spans }: RunScores, base: Float64Array): void {
    this.#scorePlaces(reading, run, bounds, count);
    const { hidden } = this.#network;
    const features = this.#spanFeatures;
    const sums = this.#sums;
    const starts = this.#starts;
    const ends = this.#ends;
    for (let c = 0; c < count; c++) {
      const first = bounds[2 * c]!;
      const last = bounds[2 * c + 1]!;
      sums.fill(0);
      features.clear();
      spanFeatures(this.#reader, reading, run, run.first + first, run.first + last, features);
      this.#spanTable.addRows(features.rows, features.size, sums, 0);
      spanInputs(reading, run.first + first, run.first + last, this.#inputs);
      this.#whole.fill(0);
      this.#network.addPart(this.#inputs, FLAG_RANGES.span[0], FLAG_RANGES.span[1], this.#whole, 0);
      this.#network.addScores(
        base,
        this.#startHidden,
        first * hidden,
        this.#endHidden,
        last * hidden,
        this.#whole,
        sums,
        0,
      );
      for (let kind = 0; kind < KINDS; kind++)
        spans[c * KINDS + kind]! += sums[kind]! + starts[first * KINDS + kind]! + ends[last * KINDS + kind]!;
    }
  }

  /** Scores the places where candidates begin, and those where they end, once each. */
  #scorePlaces(reading: Reading, run: Run, bounds: Numbers, count: number): void {
    const { hidden } = this.#network;
    const places = run.last - run.first + 1;
    if (this.#starts.length < places * KINDS) {
      this.#starts = new Float64Array(places * 2 * KINDS);
      this.#ends = new Float64Array(places * 2 * KINDS);
      this.#startHidden = new Float64Array(places * 2 * hidden);
      this.#endHidden = new Float64Array(places * 2 * hidden);
    }
    this.#starts.fill(0, 0, places * KINDS);
    this.#ends.fill(0, 0, places * KINDS);
    this.#startHidden.fill(0, 0, places * hidden);
    this.#endHidden.fill(0, 0, places * hidden);
    const features = this.#spanFeatures;
    for (const place of placesOf(bounds, count, 0)) {
      features.clear();
      startFeatures(this.#reader, reading, run, run.first + place, features);
      this.#spanTable.addRows(features.rows, features.size, this.#starts, place * KINDS);
      startInputs(this.#reader, reading, run, run.first + place, this.#inputs);
      this.#network.addPart(
        this.#inputs,
        FLAG_RANGES.start[0],
        FLAG_RANGES.start[1],
        this.#startHidden,
        place * hidden,
      );
    }
    for (const place of placesOf(bounds, count, 1)) {
      features.clear();
      endFeatures(this.#reader, reading, run, run.first + place, features);
      this.#spanTable.addRows(features.rows, features.size, this.#ends, place * KINDS);
      endInputs(this.#reader, reading, run, run.first + place, this.#inputs);
      this.#network.addPart(this.#inputs, FLAG_RANGES.end[0], FLAG_RANGES.end[1], this.#endHidden, place * hidden);
    }
  }
}

/** The different starts (`side` 0) or ends (1) of the first `count` candidates, in order. */
export function placesOf(bounds: Numbers, count: number, side: 0 | 1): number[] {
  const places: number[] = [];
  for (let i = side; i < 2 * count; i += 2) {
    const place = bounds[i]!;
    let at = places.length;
    while (at > 0 && places[at - 1]! > place) at--;
    if (at > 0 && places[at - 1] === place) continue;
    places.push(place);
    for (let j = places.length - 1; j > at; j--) places[j] = places[j - 1]!;
    places[at] = place;
  }
  return places;
}

/** What a candidate's tokens say for a kind; `first` and `last` count from the run's start. */
export function sumOfTokens(tokens: Float64Array, first: number, last: number, kind: number): number {
  let sum = tokens[first * TOKEN_SCORES + 1 + kind]!;
  for (let i = first + 1; i < last; i++) sum += tokens[i * TOKEN_SCORES + 1 + KINDS + kind]!;
  return sum;
}
