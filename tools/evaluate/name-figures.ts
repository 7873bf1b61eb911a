import { type Counts, pairedInterval } from './bootstrap.ts';
import type { EvaluationSet } from './corpora.ts';
import { percent, type TableRow } from './table.ts';
import type { Prediction, Yardstick } from './yardstick.ts';

/** What a tagger found in the texts of a set, in their order. */
export interface Run {
  readonly predictions: readonly Prediction[];
  readonly wordsPerSecond: number;
}

/** Accuracy of names on one set, beside that of another tagger on the same texts. */
export function nameRow(yardstick: Yardstick, set: EvaluationSet, ours: Run, theirs: Run): TableRow {
  const figures = yardstick.score(set.documents, ours.predictions);
  const [low, high] = pairedInterval(countsOf(yardstick, set, ours), countsOf(yardstick, set, theirs));
  return {
    set: set.name,
    exact: percent(figures.ALL?.F1),
    untyped: percent(figures.UNTYPED?.F1),
    overlap: percent(figures.ALL?.ovF1),
    ...Object.fromEntries(['PER', 'ORG', 'LOC', 'EVT', 'NAT'].map((type) => [type, percent(figures[type]?.F1)])),
    'words/s': ours.wordsPerSecond,
    compromise: percent(yardstick.score(set.documents, theirs.predictions).ALL?.F1),
    'ahead by (95 %)': `${percent(low)} to ${percent(high)}`,
    'its words/s': theirs.wordsPerSecond,
  };
}

function countsOf(yardstick: Yardstick, set: EvaluationSet, { predictions }: Run): Counts[] {
  return set.documents.map((document, i) => {
    const { R, gold, pred } = yardstick.score([document], [predictions[i]!]).ALL!;
    return { right: Math.round(R * gold), found: pred, marked: gold };
  });
}
