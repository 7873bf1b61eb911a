import type { FeatureList } from '../../../detection/tagger/feature-list.ts';
import type { Random } from '../random.ts';

/**
 * Decisions to learn from. A decision is between candidates, at least one of which is right; a candidate's score is the sum
 * of its parts' scores, and candidates of one decision share parts. A candidate without parts scores 0.
 */
export class Choices {
  /** Rows of the parts, one part after the other; the first ones of a part name words as they are spelt. */
  rows = new Int32Array(1 << 16);
  readonly partStarts: number[] = [0];
  readonly spelt: number[] = [];
  /** Parts of the candidates, one candidate after the other. */
  readonly parts: number[] = [];
  readonly candidateStarts: number[] = [0];
  readonly right: number[] = [];
  /** First candidate and first part of each decision, and the text that it comes from. */
  readonly decisionStarts: number[] = [0];
  readonly decisionParts: number[] = [0];
  readonly texts: number[] = [];

  get size(): number {
    return this.texts.length;
  }

  /** Adds the listed features as a part, and empties the list. In a table of several columns a part is of one of them. */
  addPart(list: FeatureList, column = 0, columns = 1): number {
    const start = this.partStarts.at(-1)!;
    if (start + list.size > this.rows.length) {
      const grown = new Int32Array(2 * this.rows.length + list.size);
      grown.set(this.rows);
      this.rows = grown;
    }
    for (let i = 0; i < list.size; i++) this.rows[start + i] = list.rows[i]! * columns + column;
    this.partStarts.push(start + list.size);
    this.spelt.push(list.spelt);
    list.clear();
    return this.spelt.length - 1;
  }

  addCandidate(parts: readonly number[], isRight: boolean): void {
    this.parts.push(...parts);
    this.candidateStarts.push(this.parts.length);
    this.right.push(isRight ? 1 : 0);
  }

  endDecision(text: number): void {
    this.decisionStarts.push(this.right.length);
    this.decisionParts.push(this.spelt.length);
    this.texts.push(text);
  }
}

export interface ChoiceSettings {
  /** Rows of the table as a power of two, and columns. */
  readonly bits: number;
  readonly columns: number;
  readonly epochs: number;
  /** Steps of AdaGrad, which shrink to nothing over the epochs. */
  readonly rate: number;
  /** Share of the features that are left out at a time, and of the decisions that are seen without the spelt ones. */
  readonly dropout: number;
  readonly speltDropout: number;
  readonly decay: number;
}

/** What AdaGrad's sums begin with. */
const START = 0.5;
/** Errors smaller than this are not followed. */
const LEAST = 1e-5;

/** Learns a weight for each row so that the right candidates become likely, from the texts for which `uses` holds. */
export function learnChoices(
  choices: Choices,
  settings: ChoiceSettings,
  random: Random,
  uses: (text: number) => boolean = () => true,
): Float32Array {
  const learner = new ChoiceLearner(choices, settings, random);
  const order = Array.from(choices.texts.keys()).filter((decision) => uses(choices.texts[decision]!));
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const step = settings.rate * (1.05 - epoch / settings.epochs);
    for (const decision of order) learner.learn(decision, step);
  }
  return learner.weights;
}

class ChoiceLearner {
  readonly weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #choices: Choices;
  readonly #settings: ChoiceSettings;
  readonly #random: Random;
  #kept = new Int32Array(1 << 16);

  constructor(choices: Choices, settings: ChoiceSettings, random: Random) {
    this.weights = new Float32Array(2 ** settings.bits * settings.columns);
    this.#squares = new Float32Array(2 ** settings.bits * settings.columns).fill(START);
    this.#choices = choices;
    this.#settings = settings;
    this.#random = random;
  }

  learn(decision: number, step: number): void {
    const { decisionParts, decisionStarts, candidateStarts, parts, right } = this.#choices;
    const firstPart = decisionParts[decision]!;
    const count = decisionParts[decision + 1]! - firstPart;
    const { scores, ends } = this.#scoreParts(firstPart, count);
    const from = decisionStarts[decision]!;
    const candidates = decisionStarts[decision + 1]! - from;
    const weights = new Float64Array(candidates);
    for (let c = 0; c < candidates; c++)
      for (let p = candidateStarts[from + c]!; p < candidateStarts[from + c + 1]!; p++)
        weights[c]! += scores[parts[p]! - firstPart]!;
    const highest = weights.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    let total = 0;
    let good = 0;
    for (let c = 0; c < candidates; c++) {
      weights[c] = Math.exp(weights[c]! - highest);
      total += weights[c]!;
      good += weights[c]! * right[from + c]!;
    }
    if (good === 0) return;
    const errors = new Float64Array(count);
    for (let c = 0; c < candidates; c++) {
      const error = weights[c]! / total - (weights[c]! * right[from + c]!) / good;
      if (Math.abs(error) < LEAST) continue;
      for (let p = candidateStarts[from + c]!; p < candidateStarts[from + c + 1]!; p++)
        errors[parts[p]! - firstPart]! += error;
    }
    this.#follow(errors, ends, step);
  }

  /** Scores of the parts, and where the rows that were not left out end, in `#kept`. */
  #scoreParts(firstPart: number, count: number): { scores: Float64Array; ends: Int32Array } {
    const { partStarts, spelt, rows } = this.#choices;
    const { dropout, speltDropout } = this.#settings;
    const most = partStarts[firstPart + count]! - partStarts[firstPart]!;
    if (most > this.#kept.length) this.#kept = new Int32Array(2 * most);
    const scores = new Float64Array(count);
    const ends = new Int32Array(count);
    const hidesSpelt = this.#random() < speltDropout;
    let at = 0;
    for (let p = 0; p < count; p++) {
      const part = firstPart + p;
      let sum = 0;
      for (let r = partStarts[part]! + (hidesSpelt ? spelt[part]! : 0); r < partStarts[part + 1]!; r++) {
        if (this.#random() < dropout) continue;
        const row = rows[r]!;
        this.#kept[at++] = row;
        sum += this.weights[row]!;
      }
      scores[p] = sum / (1 - dropout);
      ends[p] = at;
    }
    return { scores, ends };
  }

  #follow(errors: Float64Array, ends: Int32Array, step: number): void {
    let at = 0;
    errors.forEach((error, p) => {
      const end = ends[p]!;
      if (Math.abs(error) >= LEAST) {
        for (let k = at; k < end; k++) {
          const row = this.#kept[k]!;
          const slope = error + this.#settings.decay * this.weights[row]!;
          this.#squares[row]! += slope * slope;
          this.weights[row]! -= (step * slope) / Math.sqrt(this.#squares[row]!);
        }
      }
      at = end;
    });
  }
}
