import { KINDS } from '../../detection/tagger/evidence.ts';
import type { Lexicon } from '../../detection/tagger/lexicon.ts';
import { FLAGS, SLOT_RANGES, SLOTS, Slot } from '../../detection/tagger/network-inputs.ts';
import { sumOfTokens, TOKEN_SCORES } from '../../detection/tagger/scoring.ts';
import { type Allowed, LABELS, type RunScores, Segmentation } from '../../detection/tagger/segmentation.ts';
import { Adam } from './adam.ts';
import type { Examples } from './examples.ts';
import { PartSums } from './hidden-layer.ts';
import { type Random, shuffle } from './random.ts';
import { ChosenRows, LearntTable } from './sparse-learning.ts';
import { WeightMean } from './weight-mean.ts';

export interface Settings {
  readonly bits: number;
  readonly epochs: number;
  readonly hidden: number;
  /** Passes at the end over which the weights are averaged. */
  readonly averaged: number;
  /** Steps of AdaGrad for the sparse tables, and what its sums begin with. */
  readonly sparseRate: number;
  readonly sparseStart: number;
  /** Step of Adam for the network, and its decay. */
  readonly networkRate: number;
  readonly decay: number;
  /** Share of the sparse features that are left out at a time, of the spelt ones all at once, and of hidden units. */
  readonly sparseDropout: number;
  readonly speltDropout: number;
  readonly hiddenDropout: number;
  /** Share of the runs that are seen without their text's topic. */
  readonly topicDropout: number;
}

/** Where a run's tokens, candidates and places stand among the examples. */
interface RunPlace {
  readonly firstToken: number;
  readonly length: number;
  readonly firstSpan: number;
  readonly count: number;
  readonly firstStart: number;
  readonly starts: number;
  readonly firstEnd: number;
  readonly ends: number;
  readonly topic: Float32Array;
}

/** Times in a pass that the weights are taken for their mean. */
const SNAPSHOTS = 6;
/** Runs between two steps of the network. */
const BATCH = 16;
/** A run that is read right with this log-loss or less teaches nothing more. */
const LEARNT = 0.003;

