import type { FeatureList } from '../../../detection/tagger/feature-list.ts';
import type { Random } from '../random.ts';

/**
 * Decisions to learn from. A decision is between candidates, of which at least one is right; a candidate's score is the sum
 * of its parts' scores, and parts are shared between the candidates of a decision. A candidate without parts scores 0.
 */
export class Choices {
  rows = new Int32Array(1 << 20);
  /** Where each part's rows begin; how many of them are spelt. */
  partStarts: number[] = [0];
  partSpelt: number[] = [];
  /** For each candidate the places of its parts, and whether it is right. */
  candidateParts: number[] = [];
  candidateStarts: number[] = [0];
  right: number[] = [];
  decisionStarts: number[] = [0];
  /** The text that each decision comes from. */
  texts: number[] = [];

  addPart(list: FeatureList): number {
    const start = this.partStarts.at(-1)!;
    while (start + list.size > this.rows.length) {
      const grown = new Int32Array(this.rows.length * 2);
      grown.set(this.rows);
      this.rows = grown;
    }
    this.rows.set(list.rows.subarray(0, list.size), start);
    this.partStarts.push(start + list.size);
    this.partSpelt.push(list.spelt);
    return this.partSpelt.length - 1;
  }

  addCandidate(parts: readonly number[], right: number): void {
    this.candidateParts.push(...parts);
    this.candidateStarts.push(this.candidateParts.length);
    this.right.push(right);
  }

  endDecision(text: number): void {
    this.decisionStarts.push(this.right.length);
    this.texts.push(text);
  }

  get size(): number {
    return this.texts.length;
  }
}

export interface ChoiceSettings {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly start: number;
  readonly dropout: number;
  readonly speltDropout: number;
  readonly decay: number;
}

/** Learns one weight a row by the likelihood of the right candidates (AdaGrad, with features left out at random). */
export function learnChoices(
  choices: Choices,
  settings: ChoiceSettings,
  random: Random,
  uses: (text: number) => boolean = () => true,
): Float32Array {
  const { bits, epochs, rate, start, dropout, speltDropout, decay } = settings;
  const weights = new Float32Array(2 ** bits);
  const sums = new Float32Array(2 ** bits).fill(start);
  const average = new Float32Array(2 ** bits);
  const order = Array.from({ length: choices.size }, (_, i) => i).filter((i) => uses(choices.texts[i]!));
  const kept = new Int32Array(1 << 18);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const step = rate * (1 - epoch / epochs) + rate * 0.05;
    for (const decision of order) learnOne(decision, step);
  }
  void average;
  return weights;

  function learnOne(decision: number, step: number): void {
    const from = choices.decisionStarts[decision]!;
    const to = choices.decisionStarts[decision + 1]!;
    // The parts of a decision stand side by side.
    let firstPart = Number.POSITIVE_INFINITY;
    let lastPart = -1;
    for (let p = choices.candidateStarts[from]!; p < choices.candidateStarts[to]!; p++) {
      firstPart = Math.min(firstPart, choices.candidateParts[p]!);
      lastPart = Math.max(lastPart, choices.candidateParts[p]!);
    }
    if (lastPart < 0) return;
    const parts = lastPart - firstPart + 1;
    const scores = new Float64Array(parts);
    const keptStarts = new Int32Array(parts + 1);
    let at = 0;
    const hidesSpelt = random() < speltDropout;
    const scale = 1 / (1 - dropout);
    for (let p = 0; p < parts; p++) {
      const start = choices.partStarts[firstPart + p]!;
      const end = choices.partStarts[firstPart + p + 1]!;
      let sum = 0;
      for (let r = hidesSpelt ? start + choices.partSpelt[firstPart + p]! : start; r < end; r++) {
        if (random() < dropout) continue;
        const row = choices.rows[r]!;
        kept[at++] = row;
        sum += weights[row]!;
      }
      scores[p] = sum * scale;
      keptStarts[p + 1] = at;
    }
    const count = to - from;
    const score = new Float64Array(count);
    let max = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < count; c++) {
      let sum = 0;
      for (let p = choices.candidateStarts[from + c]!; p < choices.candidateStarts[from + c + 1]!; p++)
        sum += scores[choices.candidateParts[p]! - firstPart]!;
      score[c] = sum;
      if (sum > max) max = sum;
    }
    let total = 0;
    let good = 0;
    for (let c = 0; c < count; c++) {
      score[c] = Math.exp(score[c]! - max);
      total += score[c]!;
      good += score[c]! * choices.right[from + c]!;
    }
    if (good === 0) return;
    const gradients = new Float64Array(parts);
    for (let c = 0; c < count; c++) {
      const error = score[c]! / total - (score[c]! * choices.right[from + c]!) / good;
      if (Math.abs(error) < 1e-5) continue;
      for (let p = choices.candidateStarts[from + c]!; p < choices.candidateStarts[from + c + 1]!; p++)
        gradients[choices.candidateParts[p]! - firstPart]! += error;
    }
    for (let p = 0; p < parts; p++) {
      const g = gradients[p]!;
      if (Math.abs(g) < 1e-5) continue;
      for (let r = keptStarts[p]!; r < keptStarts[p + 1]!; r++) {
        const row = kept[r]!;
        const slope = g + decay * weights[row]!;
        sums[row]! += slope * slope;
        weights[row]! -= (step * slope) / Math.sqrt(sums[row]!);
      }
    }
  }
}
