import type { Fit, Passage } from './fit.ts';
import { weigh } from './runs.ts';

/**
 * Which of the places that a quote may have is it? The figures below were tuned on synthetic edits of one half of a
 * collection of saved news pages and tried on the other half (`npm run bench -- --only clips`): words replaced, dropped
 * and put in, quotes deleted and overwritten, contexts replaced, whole passages cut.
 */
export type Verdict =
  | { readonly kind: 'found'; readonly fit: Fit }
  /** Places that may be it, for a person to choose from. */
  | { readonly kind: 'doubtful'; readonly fits: readonly Fit[] }
  | { readonly kind: 'gone' };

export interface Evidence {
  readonly passage: Passage;
  /** Length of the quote before folding, in UTF-16 units. */
  readonly length: number;
  readonly fits: readonly Fit[];
  /** Where the context was found without the quote. */
  readonly gaps: readonly Fit[];
  /** Distance of a place, in UTF-16 units, from where the quote stood; null when that is not known. */
  readonly distance: (fit: Fit) => number | null;
}

/** Words of this many units hardly stand twice in an article by chance. UTF-16 units, before folding. */
const TELLING = 32;

/** Shorter words that have lost their context are not even asked about, nor are words found in many places. */
const ASKED_LENGTH = 10;
const ASKED_PLACES = 5;

/** How much better, in letters, one place must fit than the next. */
const CLEARLY = 3;

/** A gap counts when this much of both contexts is there, in this many letters more than at the quote's best place. */
const GAP_CONTEXT = 0.6;
const GAP_QUOTE = 0.25;
const GAP_LEAD = 8;

/** The context still there, in letters. */
const contextOf = ({ prefix, suffix }: Passage, fit: Fit) => fit.prefix * weigh(prefix) + fit.suffix * weigh(suffix);

/** Where the quote stood counts for little, in letters: it parts equals. */
function nearness({ distance }: Evidence, fit: Fit): number {
  const moved = distance(fit);
  return moved === null ? 0 : 15 / (1 + moved / 300);
}

/** All that speaks for a place, in letters. */
function rank(evidence: Evidence, fit: Fit): number {
  const { passage, length } = evidence;
  const verbatim = fit.quote === 1 && length >= TELLING ? 20 : 0;
  return 1.3 * fit.quote * weigh(passage.exact) + contextOf(passage, fit) + verbatim + nearness(evidence, fit);
}

function isCredible({ passage, length }: Evidence, fit: Fit): boolean {
  const letters = weigh(passage.exact);
  const hasNone = passage.prefix === '' && passage.suffix === '';
  // At the edge of a text there is one context only: it speaks for both.
  const before = passage.prefix === '' ? fit.suffix : fit.prefix;
  const after = passage.suffix === '' ? fit.prefix : fit.suffix;
  const context = Math.max(before, after);
  if (fit.quote === 1) return length >= TELLING || context >= 0.5 || hasNone;
  return (
    (fit.quote >= 0.35 && before + after >= 1.1) ||
    (fit.quote >= 0.7 && letters >= 26 && context >= 0.7) ||
    (fit.quote >= 0.7 && letters >= 60)
  );
}

/** Whether the quote's context stands closer together somewhere than at the best place: then the quote was cut there. */
function wasCut(evidence: Evidence, best: Fit): boolean {
  const context = (fit: Fit) => contextOf(evidence.passage, fit) + nearness(evidence, fit);
  return [...evidence.fits, ...evidence.gaps].some(
    (gap) =>
      gap.quote < GAP_QUOTE &&
      Math.min(gap.prefix, gap.suffix) >= GAP_CONTEXT &&
      context(gap) > context(best) + GAP_LEAD,
  );
}

const areApart = (a: Fit, b: Fit) => a.end <= b.start || b.end <= a.start;

export function judge(evidence: Evidence): Verdict {
  const { length, fits } = evidence;
  const ranked = fits
    .map((fit) => ({ fit, rank: rank(evidence, fit) }))
    .sort((a, b) => b.rank - a.rank)
    .filter(({ fit }, i, all) => all.slice(0, i).every((higher) => areApart(higher.fit, fit)));
  const [best] = ranked;
  if (!best) return { kind: 'gone' };
  const isCut = wasCut(evidence, best.fit);
  if (!isCut && isCredible(evidence, best.fit)) {
    const equals = ranked.filter((other) => other.rank >= best.rank - CLEARLY);
    if (equals.length === 1) return { kind: 'found', fit: best.fit };
    return { kind: 'doubtful', fits: equals.map(({ fit }) => fit) };
  }
  const verbatim = ranked.map(({ fit }) => fit).filter(({ quote }) => quote === 1);
  const isAsked = length >= (isCut ? TELLING : ASKED_LENGTH) && verbatim.length > 0 && verbatim.length <= ASKED_PLACES;
  return isAsked ? { kind: 'doubtful', fits: verbatim } : { kind: 'gone' };
}