/** The weights of the first look while they are learnt, by the log-loss of the marked segmentations. */
export class Learner {
  readonly tokens: LearntTable;
  readonly spans: LearntTable;
  readonly transitions = new Float64Array(LABELS * LABELS);
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly #transitionSums = new Float64Array(LABELS * LABELS).fill(1);
  readonly #firstAdam: Adam;
  readonly #secondAdam: Adam;
  readonly #means: readonly WeightMean[];
  readonly #settings: Settings;
  readonly #examples: Examples;
  readonly #random: Random;
  readonly #dimensions: number;
  readonly #noTopic: Float32Array;
  readonly #segmentation = new Segmentation(this.transitions, true);
  readonly #startSums: PartSums;
  readonly #endSums: PartSums;
  readonly #spanSums: PartSums;
  readonly #chosen = {
    tokens: new ChosenRows(),
    starts: new ChosenRows(),
    ends: new ChosenRows(),
    spans: new ChosenRows(),
  };
  readonly #base: Float32Array;
  readonly #baseDelta: Float32Array;
  /** Scores of the tokens, and of the places where candidates start and end; then their gradients. */
  #tokenScores = new Float64Array(0);
  #startScores = new Float64Array(0);
  #endScores = new Float64Array(0);
  #spanGradients = new Float64Array(0);
  #hidden = new Float32Array(0);
  /** Item of each place of the run. */
  #startItems = new Int32Array(0);
  #endItems = new Int32Array(0);
  readonly #scores: RunScores & { outside: Float64Array; spans: Float64Array } = {
    length: 0,
    count: 0,
    bounds: new Int32Array(0),
    outside: new Float64Array(0),
    spans: new Float64Array(0),
  };

  constructor(examples: Examples, lexicon: Lexicon, settings: Settings, random: Random) {
    this.#examples = examples;
    this.#settings = settings;
    this.#random = random;
    const { hidden, sparseStart, sparseDropout } = settings;
    const rows = 2 ** settings.bits;
    this.tokens = new LearntTable(rows, TOKEN_SCORES, sparseStart, sparseDropout, random);
    this.spans = new LearntTable(rows, KINDS, sparseStart, sparseDropout, random);
    const { dimensions } = lexicon;
    this.#dimensions = dimensions;
    this.#noTopic = new Float32Array(dimensions);
    const inputs = SLOTS * dimensions + FLAGS;
    this.first = new Float32Array((inputs + 1) * hidden);
    this.second = new Float32Array(hidden * KINDS);
    const spread = Math.sqrt(2 / inputs);
    for (let i = 0; i < inputs * hidden; i++) this.first[i] = (random() + random() + random() - 1.5) * spread;
    for (let i = 0; i < this.second.length; i++) this.second[i] = (random() - 0.5) * 0.2;
    this.#firstAdam = new Adam(this.first);
    this.#secondAdam = new Adam(this.second);
    const learnt = [this.tokens.weights, this.spans.weights, this.transitions, this.first, this.second];
    this.#means = learnt.map((weights) => new WeightMean(weights));
    this.#base = new Float32Array(hidden);
    this.#baseDelta = new Float32Array(hidden);
    const vectors = new Float32Array(lexicon.size * dimensions);
    for (let row = 0; row < lexicon.size; row++) {
      lexicon.vector(row, vectors.subarray(row * dimensions, (row + 1) * dimensions));
    }
    const range = (slots: readonly [number, number]) => ({ slots, dimensions, flagsStart: SLOTS * dimensions });
    this.#startSums = new PartSums(examples.starts.inputs, range(SLOT_RANGES.start), hidden, vectors);
    this.#endSums = new PartSums(examples.ends.inputs, range(SLOT_RANGES.end), hidden, vectors);
    this.#spanSums = new PartSums(examples.spans.inputs, range(SLOT_RANGES.span), hidden, vectors);
  }

  /** One pass over some of the runs in a random order; gives the mean log-loss of a run. */
  epoch(number: number, runs: Int32Array): number {
    const { epochs, networkRate, decay } = this.#settings;
    const order = runs.slice();
    shuffle(order, this.#random);
    const means = number >= epochs - this.#settings.averaged ? this.#means : undefined;
    let loss = 0;
    order.forEach((run, step) => {
      const left = 1 - (number + step / order.length) / epochs;
      loss += this.#learn(run, 0.1 + 0.9 * left);
      if ((step + 1) % Math.floor(order.length / SNAPSHOTS) === 0) for (const mean of means ?? []) mean.add();
      if ((step + 1) % BATCH > 0) return;
      const rate = networkRate * (0.05 + 0.95 * left);
      this.#firstAdam.step(rate, decay);
      this.#secondAdam.step(rate, decay);
    });
    return loss / order.length;
  }

  /** Puts the means of the weights over the last passes in their place, when they were taken. */
  settle(): void {
    for (const mean of this.#means) mean.restore();
  }

  /** The log-loss of a run as it is read without leaving anything out. */
  lossOf(run: number): number {
    this.tokens.dropout = 0;
    this.spans.dropout = 0;
    const { firstToken, length, firstSpan, count } = this.#forward(run, false);
    this.tokens.dropout = this.#settings.sparseDropout;
    this.spans.dropout = this.#settings.sparseDropout;
    return (
      this.#segmentation.sum(this.#scores) -
      this.#segmentation.sum(this.#scores, this.#allowed(firstToken, length, firstSpan, count))
    );
  }

  #learn(run: number, pace: number): number {
    const examples = this.#examples;
    const weight = examples.weights.values[run]!;
    const scale = Math.floor(weight) + (this.#random() < weight % 1 ? 1 : 0);
    if (scale === 0) return 0;
    const place = this.#forward(run, true);
    const { firstToken, length, firstSpan, count, firstStart, starts, firstEnd, ends, topic } = place;
    const loss = this.#findGradients(firstToken, length, firstSpan, count, scale, pace);
    if (loss < LEARNT) return loss;
    this.#backward(count);
    this.#startSums.backward(firstStart, starts, this.#firstAdam.gradient);
    this.#endSums.backward(firstEnd, ends, this.#firstAdam.gradient);
    this.#spanSums.backward(firstSpan, count, this.#firstAdam.gradient);
    this.#learnBase(topic);
    const rate = this.#settings.sparseRate * pace;
    const chosen = this.#chosen;
    for (let i = 0; i < length; i++)
      this.tokens.step(chosen.tokens, i, this.#tokenScores, i * TOKEN_SCORES, scale, rate);
    for (let i = 0; i < starts; i++) {
      const at = examples.startPlaces.values[firstStart + i]! * KINDS;
      this.spans.step(chosen.starts, i, this.#startScores, at, scale, rate);
    }
    for (let i = 0; i < ends; i++) {
      const at = examples.endPlaces.values[firstEnd + i]! * KINDS;
      this.spans.step(chosen.ends, i, this.#endScores, at, scale, rate);
    }
    for (let c = 0; c < count; c++) this.spans.step(chosen.spans, c, this.#spanGradients, c * KINDS, scale, rate);
    return loss;
  }

  /** Scores a run; with `leavesOut`, without a part of what speaks for each name. */
  #forward(run: number, leavesOut: boolean): RunPlace {
    const place = this.#placeOf(run);
    const { firstToken, length, firstSpan, count, firstStart, starts, firstEnd, ends } = place;
    const examples = this.#examples;
    this.#makeRoom(length, count);
    const scores = this.#scores;
    scores.length = length;
    scores.count = count;
    scores.bounds = examples.bounds.values.subarray(2 * firstSpan, 2 * (firstSpan + count));
    for (let i = 0; i < starts; i++) this.#startItems[examples.startPlaces.values[firstStart + i]!] = i;
    for (let i = 0; i < ends; i++) this.#endItems[examples.endPlaces.values[firstEnd + i]!] = i;
    const hideSpelt = leavesOut && this.#random() < this.#settings.speltDropout;
    const hideTopic = leavesOut && this.#random() < this.#settings.topicDropout;
    const topic = hideTopic ? this.#noTopic : place.topic;
    this.#scoreTokens(firstToken, length, hideSpelt);
    this.#scorePlaces(firstStart, starts, firstEnd, ends, hideSpelt);
    this.#setBase(topic);
    this.#scoreSpans(firstSpan, count, hideSpelt, leavesOut ? this.#settings.hiddenDropout : 0);
    return { ...place, topic };
  }

  #placeOf(run: number): RunPlace {
    const examples = this.#examples;
    const isLast = run + 1 === examples.runs;
    const firstToken = examples.tokenStarts.values[run]!;
    const firstSpan = examples.spanStarts.values[run]!;
    const firstStart = examples.startStarts.values[run]!;
    const firstEnd = examples.endStarts.values[run]!;
    return {
      firstToken,
      length: (isLast ? examples.tokens.length : examples.tokenStarts.values[run + 1]!) - firstToken,
      firstSpan,
      count: (isLast ? examples.spans.rows.length : examples.spanStarts.values[run + 1]!) - firstSpan,
      firstStart,
      starts: (isLast ? examples.starts.rows.length : examples.startStarts.values[run + 1]!) - firstStart,
      firstEnd,
      ends: (isLast ? examples.ends.rows.length : examples.endStarts.values[run + 1]!) - firstEnd,
      topic: examples.topics[examples.topicOf.values[run]!]!,
    };
  }

  #allowed(firstToken: number, length: number, firstSpan: number, count: number): Allowed {
    const { allowedOutside, allowedSpans } = this.#examples;
    return {
      outside: allowedOutside.values.subarray(firstToken, firstToken + length),
      spans: allowedSpans.values.subarray(firstSpan * KINDS, (firstSpan + count) * KINDS),
    };
  }

  #makeRoom(length: number, count: number): void {
    const { hidden } = this.#settings;
    const scores = this.#scores;
    if (scores.outside.length < length) {
      const room = length * 2;
      scores.outside = new Float64Array(room);
      this.#tokenScores = new Float64Array(room * TOKEN_SCORES);
      this.#startScores = new Float64Array((room + 1) * KINDS);
      this.#endScores = new Float64Array((room + 1) * KINDS);
      this.#startItems = new Int32Array(room + 1);
      this.#endItems = new Int32Array(room + 1);
    }
    if (scores.spans.length < count * KINDS) {
      scores.spans = new Float64Array(count * KINDS * 2);
      this.#spanGradients = new Float64Array(count * KINDS * 2);
      this.#hidden = new Float32Array(count * hidden * 2);
    }
  }

  #scoreTokens(first: number, length: number, hideSpelt: boolean): void {
    const { tokens } = this.#chosen;
    tokens.clear();
    this.#tokenScores.fill(0, 0, length * TOKEN_SCORES);
    for (let i = 0; i < length; i++) {
      this.tokens.choose(this.#examples.tokens, first + i, hideSpelt, tokens);
      this.tokens.addTo(tokens, i, this.#tokenScores, i * TOKEN_SCORES);
      this.#scores.outside[i] = this.#tokenScores[i * TOKEN_SCORES]!;
    }
  }

  #scorePlaces(firstStart: number, starts: number, firstEnd: number, ends: number, hideSpelt: boolean): void {
    const examples = this.#examples;
    const chosen = this.#chosen;
    chosen.starts.clear();
    chosen.ends.clear();
    this.#startScores.fill(0);
    this.#endScores.fill(0);
    for (let i = 0; i < starts; i++) {
      this.spans.choose(examples.starts.rows, firstStart + i, hideSpelt, chosen.starts);
      this.spans.addTo(chosen.starts, i, this.#startScores, examples.startPlaces.values[firstStart + i]! * KINDS);
    }
    for (let i = 0; i < ends; i++) {
      this.spans.choose(examples.ends.rows, firstEnd + i, hideSpelt, chosen.ends);
      this.spans.addTo(chosen.ends, i, this.#endScores, examples.endPlaces.values[firstEnd + i]! * KINDS);
    }
    this.#startSums.forward(firstStart, starts, this.first);
    this.#endSums.forward(firstEnd, ends, this.first);
  }

  #setBase(topic: Float32Array): void {
    const { hidden: size } = this.#settings;
    const bias = (SLOTS * this.#dimensions + FLAGS) * size;
    this.#base.set(this.first.subarray(bias, bias + size));
    this.#baseDelta.fill(0);
    for (let d = 0; d < this.#dimensions; d++) {
      const at = (Slot.Topic * this.#dimensions + d) * size;
      for (let h = 0; h < size; h++) this.#base[h]! += topic[d]! * this.first[at + h]!;
    }
  }

  #learnBase(topic: Float32Array): void {
    const { hidden: size } = this.#settings;
    const { gradient } = this.#firstAdam;
    const bias = (SLOTS * this.#dimensions + FLAGS) * size;
    for (let h = 0; h < size; h++) gradient[bias + h]! += this.#baseDelta[h]!;
    for (let d = 0; d < this.#dimensions; d++) {
      const at = (Slot.Topic * this.#dimensions + d) * size;
      for (let h = 0; h < size; h++) gradient[at + h]! += topic[d]! * this.#baseDelta[h]!;
    }
  }

  #scoreSpans(first: number, count: number, hideSpelt: boolean, hiddenDropout: number): void {
    const { hidden: size } = this.#settings;
    const { spans: chosen } = this.#chosen;
    const scores = this.#scores;
    const hidden = this.#hidden;
    chosen.clear();
    scores.spans.fill(0, 0, count * KINDS);
    this.#spanSums.forward(first, count, this.first);
    const startHidden = this.#startSums.hidden;
    const endHidden = this.#endSums.hidden;
    const spanHidden = this.#spanSums.hidden;
    const kept = 1 / (1 - hiddenDropout);
    for (let c = 0; c < count; c++) {
      const from = scores.bounds[2 * c]!;
      const to = scores.bounds[2 * c + 1]!;
      this.spans.choose(this.#examples.spans.rows, first + c, hideSpelt, chosen);
      this.spans.addTo(chosen, c, scores.spans, c * KINDS);
      for (let kind = 0; kind < KINDS; kind++)
        scores.spans[c * KINDS + kind]! +=
          sumOfTokens(this.#tokenScores, from, to, kind) +
          this.#startScores[from * KINDS + kind]! +
          this.#endScores[to * KINDS + kind]!;
      const start = this.#startItems[from]! * size;
      const end = this.#endItems[to]! * size;
      for (let h = 0; h < size; h++) {
        const value = this.#base[h]! + startHidden[start + h]! + endHidden[end + h]! + spanHidden[c * size + h]!;
        if (value <= 0 || this.#random() < hiddenDropout) {
          hidden[c * size + h] = 0;
          continue;
        }
        hidden[c * size + h] = value * kept;
        for (let kind = 0; kind < KINDS; kind++) {
          scores.spans[c * KINDS + kind]! += value * kept * this.second[h * KINDS + kind]!;
        }
      }
    }
  }

  /**
   * Puts the gradients of the log-loss where the scores of tokens, starts and ends were, and into the spans' own; takes a
   * step on the changes of label; gives the loss.
   */
  #findGradients(
    firstToken: number,
    length: number,
    firstSpan: number,
    count: number,
    scale: number,
    pace: number,
  ): number {
    const segmentation = this.#segmentation;
    const scores = this.#scores;
    const all = segmentation.sum(scores);
    const outside = segmentation.outside.slice(0, length);
    const spans = segmentation.spans.slice(0, count * KINDS);
    const changes = segmentation.changes.slice();
    const right = segmentation.sum(scores, this.#allowed(firstToken, length, firstSpan, count));
    const loss = all - right;
    if (loss < LEARNT) return loss;
    this.#tokenScores.fill(0, 0, length * TOKEN_SCORES);
    this.#startScores.fill(0);
    this.#endScores.fill(0);
    for (let i = 0; i < length; i++) this.#tokenScores[i * TOKEN_SCORES] = outside[i]! - segmentation.outside[i]!;
    for (let c = 0; c < count; c++) {
      const from = scores.bounds[2 * c]!;
      const to = scores.bounds[2 * c + 1]!;
      for (let kind = 0; kind < KINDS; kind++) {
        const gradient = spans[c * KINDS + kind]! - segmentation.spans[c * KINDS + kind]!;
        this.#spanGradients[c * KINDS + kind] = gradient;
        this.#startScores[from * KINDS + kind]! += gradient;
        this.#endScores[to * KINDS + kind]! += gradient;
        this.#tokenScores[from * TOKEN_SCORES + 1 + kind]! += gradient;
        for (let i = from + 1; i < to; i++) this.#tokenScores[i * TOKEN_SCORES + 1 + KINDS + kind]! += gradient;
      }
    }
    for (let j = 0; j < changes.length; j++) {
      const gradient = (changes[j]! - segmentation.changes[j]!) * scale;
      this.#transitionSums[j]! += gradient * gradient;
      this.transitions[j]! -= (this.#settings.sparseRate * pace * gradient) / Math.sqrt(this.#transitionSums[j]!);
    }
    for (let j = 0; j < count * KINDS; j++) this.#scores.spans[j] = this.#spanGradients[j]! * scale;
    return loss;
  }

  /** Takes the candidates' gradients, which `#findGradients` left in the scores, back to the parts of the hidden layer. */
  #backward(count: number): void {
    const { hidden: size, hiddenDropout } = this.#settings;
    const scores = this.#scores;
    const hidden = this.#hidden;
    const { second } = this;
    const { gradient: into } = this.#secondAdam;
    const startDelta = this.#startSums.delta;
    const endDelta = this.#endSums.delta;
    const spanDelta = this.#spanSums.delta;
    for (let c = 0; c < count; c++) {
      let most = 0;
      for (let kind = 0; kind < KINDS; kind++) most = Math.max(most, Math.abs(scores.spans[c * KINDS + kind]!));
      if (most < 0.002) continue;
      const start = this.#startItems[scores.bounds[2 * c]!]! * size;
      const end = this.#endItems[scores.bounds[2 * c + 1]!]! * size;
      for (let h = 0; h < size; h++) {
        const unit = hidden[c * size + h]!;
        if (unit === 0) continue;
        let delta = 0;
        for (let kind = 0; kind < KINDS; kind++) {
          const gradient = scores.spans[c * KINDS + kind]!;
          into[h * KINDS + kind]! += gradient * unit;
          delta += gradient * second[h * KINDS + kind]!;
        }
        delta /= 1 - hiddenDropout;
        startDelta[start + h]! += delta;
        endDelta[end + h]! += delta;
        spanDelta[c * size + h]! += delta;
        this.#baseDelta[h]! += delta;
      }
    }
  }
}
