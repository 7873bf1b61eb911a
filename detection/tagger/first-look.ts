import { type Hypothesis, LEAST_LIKELY } from './agreement.ts';
import type { Run } from './candidates.ts';
import { KINDS } from './evidence.ts';
import type { Reading } from './reading.ts';
import type { RunScorer } from './scoring.ts';
import type { RunScores, Segmentation } from './segmentation.ts';

/**
 * Least probability of a name, by what its tokens say alone, that is looked at closer. On the newswire for training 38 of
 * 100 candidates are less likely, and of the 18,708 that the closer look takes for possible names, 10.
 */
const LEAST_BY_TOKENS = 0.02;

/** A run judged by its own place in the text. */
export interface JudgedRun {
  /** With the candidates that were looked at closer. */
  readonly run: Run;
  readonly scores: RunScores;
  /** What may be a name here, and its candidate's place among the run's candidates. */
  readonly hypotheses: readonly Hypothesis[];
  readonly candidates: readonly number[];
}

/** Scores every run of a text, and keeps the candidates that may be names. */
export function judgeRuns(reading: Reading, scorer: RunScorer, segmentation: Segmentation): JudgedRun[] {
  const base = scorer.baseOf(reading);
  return reading.runs.map((all) => {
    const byTokens = scorer.scoreTokens(reading, all);
    segmentation.sum(byTokens);
    const [run, scores] = likeliest(all, byTokens, segmentation.spans);
    scorer.addWholes(reading, run, scores, base);
    segmentation.sum(scores);
    const hypotheses: Hypothesis[] = [];
    const candidates: number[] = [];
    const { spans } = segmentation;
    for (let c = 0; c < scores.count; c++) {
      if (likelihood(spans, c) < LEAST_LIKELY) continue;
      const probabilities: number[] = [];
      for (let kind = 0; kind < KINDS; kind++) probabilities.push(spans[c * KINDS + kind]!);
      hypotheses.push({ first: run.spans[2 * c]!, last: run.spans[2 * c + 1]!, probabilities });
      candidates.push(c);
    }
    return { run, scores, hypotheses, candidates };
  });
}

/** The run and its scores without the candidates that their tokens speak against. */
function likeliest(run: Run, scores: RunScores, probabilities: Float64Array): [Run, RunScores] {
  const [places, bounds, spans]: [number[], number[], number[]] = [[], [], []];
  for (let c = 0; c < scores.count; c++) {
    if (likelihood(probabilities, c) < LEAST_BY_TOKENS) continue;
    places.push(run.spans[2 * c]!, run.spans[2 * c + 1]!);
    bounds.push(scores.bounds[2 * c]!, scores.bounds[2 * c + 1]!);
    for (let kind = 0; kind < KINDS; kind++) spans.push(scores.spans[c * KINDS + kind]!);
  }
  const { first, last, sentence } = run;
  const { length, outside } = scores;
  return [
    { first, last, sentence, spans: places },
    { length, count: places.length / 2, bounds, outside, spans },
  ];
}

/** Probability of a candidate being a name of any kind. */
function likelihood(probabilities: Float64Array, candidate: number): number {
  let sum = 0;
  for (let kind = 0; kind < KINDS; kind++) sum += probabilities[candidate * KINDS + kind]!;
  return sum;
}
