import { type Hypothesis, LEAST_LIKELY } from './agreement.ts';
import type { Run } from './candidates.ts';
import { KINDS } from './evidence.ts';
import type { Reading } from './reading.ts';
import type { RunScorer } from './scoring.ts';
import type { RunScores, Segmentation } from './segmentation.ts';

/** A run judged by its own place in the text. */
export interface JudgedRun {
  readonly run: Run;
  readonly scores: RunScores;
  /** What may be a name here, and its candidate's place among the run's candidates. */
  readonly hypotheses: readonly Hypothesis[];
  readonly candidates: readonly number[];
}

/** Scores every run of a text, and keeps the candidates that may be names. */
export function judgeRuns(reading: Reading, scorer: RunScorer, segmentation: Segmentation): JudgedRun[] {
  const base = scorer.baseOf(reading);
  return reading.runs.map((run) => {
    const scores = scorer.score(reading, run, base);
    segmentation.sum(scores);
    const hypotheses: Hypothesis[] = [];
    const candidates: number[] = [];
    const { spans } = segmentation;
    for (let c = 0; c < scores.count; c++) {
      const probabilities: number[] = [];
      let likely = 0;
      for (let kind = 0; kind < KINDS; kind++) {
        const probability = spans[c * KINDS + kind]!;
        probabilities.push(probability);
        likely += probability;
      }
      if (likely < LEAST_LIKELY) continue;
      hypotheses.push({ first: run.spans[2 * c]!, last: run.spans[2 * c + 1]!, probabilities });
      candidates.push(c);
    }
    return { run, scores, hypotheses, candidates };
  });
}
