/** One weight per named feature; `bias` is always on, and a feature without a weight counts nothing. */
export type Weights = Readonly<Record<string, number>>;

/** Values of the features that are not 0. */
export type Features = ReadonlyMap<string, number>;

/** Probability from 0 to 1 by logistic regression. */
export function probability(features: Features, weights: Weights): number {
  let sum = weights.bias ?? 0;
  for (const [feature, value] of features) sum += (weights[feature] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}
