/** One weight per named feature; `bias` is always on. */
export type Weights<Feature extends string> = Readonly<Record<Feature | 'bias', number>>;

/** Values of the features that are not 0. */
export type Features<Feature extends string> = Partial<Record<Feature, number>>;

/** Probability from 0 to 1 by logistic regression. */
export function probability<Feature extends string>(features: Features<Feature>, weights: Weights<Feature>): number {
  let sum = weights.bias;
  for (const feature in features) sum += weights[feature] * (features[feature] as number);
  return 1 / (1 + Math.exp(-sum));
}
