import type { Tokens } from '../tokens.ts';
import type { Quotation } from './quotations.ts';

/** One sentence, or several that a quotation holds together. Tokens `first` to `last` (exclusive), all of one line. */
export interface Passage {
  readonly first: number;
  readonly last: number;
  readonly line: number;
}

/** Joins the sentences that a quotation spans: what is quoted and who says so stand in one passage. */
export function cutPassages({ sentences }: Tokens, quotations: readonly Quotation[]): Passage[] {
  const passages: Passage[] = [];
  let first = 0;
  let quotation = 0;
  let held = 0;
  sentences.forEach((sentence, index) => {
    for (; quotation < quotations.length && quotations[quotation]!.open < sentence.last; quotation++)
      held = Math.max(held, quotations[quotation]!.close + 1);
    if (held > sentence.last && sentences[index + 1]?.line === sentence.line) return;
    passages.push({ first, last: sentence.last, line: sentence.line });
    first = sentence.last;
  });
  return passages;
}
