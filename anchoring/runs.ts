import { GramIndex } from './grams.ts';

/** A stretch that stands alike in a passage and in a text. UTF-16 code units. */
export interface Run {
  readonly passage: number;
  readonly text: number;
  readonly length: number;
}

/** What a gap costs, a place where passage and text differ, however long it is: as much as four letters bring. */
const GAP = 4;

/** Shortest run that is looked for. In a long passage chance makes many short ones, and edits leave longer ones. */
const shortestRun = (passage: string) => (passage.length < 500 ? 3 : passage.length < 5_000 ? 6 : 9);

/** A Chinese, Japanese or Korean character says as much as two letters. */
const FIRST_IDEOGRAPH = 0x2e80;

/** A run may follow on one of so many just before it, or on one of the best so far. */
const RECENT = 100;
const BEST = 32;

/** Only a text made to be slow to compare has more to offer. */
const MOST_PLACES = 200;
const MOST_RUNS = 20_000;

/** How much the units from `from` to `to` say: letters count one, ideographs two. */
export function weigh(text: string, from = 0, to = text.length): number {
  let weight = 0;
  for (let at = from; at < to; at++) weight += text.charCodeAt(at) < FIRST_IDEOGRAPH ? 1 : 2;
  return weight;
}

function allRuns(passage: string, text: string): Run[] {
  const index = new GramIndex(text, shortestRun(passage));
  const runs: Run[] = [];
  for (let at = 0; at + index.length <= passage.length && runs.length < MOST_RUNS; at++) {
    for (const place of index.places(passage, at, MOST_PLACES).toReversed()) {
      if (at > 0 && place > 0 && passage[at - 1] === text[place - 1]) continue;
      let length = 0;
      while (at + length < passage.length && passage[at + length] === text[place + length]) length++;
      if (weigh(passage, at, at + length) >= GAP) runs.push({ passage: at, text: place, length });
    }
  }
  return runs;
}

/** A run with the best chain that ends in it. */
interface Link {
  readonly run: Run;
  readonly score: number;
  readonly before: Link | null;
}

/** The run as it continues a chain, less what overlaps; null when it does not follow. */
function follow(passage: string, { run: last, score }: Link, run: Run): { run: Run; score: number } | null {
  if (last.passage >= run.passage || last.text >= run.text) return null;
  const cut = Math.max(0, last.passage + last.length - run.passage, last.text + last.length - run.text);
  if (cut >= run.length) return null;
  const rest = { passage: run.passage + cut, text: run.text + cut, length: run.length - cut };
  return { run: rest, score: score - GAP + weigh(passage, rest.passage, rest.passage + rest.length) };
}

/**
 * What a passage and a text have in common: the chain of runs, in the order of both, that keeps most and is torn least.
 * Two texts that have nothing to do with each other have next to nothing in common, whereas edit distance calls them a
 * third alike. Both ends of the passage may be missing for free.
 */
export function commonRuns(passage: string, text: string): Run[] {
  const recent: Link[] = [];
  const best: Link[] = [];
  for (const run of allRuns(passage, text)) {
    const alone = weigh(passage, run.passage, run.passage + run.length);
    let link: Link = { run, score: alone, before: null };
    for (const links of [best, recent]) {
      for (const before of links) {
        if (before.score - GAP + alone <= link.score) continue;
        const longer = follow(passage, before, run);
        if (longer && longer.score > link.score) link = { ...longer, before };
      }
    }
    recent.push(link);
    if (recent.length > RECENT) recent.shift();
    const rank = best.findIndex(({ score }) => link.score > score);
    if (rank >= 0) best.splice(rank, 0, link);
    else best.push(link);
    if (best.length > BEST) best.pop();
  }
  const chain: Run[] = [];
  for (let link = best[0] ?? null; link; link = link.before) chain.push(link.run);
  return chain.reverse();
}
