import type { Act, Form } from './attribution.ts';
import type { Reading } from './reading.ts';
import type { Scorer } from './scorer.ts';
import { type Statement, statementFeatures } from './statement-features.ts';
import type { TokenSpan } from './token-span.ts';
import { WordClass } from './word-class.ts';

/** In the order of the columns in which training keeps their weights. */
export const ACTS: readonly Act[] = [
  'statement',
  'denial',
  'accusation',
  'allegation',
  'intention',
  'demand',
  'belief',
];
/** The column in which check-worthiness is weighed. */
export const CHECK_COLUMN = ACTS.length;
export const STATEMENT_COLUMNS = ACTS.length + 1;

/** The likeliest act, and the log-odds, not calibrated, that the content could be checked. */
export function weighStatement(reading: Reading, statement: Statement, scorer: Scorer): { act: Act; check: number } {
  statementFeatures(reading, statement, scorer.list);
  scorer.score();
  const { sums } = scorer;
  const best = ACTS.reduce((most, _, column) => (sums[column]! > sums[most]! ? column : most), 0);
  return { act: ACTS[best]!, check: sums[CHECK_COLUMN]! };
}

/** Direct: a quotation holds all of it. Mixed: some of it is quoted. */
export function formOf({ kind }: Reading, { first, last }: TokenSpan): Form {
  if (kind[first - 1] === WordClass.OpenQuote) return 'direct';
  for (let i = first; i <= last; i++)
    if (kind[i] === WordClass.OpenQuote || kind[i] === WordClass.CloseQuote) return 'mixed';
  return 'indirect';
}
