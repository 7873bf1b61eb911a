import { type Features, probability, type Weights } from '../../detection/logistic.ts';

export interface Example {
  readonly features: Features;
  readonly isRight: boolean;
}

const PASSES = 300;
const RATE = 0.5;
/** A feature must have been seen this often. */
const LEAST_COUNT = 3;
/** Smaller weights are left out. */
const LEAST_WEIGHT = 0.02;

/**
 * Fits a logistic regression by full-batch gradient descent (AdaGrad) with an L2 penalty: no randomness, so the same
 * examples give the same weights.
 */
export function fit(examples: readonly Example[], penalty: number): Weights {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const key of features.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = ['bias', ...[...counts].filter(([, count]) => count >= LEAST_COUNT).map(([key]) => key)].sort();
  const weights: Record<string, number> = Object.fromEntries(keys.map((key) => [key, 0]));
  const squares = { ...weights };
  for (let pass = 0; pass < PASSES; pass++) {
    const slope: Record<string, number> = Object.fromEntries(keys.map((key) => [key, 0]));
    for (const { features, isRight } of examples) {
      const error = probability(features, weights) - (isRight ? 1 : 0);
      slope.bias! += error;
      for (const [key, value] of features) if (key in slope) slope[key]! += error * value;
    }
    for (const key of keys) {
      const step = slope[key]! + (key === 'bias' ? 0 : penalty * weights[key]!);
      squares[key]! += step * step;
      if (squares[key]! > 0) weights[key]! -= (RATE * step) / Math.sqrt(squares[key]!);
    }
  }
  const kept = keys.filter((key) => key === 'bias' || Math.abs(weights[key]!) >= LEAST_WEIGHT);
  return Object.fromEntries(kept.map((key) => [key, Math.round(weights[key]! * 100) / 100]));
}

/** Precision, recall and F1 at several thresholds, each text judged by weights that were fitted without it. */
export function crossValidate(texts: readonly (readonly Example[])[], penalty: number, folds = 5): string[] {
  const judged: { likely: number; isRight: boolean }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = fit(texts.filter((_, i) => i % folds !== fold).flat(), penalty);
    for (const { features, isRight } of texts.filter((_, i) => i % folds === fold).flat()) {
      judged.push({ likely: probability(features, weights), isRight });
    }
  }
  const right = judged.filter(({ isRight }) => isRight).length;
  return [0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8].map((threshold) => {
    const above = judged.filter(({ likely }) => likely >= threshold);
    const hits = above.filter(({ isRight }) => isRight).length;
    const [precision, recall] = [hits / above.length, hits / right];
    const f1 = (2 * precision * recall) / (precision + recall);
    return `≥ ${threshold}: P ${(100 * precision).toFixed(1)} R ${(100 * recall).toFixed(1)} F1 ${(100 * f1).toFixed(1)}`;
  });
}
