import { KINDS } from './evidence.ts';

/**
 * A run cut into names and tokens outside names: a semi-Markov chain (Sarawagi & Cohen 2004). A segment is one token
 * outside (label 0) or a candidate of some kind (label 1 + kind). Scores are natural logarithms.
 */
export const LABELS = 1 + KINDS;

/** A row of numbers: a plain one for what is made anew for each run, since a typed one costs a microsecond to make. */
export interface Numbers {
  readonly length: number;
  [index: number]: number;
}

/** The scores of one run; the rows may be longer than needed, so that they can serve run after run. */
export interface RunScores {
  /** Tokens of the run. */
  length: number;
  /** Candidates of the run. */
  count: number;
  /** First and exclusive last token of each candidate, counted from the run's start, in order of the first. */
  bounds: Numbers;
  /** For each token. */
  outside: Numbers;
  /** For each candidate and kind. */
  spans: Numbers;
}

/** Which segments are allowed, in the shape of the scores; without it all are. */
export interface Allowed {
  readonly outside: ArrayLike<number>;
  readonly spans: ArrayLike<number>;
}

export interface Segment {
  readonly candidate: number;
  readonly kind: number;
}

/** Least probability of a name that is given; chosen on the development sets, between 0.3 and 0.5. */
export const WORTH = 0.35;

/** Sums over the segmentations of a run, and its names. One object serves all runs, one after another. */
export class Segmentation {
  /** Log-weights of a change of label: `transitions[from * LABELS + to]`. A run starts from label 0. */
  readonly transitions: Float64Array;
  /** After `sum`: probability of each token being outside, and of each candidate and kind. */
  outside = new Float64Array(0);
  spans = new Float64Array(0);
  /** After `sum`, where it is asked for: expected number of each change of label. */
  readonly changes = new Float64Array(LABELS * LABELS);
  readonly #countsChanges: boolean;
  /** The changes of label as factors. */
  readonly #factors = new Float64Array(LABELS * LABELS);
  /** Weights of the ways that reach position i with label l; that go on from there; that enter, or leave by, a segment. */
  #reach = new Float64Array(0);
  #onward = new Float64Array(0);
  #enter = new Float64Array(0);
  #leave = new Float64Array(0);
  /** For each token, the score per token of the best name over it against outside, if there is one. */
  #pull = new Float64Array(0);
  /** Weights of the segments: their scores against outside, less what their tokens pull, as factors of at most 1. */
  #outsideWeights = new Float64Array(0);
  #spanWeights = new Float64Array(0);
  /** Worth of the best names up to a position, and the candidate and kind that end there, or -1. */
  #worth = new Float64Array(0);
  #chosen = new Int32Array(0);

  constructor(transitions: Float64Array, countsChanges = false) {
    this.transitions = transitions;
    this.#countsChanges = countsChanges;
    this.#weighChanges();
  }

