import search from 'approx-string-match';
import { type FoldedText, foldText } from './fold.ts';
import type { AttachOutcome, Selector, TextPositionSelector, TextQuoteSelector } from './selector.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface AttachOptions {
  /** Where the quote's range selector leads on this page, in offsets into the collected text. */
  readonly hint?: Place;
}

/** A stretch of the folded page text that may be the quote, with its likeness to quote, prefix and suffix (0 to 1). */
interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly quote: number;
  readonly prefix: number;
  readonly suffix: number;
}

interface FoldedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

function likeness(text: string, pattern: string): number {
  if (pattern.length === 0) return 1;
  const [best] = search(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}

function candidate(page: string, wanted: FoldedQuote, start: number, end: number, errors: number): Candidate {
  const { exact, prefix, suffix } = wanted;
  return {
    start,
    end,
    quote: 1 - errors / exact.length,
    prefix: likeness(page.slice(Math.max(0, start - prefix.length), start), prefix),
    suffix: likeness(page.slice(end, end + suffix.length), suffix),
  };
}

const MANY = 100;

function exactCandidates(page: string, wanted: FoldedQuote): Candidate[] {
  const found: Candidate[] = [];
  for (let at = page.indexOf(wanted.exact); at >= 0 && found.length < MANY; at = page.indexOf(wanted.exact, at + 1)) {
    found.push(candidate(page, wanted, at, at + wanted.exact.length, 0));
  }
  return found;
}

function fuzzyCandidates(page: string, wanted: FoldedQuote): Candidate[] {
  return search(page, wanted.exact, Math.floor(wanted.exact.length / 2))
    .slice(0, MANY)
    .map(({ start, end, errors }) => candidate(page, wanted, start, end, errors));
}

function isCredible({ quote, prefix, suffix }: Candidate, length: number): boolean {
  const context = Math.max(prefix, suffix);
  if (quote === 1) return length >= 32 || context >= 0.6;
  return (quote >= 0.8 && (length >= 64 || context >= 0.7)) || (quote >= 0.55 && prefix + suffix >= 1.2);
}

/** Texts that have nothing to do with each other are still up to half alike. */
const beyondChance = (context: number) => (context < 0.5 ? 0 : context);

const score = (c: Candidate) => (2 * c.quote + beyondChance(c.prefix) + beyondChance(c.suffix)) / 4;

function outcome(page: FoldedText, candidates: readonly Candidate[], wanted: FoldedQuote): AttachOutcome | null {
  const credible = candidates.filter((c) => isCredible(c, wanted.exact.length)).sort((a, b) => score(b) - score(a));
  const [best, second] = credible;
  if (!best) return null;
  const place = (c: Candidate): Place => ({
    start: page.origin[c.start] ?? 0,
    end: (page.origin[c.end - 1] ?? 0) + 1,
  });
  if (second && score(second) === score(best)) {
    return { kind: 'ambiguous', places: credible.filter((c) => score(c) === score(best)).map(place) };
  }
  const { start, end } = place(best);
  if (best.quote === 1) return { kind: 'anchored', start, end, score: score(best) };
  return { kind: 'changed', start, end, score: score(best), found: page.text.slice(start, end) };
}

/** The place given, if quote and context stand there word for word. */
function asBefore(text: string, quote: TextQuoteSelector, place: Place | undefined): AttachOutcome | null {
  if (!place) return null;
  const { start, end } = place;
  const same =
    text.slice(start, end) === quote.exact &&
    text.slice(Math.max(0, start - quote.prefix.length), start) === quote.prefix &&
    text.slice(end, end + quote.suffix.length) === quote.suffix;
  return same ? { kind: 'anchored', start, end, score: 1 } : null;
}

/**
 * Finds a quote on a page, the cheapest way first: where its range selector leads, where it stood, its exact words
 * anywhere, words like it. On every path the page's text is compared with the quote before a place is returned, and a
 * place that quote and context do not vouch for is no place: better an orphan than a mark on the wrong words.
 *
 * `page` is the page's collected text, or the same folded, which saves time when many quotes are looked for.
 */
export function attach(
  page: string | FoldedText,
  selectors: readonly Selector[],
  options: AttachOptions = {},
): AttachOutcome {
  const quote = selectors.find((s): s is TextQuoteSelector => s.type === 'TextQuoteSelector');
  if (!quote) return { kind: 'orphan' };
  const position = selectors.find((s): s is TextPositionSelector => s.type === 'TextPositionSelector');
  const text = typeof page === 'string' ? page : page.text;
  const unmoved = asBefore(text, quote, options.hint) ?? asBefore(text, quote, position);
  if (unmoved) return unmoved;

  const folded = typeof page === 'string' ? foldText(page) : page;
  const wanted: FoldedQuote = {
    exact: foldText(quote.exact).folded,
    prefix: foldText(quote.prefix).folded,
    suffix: foldText(quote.suffix).folded,
  };
  if (wanted.exact === '') return { kind: 'orphan' };
  return (
    outcome(folded, exactCandidates(folded.folded, wanted), wanted) ??
    outcome(folded, fuzzyCandidates(folded.folded, wanted), wanted) ?? { kind: 'orphan' }
  );
}
