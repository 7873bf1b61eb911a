import type { GoldText } from './corpora.ts';
import type { FoundText } from './figures.ts';

/** A found name's uncalibrated probability, and whether span and type are right. */
export interface Judged {
  readonly probability: number;
  readonly isRight: boolean;
}

export function judge(gold: readonly GoldText[], found: readonly FoundText[]): Judged[] {
  return gold.flatMap(({ entities }, i) => {
    const right = new Set(entities.map(({ start, end, type }) => `${start}:${end}:${type}`));
    return found[i]!.entities.map(({ start, end, type, confidence }) => ({
      probability: confidence,
      isRight: right.has(`${start}:${end}:${type}`),
    }));
  });
}

const logOdds = (probability: number): number => {
  const sure = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return Math.log(sure / (1 - sure));
};

/** Platt's scaling: the slope and offset on the log-odds that make the judged names likeliest (Newton's method). */
export function calibrate(judged: readonly Judged[]): [slope: number, offset: number] {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 25; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-3, 0, 1e-3];
    for (const { probability, isRight } of judged) {
      const x = logOdds(probability);
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const error = p - (isRight ? 1 : 0);
      const spread = p * (1 - p);
      g0 += error * x;
      g1 += error;
      h00 += spread * x * x;
      h01 += spread * x;
      h11 += spread;
    }
    const determinant = h00 * h11 - h01 * h01;
    slope -= (h11 * g0 - h01 * g1) / determinant;
    offset -= (h00 * g1 - h01 * g0) / determinant;
  }
  return [slope, offset];
}

/** Mean distance between confidence and share of right names over ten bins, weighted by their sizes. */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ sure: 0, right: 0 }));
  for (const { probability, isRight } of judged) {
    const bin = bins[Math.min(9, Math.floor(probability * 10))]!;
    bin.sure += probability;
    if (isRight) bin.right++;
  }
  return bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / judged.length;
}
