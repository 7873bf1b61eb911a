import { type Features, probability, type Weights } from '../../detection/logistic.ts';

export interface Example<Feature extends string> {
  readonly features: Features<Feature>;
  readonly isRight: boolean;
}

const PASSES = 400;
const RATE = 0.5;

/**
 * Fits a logistic regression by full-batch gradient descent (AdaGrad) with an L2 penalty: no randomness, so the same
 * examples give the same weights.
 */
export function fit<Feature extends string>(
  names: readonly Feature[],
  examples: readonly Example<Feature>[],
  penalty: number,
): Weights<Feature> {
  const keys = ['bias', ...names] as const;
  const weights = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Feature | 'bias', number>;
  const squares = { ...weights };
  for (let pass = 0; pass < PASSES; pass++) {
    const slope = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Feature | 'bias', number>;
    for (const { features, isRight } of examples) {
      const error = probability(features, weights) - (isRight ? 1 : 0);
      slope.bias += error;
      for (const feature in features) slope[feature] += error * (features[feature] as number);
    }
    for (const key of keys) {
      const step = slope[key] + (key === 'bias' ? 0 : penalty * weights[key]);
      squares[key] += step * step;
      if (squares[key] > 0) weights[key] -= (RATE * step) / Math.sqrt(squares[key]);
    }
  }
  for (const key of keys) weights[key] = Math.round(weights[key] * 1000) / 1000;
  return weights;
}
