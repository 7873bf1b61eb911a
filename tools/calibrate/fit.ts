import { type Features, probability, type Weights } from '../../detection/logistic.ts';

export interface Example {
  readonly features: Features;
  readonly isRight: boolean;
}

const PASSES = 300;
const RATE = 0.5;
/** Smaller weights are left out. */
const LEAST_WEIGHT = 0.02;

export interface Regularisation {
  /** Of the squared weights. */
  readonly penalty: number;
  /** A feature that was seen less often has no weight. */
  readonly leastCount: number;
}

/**
 * Fits a logistic regression by full-batch gradient descent (AdaGrad) with an L2 penalty: no randomness, so the same
 * examples give the same weights.
 */
export function fitWeights(examples: readonly Example[], { penalty, leastCount }: Regularisation): Weights {
  const counts = new Map<string, number>();
  for (const { features } of examples) for (const key of features.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].filter(([, count]) => count >= leastCount).map(([key]) => key);
  const columns = new Map(keys.sort().map((key, column) => [key, column + 1]));
  const rows = examples.map(({ features, isRight }) => denseRow(features, columns, isRight));
  const weights = new Float64Array(keys.length + 1);
  const squares = new Float64Array(weights.length);
  for (let pass = 0; pass < PASSES; pass++) {
    const slope = weights.map((weight, column) => (column === 0 ? 0 : penalty * weight));
    for (const row of rows) addSlope(row, weights, slope);
    slope.forEach((step, column) => {
      squares[column]! += step * step;
      if (squares[column]! > 0) weights[column]! -= (RATE * step) / Math.sqrt(squares[column]!);
    });
  }
  const named = ['bias', ...keys].map((key, column) => [key, Math.round(weights[column]! * 100) / 100] as const);
  return Object.fromEntries(named.filter(([key, weight]) => key === 'bias' || Math.abs(weight) >= LEAST_WEIGHT));
}

interface Row {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly target: number;
}

function denseRow(features: Features, known: ReadonlyMap<string, number>, isRight: boolean): Row {
  const cells = [...features].flatMap(([key, value]) => {
    const column = known.get(key);
    return column === undefined ? [] : [[column, value] as const];
  });
  return {
    columns: [0, ...cells.map(([column]) => column)],
    values: [1, ...cells.map(([, value]) => value)],
    target: isRight ? 1 : 0,
  };
}

function addSlope({ columns, values, target }: Row, weights: Float64Array, slope: Float64Array): void {
  let sum = 0;
  for (let i = 0; i < columns.length; i++) sum += weights[columns[i]!]! * values[i]!;
  const error = 1 / (1 + Math.exp(-sum)) - target;
  for (let i = 0; i < columns.length; i++) slope[columns[i]!]! += error * values[i]!;
}

/** Precision, recall and F1 at several thresholds, each text judged by weights that were fitted without it. */
export function crossValidate(texts: readonly (readonly Example[])[], against: Regularisation, folds = 5): string[] {
  const judged: { likely: number; isRight: boolean }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitWeights(texts.filter((_, i) => i % folds !== fold).flat(), against);
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
