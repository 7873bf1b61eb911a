import { type Fit, fitExact, fitGap, fitNear, type Passage } from './fit.ts';
import { type FoldedText, foldText } from './fold.ts';
import { type Evidence, judge } from './gate.ts';
import { likelyStarts } from './seeds.ts';
import type { AttachOutcome, Selector, TextPositionSelector, TextQuoteSelector } from './selector.ts';
import { wholeWords } from './whole-words.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface AttachOptions {
  /** Where the quote's range selector leads on this page, in offsets into the collected text. */
  readonly hint?: Place;
}

/** How many places are looked at more closely: where the quote stands word for word, like it, and without it. */
const VERBATIM = 8;
const LOOK_ALIKES = 4;
const GAPS = 3;

/** Words that stand once, in surroundings as complete as this, need no look-alikes. */
const COMPLETE = 0.9;

/** The place given, if quote and context stand there character by character. */
function asBefore(text: string, { exact, prefix, suffix }: TextQuoteSelector, place: Place | undefined): Place | null {
  if (!place) return null;
  const { start, end } = place;
  const isSame =
    exact !== '' &&
    end - start === exact.length &&
    text.slice(start, end) === exact &&
    text.startsWith(suffix, end) &&
    start >= prefix.length &&
    text.startsWith(prefix, start - prefix.length);
  return isSame ? place : null;
}

function occurrences(text: string, words: string, most: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length < most; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function collectFits(page: FoldedText, passage: Passage): Fit[] {
  const { exact, prefix, suffix } = passage;
  const verbatim = occurrences(page.folded, exact, VERBATIM).map((at) => fitExact(page.folded, passage, at));
  const [only] = verbatim;
  if (only && verbatim.length === 1 && Math.min(only.prefix, only.suffix) >= COMPLETE) return verbatim;
  const alike = likelyStarts(page.grams, prefix + exact + suffix, LOOK_ALIKES)
    .map((near) => fitNear(page.folded, passage, near))
    .filter((fit) => fit !== null)
    .filter((fit) => fit.start < fit.end);
  return [...verbatim, ...alike];
}

function collectGaps(page: FoldedText, passage: Passage): Fit[] {
  return likelyStarts(page.grams, passage.prefix, GAPS)
    .map((near) => fitGap(page.folded, passage, near))
    .filter((fit) => fit !== null);
}

/** Likeness of all that is known of the quote, the quote itself counting twice. */
function scoreOf({ prefix, suffix }: Passage, fit: Fit): number {
  const contexts = [...(prefix ? [fit.prefix] : []), ...(suffix ? [fit.suffix] : [])];
  return contexts.reduce((sum, share) => sum + share, 2 * fit.quote) / (2 + contexts.length);
}

/**
 * Finds a quote on a page, the cheapest way first: where its range selector leads, where it stood, its exact words
 * anywhere, words like it. On every path the page's text is compared with the quote before a place is returned, and a
 * place that quote and context do not vouch for is no place: better an orphan than a mark on the wrong words.
 *
 * `page` is the page's collected text, or the same folded, which saves time when many quotes are looked for. Offsets
 * are UTF-16 code units into that text.
 */
export function attach(
  page: string | FoldedText,
  selectors: readonly Selector[],
  { hint }: AttachOptions = {},
): AttachOutcome {
  const quote = selectors.find((s): s is TextQuoteSelector => s.type === 'TextQuoteSelector');
  if (!quote) return { kind: 'orphan' };
  const position = selectors.find((s): s is TextPositionSelector => s.type === 'TextPositionSelector');
  const text = typeof page === 'string' ? page : page.text;
  const unmoved = asBefore(text, quote, hint) ?? asBefore(text, quote, position);
  if (unmoved) return { kind: 'anchored', start: unmoved.start, end: unmoved.end, score: 1 };

  const folded = typeof page === 'string' ? foldText(page) : page;
  const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map((part) => foldText(part).folded);
  const passage = { exact: exact!, prefix: prefix!, suffix: suffix! };
  if (passage.exact === '') return { kind: 'orphan' };

  const placeOf = (fit: Fit): Place => ({ start: folded.origin[fit.start]!, end: folded.origin[fit.end - 1]! + 1 });
  const before = [hint, position].filter((place) => place !== undefined);
  const fits = collectFits(folded, passage);
  const evidence: Evidence = {
    passage,
    length: quote.exact.length,
    fits,
    gaps: collectGaps(folded, passage),
    distance: (fit) =>
      before.length === 0 ? null : Math.min(...before.map(({ start }) => Math.abs(start - placeOf(fit).start))),
  };
  const verdict = judge(evidence);
  if (verdict.kind === 'gone') return { kind: 'orphan' };
  if (verdict.kind === 'doubtful') return { kind: 'ambiguous', places: verdict.fits.map(placeOf) };

  const score = scoreOf(passage, verdict.fit);
  const { start, end } = placeOf(verdict.fit);
  if (folded.folded.slice(verdict.fit.start, verdict.fit.end) === passage.exact)
    return { kind: 'anchored', start, end, score };
  const words = wholeWords(text, start, end);
  return { kind: 'changed', ...words, score, found: text.slice(words.start, words.end) };
}
