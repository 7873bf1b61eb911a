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
