import { KINDS } from './evidence.ts';

/**
 * A run cut into names and tokens outside names: a semi-Markov chain (Sarawagi & Cohen 2004). A segment is one token
 * outside (label 0) or a candidate of some kind (label 1 + kind). Scores are natural logarithms.
 */
export const LABELS = 1 + KINDS;

/** The scores of one run; the arrays may be longer than needed, so that they can serve run after run. */
export interface RunScores {
  /** Tokens of the run. */
  length: number;
  /** Candidates of the run. */
  count: number;
  /** First and exclusive last token of each candidate, counted from the run's start, in order of the first. */
  bounds: Int32Array;
  /** For each token. */
  outside: Float64Array;
  /** For each candidate and kind. */
  spans: Float64Array;
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

const NEVER = Number.NEGATIVE_INFINITY;
/** Least probability of a name that is given; chosen on the development sets, between 0.3 and 0.5. */
export const WORTH = 0.35;

function addLogs(a: number, b: number): number {
  const most = Math.max(a, b);
  const least = Math.min(a, b);
  return least === NEVER || least - most < -36 ? most : most + Math.log(1 + Math.exp(least - most));
}

/** Logarithm of the sum of what the values are logarithms of. */
function logSum(values: Float64Array): number {
  let most = NEVER;
  for (let i = 0; i < values.length; i++) if (values[i]! > most) most = values[i]!;
  if (most === NEVER) return NEVER;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const below = values[i]! - most;
    if (below > -36) sum += below === 0 ? 1 : Math.exp(below);
  }
  return sum === 1 ? most : most + Math.log(sum);
}

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
  readonly #ways = new Float64Array(LABELS);
  /** Ways that reach position i with label l; those that go on from there; those that enter, or leave by, a segment. */
  #reach = new Float64Array(0);
  #onward = new Float64Array(0);
  #enter = new Float64Array(0);
  #leave = new Float64Array(0);
  /** Worth of the best names up to a position, and the candidate and kind that end there, or -1. */
  #worth = new Float64Array(0);
  #chosen = new Int32Array(0);

  constructor(transitions: Float64Array, countsChanges = false) {
    this.transitions = transitions;
    this.#countsChanges = countsChanges;
  }

  #makeRoom(length: number, count: number): void {
    const cells = (length + 1) * LABELS;
    if (this.#reach.length < cells) {
      this.#reach = new Float64Array(cells * 2);
      this.#onward = new Float64Array(cells * 2);
      this.#enter = new Float64Array(cells * 2);
      this.#leave = new Float64Array(cells * 2);
      this.#worth = new Float64Array((length + 1) * 2);
      this.#chosen = new Int32Array((length + 1) * 2);
    }
    if (this.outside.length < length) this.outside = new Float64Array(length * 2);
    if (this.spans.length < count * KINDS) this.spans = new Float64Array(count * KINDS * 2);
  }

  /** Works out the probabilities of all segments; gives the logarithm of the sum over all segmentations. */
  sum(scores: RunScores, allowed?: Allowed): number {
    const { length, count, bounds } = scores;
    this.#makeRoom(length, count);
    const reach = this.#reach;
    const enter = this.#enter;
    const onward = this.#onward;
    const leave = this.#leave;
    const { transitions } = this;
    reach.fill(NEVER, 0, (length + 1) * LABELS);
    leave.fill(NEVER, 0, (length + 1) * LABELS);
    reach[0] = 0;

    let next = 0;
    for (let at = 0; at < length; at++) {
      const begins = next < count && bounds[2 * next] === at;
      this.#spread(reach, at, enter, begins ? LABELS : 1);
      const out = allowed && allowed.outside[at] === 0 ? NEVER : scores.outside[at]!;
      const cell = (at + 1) * LABELS;
      reach[cell] = addLogs(reach[cell]!, enter[at * LABELS]! + out);
      for (; next < count && bounds[2 * next] === at; next++) {
        const end = bounds[2 * next + 1]! * LABELS;
        for (let kind = 0; kind < KINDS; kind++) {
          if (allowed && allowed.spans[next * KINDS + kind] === 0) continue;
          const way = enter[at * LABELS + kind + 1]! + scores.spans[next * KINDS + kind]!;
          reach[end + kind + 1] = addLogs(reach[end + kind + 1]!, way);
        }
      }
    }
    let total = NEVER;
    for (let label = 0; label < LABELS; label++) total = addLogs(total, reach[length * LABELS + label]!);

    onward.fill(0, length * LABELS, (length + 1) * LABELS);
    this.changes.fill(0);
    for (let at = length - 1; at >= 0; at--) {
      const cell = at * LABELS;
      const out = allowed && allowed.outside[at] === 0 ? NEVER : scores.outside[at]!;
      leave[cell] = out + onward[cell + LABELS]!;
      while (next > 0 && bounds[2 * (next - 1)] === at) {
        next--;
        const end = bounds[2 * next + 1]! * LABELS;
        for (let kind = 0; kind < KINDS; kind++) {
          const place = next * KINDS + kind;
          if (allowed && allowed.spans[place] === 0) {
            this.spans[place] = 0;
            continue;
          }
          const way = scores.spans[place]! + onward[end + kind + 1]!;
          leave[cell + kind + 1] = addLogs(leave[cell + kind + 1]!, way);
          this.spans[place] = Math.exp(enter[cell + kind + 1]! + way - total);
        }
      }
      this.outside[at] = Math.exp(enter[cell]! + leave[cell]! - total);
      for (let from = 0; from < LABELS; from++) {
        // Nobody asks how to go on from where no way leads, nor, unless changes are counted, from the start.
        if (reach[cell + from] === NEVER || (at === 0 && !this.#countsChanges)) {
          onward[cell + from] = NEVER;
          continue;
        }
        for (let to = 0; to < LABELS; to++) this.#ways[to] = transitions[from * LABELS + to]! + leave[cell + to]!;
        onward[cell + from] = logSum(this.#ways);
        if (!this.#countsChanges) continue;
        for (let to = 0; to < LABELS; to++) {
          const share = reach[cell + from]! + this.#ways[to]! - total;
          if (share > -30) this.changes[from * LABELS + to]! += Math.exp(share);
        }
      }
    }
    return total;
  }

  /**
   * enter[at][to] = log of the sum, over the labels before, of the ways that change to `to` at this position, for the
   * first `labels` labels: where no candidate begins, the way goes on outside.
   */
  #spread(reach: Float64Array, at: number, enter: Float64Array, labels: number): void {
    const cell = at * LABELS;
    for (let to = 0; to < labels; to++) {
      if (at === 0) {
        // A run starts from label 0.
        enter[to] = reach[0]! + this.transitions[to]!;
        continue;
      }
      for (let from = 0; from < LABELS; from++) {
        this.#ways[from] = reach[cell + from]! + this.transitions[from * LABELS + to]!;
      }
      enter[cell + to] = logSum(this.#ways);
    }
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
