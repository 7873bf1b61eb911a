/** One weight per named feature; `bias` is always on, and a feature without a weight counts nothing. */
export type Weights = Readonly<Record<string, number>>;

/** Weights ready for use: a map finds a name that was put together just now faster than an object does. */
export const weightsByName = (weights: Weights): ReadonlyMap<string, number> => new Map(Object.entries(weights));

/** Values of the features that are not 0. */
export type Features = ReadonlyMap<string, number>;

/** Log-odds of an option against none. */
export function logOdds(features: Features, weights: ReadonlyMap<string, number>): number {
  let sum = weights.get('bias') ?? 0;
  for (const [feature, value] of features) sum += (weights.get(feature) ?? 0) * value;
  return sum;
}

/**
 * Probabilities, from 0 to 1, of several options of which at most one is right: a softmax in which "none of them" has the
 * score 0. With one option this is logistic regression.
 */
export function chances(scores: readonly number[]): number[] {
  const most = Math.max(0, ...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((sum, share) => sum + share, Math.exp(-most));
  return shares.map((share) => share / total);
}

/** A probability with its log-odds brought to a scale (Platt 1999); 0 and 1 themselves stay a millionth off. */
export function rescale(probability: number, [slope, offset]: readonly [slope: number, offset: number]): number {
  const unsure = Math.min(1 - 1e-6, Math.max(1e-6, probability));
  return 1 / (1 + Math.exp(-(slope * Math.log(unsure / (1 - unsure)) + offset)));
}
