import { chances, type Features, logOdds, type Weights, weightsByName } from '../../detection/logistic.ts';

export interface Option {
  readonly features: Features;
  readonly isRight: boolean;
}

/** Options of which at most one is right. */
export type Choice = readonly Option[];

export interface Regularisation {
  /** Of the squared weights. */
  readonly penalty: number;
  /** A feature that was seen less often has no weight. */
  readonly leastCount: number;
}

const PASSES = 300;
const RATE = 0.5;
/** Smaller weights are left out. */
const LEAST_WEIGHT = 0.02;

interface Row {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly isRight: boolean;
}

/**
 * Fits a conditional logit (softmax over the options and "none") by full-batch gradient descent (AdaGrad) with an L2
 * penalty: no randomness, so the same choices give the same weights.
 */
export function fitWeights(choices: readonly Choice[], { penalty, leastCount }: Regularisation): Weights {
  const counts = new Map<string, number>();
  for (const { features } of choices.flat())
    for (const key of features.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].filter(([, count]) => count >= leastCount).map(([key]) => key);
  const columns = new Map(keys.sort().map((key, column) => [key, column + 1]));
  const rows = choices.map((options) => options.map((option) => denseRow(option, columns)));
  const weights = new Float64Array(keys.length + 1);
  const squares = new Float64Array(weights.length);
  for (let pass = 0; pass < PASSES; pass++) {
    const slope = weights.map((weight, column) => (column === 0 ? 0 : penalty * weight));
    for (const options of rows) addSlope(options, weights, slope);
    slope.forEach((step, column) => {
      squares[column]! += step * step;
      if (squares[column]! > 0) weights[column]! -= (RATE * step) / Math.sqrt(squares[column]!);
    });
  }
  const named = ['bias', ...keys].map((key, column) => [key, Math.round(weights[column]! * 100) / 100] as const);
  return Object.fromEntries(named.filter(([key, weight]) => key === 'bias' || Math.abs(weight) >= LEAST_WEIGHT));
}

function denseRow({ features, isRight }: Option, known: ReadonlyMap<string, number>): Row {
  const cells = [...features].flatMap(([key, value]) => {
    const column = known.get(key);
    return column === undefined ? [] : [[column, value] as const];
  });
  return { columns: [0, ...cells.map(([column]) => column)], values: [1, ...cells.map(([, value]) => value)], isRight };
}

function addSlope(options: readonly Row[], weights: Float64Array, slope: Float64Array): void {
  const scores = options.map(({ columns, values }) =>
    columns.reduce((sum, column, i) => sum + weights[column]! * values[i]!, 0),
  );
  chances(scores).forEach((likely, option) => {
    const { columns, values, isRight } = options[option]!;
    const error = likely - (isRight ? 1 : 0);
    for (let i = 0; i < columns.length; i++) slope[columns[i]!]! += error * values[i]!;
  });
}

/** What is judged of a choice: that its likeliest option is right, or that any of them is. */
export type Question = 'which' | 'whether';

/** Precision, recall and F1 at several thresholds, each text judged by weights that were fitted without it. */
export function crossValidate(
  texts: readonly (readonly Choice[])[],
  against: Regularisation,
  question: Question,
  folds = 5,
): string[] {
  const judged: { likely: number; isRight: boolean }[] = [];
  let wanted = 0;
  for (let fold = 0; fold < folds; fold++) {
    const weights = weightsByName(fitWeights(texts.filter((_, i) => i % folds !== fold).flat(), against));
    for (const options of texts.filter((_, i) => i % folds === fold).flat()) {
      const isAnyRight = options.some(({ isRight }) => isRight);
      if (isAnyRight) wanted++;
      const likely = chances(options.map(({ features }) => logOdds(features, weights)));
      const best = likely.indexOf(Math.max(...likely));
      if (question === 'which') judged.push({ likely: likely[best]!, isRight: options[best]!.isRight });
      else judged.push({ likely: likely.reduce((sum, chance) => sum + chance, 0), isRight: isAnyRight });
    }
  }
  return [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8].map((threshold) => {
    const above = judged.filter(({ likely }) => likely >= threshold);
    const hits = above.filter(({ isRight }) => isRight).length;
    const [precision, recall] = [hits / above.length, hits / wanted];
    const f1 = (2 * precision * recall) / (precision + recall);
    return `≥ ${threshold}: P ${(100 * precision).toFixed(1)} R ${(100 * recall).toFixed(1)} F1 ${(100 * f1).toFixed(1)}`;
  });
}
