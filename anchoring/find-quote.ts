import { type AttachOptions, attach } from './attach.ts';
import { likenessOf } from './fit.ts';
import { type FoldedText, foldText } from './fold.ts';
import type { AttachOutcome, Selector } from './selector.ts';

export interface KeptQuote {
  readonly quote: string;
  readonly selectors: readonly Selector[];
  /** Of the place where a person has found it since. */
  readonly repaired?: readonly Selector[] | undefined;
}

/**
 * Finds a quote where a person last found it, and by its own selectors where that leads nowhere. What stands at a repaired
 * place is compared with the quote itself: it is `anchored` only where it has the quote's words. `hint` says where range
 * selectors lead. Offsets are UTF-16 code units into the folded text's original.
 */
export function findQuote(
  page: FoldedText,
  { quote, selectors, repaired }: KeptQuote,
  hint: (selectors: readonly Selector[]) => AttachOptions['hint'],
): AttachOutcome {
  const attachBy = (some: readonly Selector[]): AttachOutcome => {
    const place = hint(some);
    return attach(page, some, place ? { hint: place } : {});
  };
  const isPlaced = ({ kind }: AttachOutcome) => kind === 'anchored' || kind === 'changed';
  if (!repaired) return attachBy(selectors);
  const later = attachBy(repaired);
  if (!isPlaced(later)) {
    const first = attachBy(selectors);
    return first.kind === 'orphan' ? later : first;
  }
  return comparedWith(quote, page.text, later);
}

function comparedWith(quote: string, text: string, outcome: AttachOutcome): AttachOutcome {
  if (outcome.kind !== 'anchored' && outcome.kind !== 'changed') return outcome;
  const { start, end, score } = outcome;
  const found = text.slice(start, end);
  const isSame = foldText(found).folded === foldText(quote).folded;
  return isSame ? { kind: 'anchored', start, end, score } : { kind: 'changed', start, end, score, found };
}

/** Likeness of a passage to a quote, from 0 to 1, whatever their spaces and quotation marks. */
export const likenessTo = (quote: string, passage: string): number =>
  likenessOf(foldText(quote).folded, foldText(passage).folded);
