import { commonRuns, type Run, weigh } from './runs.ts';

/** A quote with its context, folded. */
export interface Passage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How a passage fits a place of the folded page. The likenesses run from 0 to 1. */
export interface Fit {
  readonly start: number;
  readonly end: number;
  /** Likeness of the quote to what stands from `start` to `end`: twice what both share over what they are. */
  readonly quote: number;
  /** Shares of the context that are still there. */
  readonly prefix: number;
  readonly suffix: number;
}

/** How far edits may shift a passage's parts against each other: so many units, and a quarter of its length. */
const SLACK = 48;
const slackOf = (length: number) => SLACK + (length >> 2);

/** Weight of a passage's units from `from` to `to` that have a match. */
function kept(passage: string, runs: readonly Run[], from: number, to: number): number {
  let weight = 0;
  for (const run of runs) {
    const first = Math.max(from, run.passage);
    const last = Math.min(to, run.passage + run.length);
    weight += weigh(passage, first, last);
  }
  return weight;
}

const share = (part: number, text: string) => (text === '' ? 0 : part / weigh(text));
const likeness = (common: number, a: string, b: string) => (common === 0 ? 0 : (2 * common) / (weigh(a) + weigh(b)));

/** Likeness of two folded texts, from 0 to 1: twice what both share over what they are. */
export const likenessOf = (a: string, b: string): number =>
  a === b ? 1 : likeness(kept(a, commonRuns(a, b), 0, a.length), a, b);

/**
 * Where the border before unit `at` of a passage lies in the text; null when nothing matches. The text of a gap is
 * shared out as the lost units of the passage are. Text put in exactly at the border stays outside the quote, which
 * lies on the `inner` side of it.
 */
function border(runs: readonly Run[], at: number, inner: 'before' | 'after'): number | null {
  const across = runs.find((run) => run.passage < at && run.passage + run.length > at);
  if (across) return across.text + at - across.passage;
  const before = runs.findLast((run) => run.passage < at);
  const after = runs.find((run) => run.passage >= at);
  if (!before) return after ? Math.max(0, after.text - (after.passage - at)) : null;
  const fromBefore = before.text + before.length;
  const lostBefore = at - before.passage - before.length;
  if (!after) return fromBefore + lostBefore;
  const lostAfter = after.passage - at;
  if (lostBefore + lostAfter === 0) return inner === 'after' ? after.text : fromBefore;
  return fromBefore + Math.round(((after.text - fromBefore) * lostBefore) / (lostBefore + lostAfter));
}

/** How the passage fits near `near`, where it may begin; null when nothing of it is there. */
export function fitNear(page: string, { exact, prefix, suffix }: Passage, near: number): Fit | null {
  const passage = prefix + exact + suffix;
  const slack = slackOf(passage.length);
  const from = Math.max(0, near - slack);
  const window = page.slice(from, Math.max(0, near + passage.length + slack));
  const runs = commonRuns(passage, window);
  const quoteEnd = prefix.length + exact.length;
  const start = border(runs, prefix.length, 'after');
  const end = border(runs, quoteEnd, 'before');
  if (start === null || end === null) return null;
  return {
    start: from + start,
    end: from + Math.min(end, window.length),
    quote: likeness(kept(passage, runs, prefix.length, quoteEnd), exact, window.slice(start, end)),
    prefix: share(kept(passage, runs, 0, prefix.length), prefix),
    suffix: share(kept(passage, runs, quoteEnd, passage.length), suffix),
  };
}

/** Share of a context that stands beside a place. One too short for a run counts when it touches. */
function besides(context: string, text: string, side: 'end' | 'start'): number {
  const touches = side === 'end' ? text.endsWith(context) : text.startsWith(context);
  const common = touches ? weigh(context) : kept(context, commonRuns(context, text), 0, context.length);
  return share(common, context);
}

/** How the context of a quote fits a place where the quote itself stands word for word. */
export function fitExact(page: string, { exact, prefix, suffix }: Passage, start: number): Fit {
  const end = start + exact.length;
  return {
    start,
    end,
    quote: 1,
    prefix: besides(prefix, page.slice(Math.max(0, start - prefix.length - SLACK), start), 'end'),
    suffix: besides(suffix, page.slice(end, end + suffix.length + SLACK), 'start'),
  };
}

/**
 * How the context alone fits near `near`, where it may begin, and how like the quote is to what stands between its two
 * halves: a quote that was deleted leaves a gap that its own words, standing somewhere close, would hide from `fitNear`.
 */
export function fitGap(page: string, { exact, prefix, suffix }: Passage, near: number): Fit | null {
  const context = prefix + suffix;
  const from = Math.max(0, near - SLACK);
  const window = page.slice(from, Math.max(0, near + context.length + SLACK + exact.length + slackOf(exact.length)));
  const runs = commonRuns(context, window);
  const before = runs.findLast((run) => run.passage < prefix.length);
  const after = runs.find((run) => run.passage + run.length > prefix.length);
  if (!before || !after) return null;
  const start = before === after ? before.text + prefix.length - before.passage : before.text + before.length;
  const end = before === after ? start : after.text;
  const between = window.slice(start, end);
  return {
    start: from + start,
    end: from + end,
    quote: likenessOf(exact, between),
    prefix: share(kept(context, runs, 0, prefix.length), prefix),
    suffix: share(kept(context, runs, prefix.length, context.length), suffix),
  };
}