  #makeRoom(length: number, count: number): void {
    if (this.outside.length < length) {
      const tokens = 2 * length;
      const cells = (tokens + 1) * LABELS;
      this.#reach = new Float64Array(cells);
      this.#onward = new Float64Array(cells);
      this.#enter = new Float64Array(cells);
      this.#leave = new Float64Array(cells);
      this.#worth = new Float64Array(tokens + 1);
      this.#chosen = new Int32Array(tokens + 1);
      this.#pull = new Float64Array(tokens);
      this.#outsideWeights = new Float64Array(tokens);
      this.outside = new Float64Array(tokens);
    }
    if (this.spans.length < count * KINDS) {
      this.spans = new Float64Array(count * KINDS * 2);
      this.#spanWeights = new Float64Array(count * KINDS * 2);
    }
  }

  #weighChanges(): void {
    for (let i = 0; i < this.#factors.length; i++) this.#factors[i] = Math.exp(this.transitions[i]!);
  }

  /**
   * Turns the scores into factors; gives the logarithm of what they were divided by. With each token's pull taken off, a
   * way of any length is neither too large nor too small a number, and sums need no logarithms.
   */
  #weigh({ length, count, bounds, outside, spans }: RunScores, allowed?: Allowed): number {
    const pull = this.#pull;
    const weights = this.#spanWeights;
    pull.fill(0, 0, length);
    for (let c = 0; c < count; c++) {
      const first = bounds[2 * c]!;
      const last = bounds[2 * c + 1]!;
      let without = 0;
      for (let i = first; i < last; i++) without += outside[i]!;
      let most = 0;
      for (let at = c * KINDS; at < (c + 1) * KINDS; at++) {
        const score = spans[at]! - without;
        weights[at] = score;
        if (score > most) most = score;
      }
      for (let i = first; i < last; i++) if (pull[i]! * (last - first) < most) pull[i] = most / (last - first);
    }
    let divided = 0;
    for (let i = 0; i < length; i++) {
      divided += outside[i]! + pull[i]!;
      this.#outsideWeights[i] = allowed && allowed.outside[i] === 0 ? 0 : Math.exp(-pull[i]!);
    }
    for (let c = 0; c < count; c++) {
      let pulled = 0;
      for (let i = bounds[2 * c]!; i < bounds[2 * c + 1]!; i++) pulled += pull[i]!;
      for (let at = c * KINDS; at < (c + 1) * KINDS; at++) {
        weights[at] = allowed && allowed.spans[at] === 0 ? 0 : Math.exp(weights[at]! - pulled);
      }
    }
    return divided;
  }

  /** Works out the probabilities of all segments; gives the logarithm of the sum over all segmentations. */
  sum(scores: RunScores, allowed?: Allowed): number {
    const { length, count, bounds } = scores;
    this.#makeRoom(length, count);
    if (this.#countsChanges) this.#weighChanges();
    const divided = this.#weigh(scores, allowed);
    const reach = this.#reach;
    const enter = this.#enter;
    const onward = this.#onward;
    const leave = this.#leave;
    const factors = this.#factors;
    const outsides = this.#outsideWeights;
    const weights = this.#spanWeights;
    reach.fill(0, 0, (length + 1) * LABELS);
    leave.fill(0, 0, (length + 1) * LABELS);
    reach[0] = 1;

    let next = 0;
    for (let at = 0; at < length; at++) {
      const cell = at * LABELS;
      // Where no candidate begins, the way goes on outside.
      const labels = next < count && bounds[2 * next] === at ? LABELS : 1;
      for (let to = 0; to < labels; to++) {
        let sum = 0;
        for (let from = 0; from < LABELS; from++) sum += reach[cell + from]! * factors[from * LABELS + to]!;
        enter[cell + to] = sum;
      }
      reach[cell + LABELS]! += enter[cell]! * outsides[at]!;
      for (; next < count && bounds[2 * next] === at; next++) {
        const end = bounds[2 * next + 1]! * LABELS;
        for (let kind = 0; kind < KINDS; kind++) {
          reach[end + kind + 1]! += enter[cell + kind + 1]! * weights[next * KINDS + kind]!;
        }
      }
    }
    let total = 0;
    for (let label = 0; label < LABELS; label++) total += reach[length * LABELS + label]!;

    const share = total > 0 ? 1 / total : 0;
    onward.fill(1, length * LABELS, (length + 1) * LABELS);
    this.changes.fill(0);
    for (let at = length - 1; at >= 0; at--) {
      const cell = at * LABELS;
      leave[cell] = outsides[at]! * onward[cell + LABELS]!;
      while (next > 0 && bounds[2 * (next - 1)] === at) {
        next--;
        const end = bounds[2 * next + 1]! * LABELS;
        for (let kind = 0; kind < KINDS; kind++) {
          const place = next * KINDS + kind;
          const way = weights[place]! * onward[end + kind + 1]!;
          leave[cell + kind + 1]! += way;
          this.spans[place] = enter[cell + kind + 1]! * way * share;
        }
      }
      this.outside[at] = enter[cell]! * leave[cell]! * share;
      for (let from = 0; from < LABELS; from++) {
        let sum = 0;
        for (let to = 0; to < LABELS; to++) {
          const way = factors[from * LABELS + to]! * leave[cell + to]!;
          sum += way;
          if (this.#countsChanges) this.changes[from * LABELS + to]! += reach[cell + from]! * way * share;
        }
        onward[cell + from] = sum;
      }
    }
    return Math.log(total) + divided;
  }

  /**
   * After `sum`: the names, in order, whose probabilities exceed `WORTH` by the most together. A name more likely than half
   * the F1 that is reached raises the expected F1 (Lewis 1995; Ye et al. 2012); the likeliest segmentation as a whole does not.
   */
  names({ length, count, bounds }: RunScores): Segment[] {
    const worth = this.#worth;
    const chosen = this.#chosen;
    worth.fill(0, 0, length + 1);
    chosen.fill(-1, 0, length + 1);
    let next = 0;
    for (let at = 0; at < length; at++) {
      if (worth[at]! >= worth[at + 1]!) {
        worth[at + 1] = worth[at]!;
        chosen[at + 1] = -1;
      }
      for (; next < count && bounds[2 * next] === at; next++) {
        const end = bounds[2 * next + 1]!;
        for (let kind = 0; kind < KINDS; kind++) {
          const gain = this.spans[next * KINDS + kind]! - WORTH;
          if (gain <= 0 || worth[at]! + gain <= worth[end]!) continue;
          worth[end] = worth[at]! + gain;
          chosen[end] = next * KINDS + kind;
        }
      }
    }
    const segments: Segment[] = [];
    for (let at = length; at > 0; ) {
      const choice = chosen[at]!;
      if (choice < 0) {
        at--;
        continue;
      }
      const candidate = Math.floor(choice / KINDS);
      segments.push({ candidate, kind: choice % KINDS });
      at = bounds[2 * candidate]!;
    }
    return segments.reverse();
  }
}
