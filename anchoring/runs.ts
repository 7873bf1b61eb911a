import { GramIndex } from './grams.ts';

/** A stretch that stands alike in a passage and in a text. UTF-16 code units. */
export interface Run {
  readonly passage: number;
  readonly text: number;
  readonly length: number;
}

/** What a gap costs, a place where passage and text differ, however long it is: as much as four letters bring. */
const GAP = 4;

const GRAM = 3;

/** A Chinese, Japanese or Korean character says as much as two letters. */
const FIRST_IDEOGRAPH = 0x2e80;

/** A run may follow on one of this many before it. Only a text made to be slow to compare has more to offer. */
const LOOK_BACK = 200;
const MOST_RUNS = 5000;

/** How much the units from `from` to `to` say: letters count one, ideographs two. */
export function weigh(text: string, from = 0, to = text.length): number {
  let weight = 0;
  for (let at = from; at < to; at++) weight += text.charCodeAt(at) < FIRST_IDEOGRAPH ? 1 : 2;
  return weight;
}

function allRuns(passage: string, text: string): Run[] {
  const index = new GramIndex(text, GRAM);
  const runs: Run[] = [];
  for (let at = 0; at + GRAM <= passage.length && runs.length < MOST_RUNS; at++) {
    for (const place of index.places(passage, at, LOOK_BACK).toReversed()) {
      if (at > 0 && place > 0 && passage[at - 1] === text[place - 1]) continue;
      let length = 0;
      while (at + length < passage.length && passage[at + length] === text[place + length]) length++;
      if (weigh(passage, at, at + length) >= GAP) runs.push({ passage: at, text: place, length });
    }
  }
  return runs;
}

/**
 * What a passage and a text have in common: the chain of runs, in the order of both, that keeps most and is torn least.
 * Two texts that have nothing to do with each other have next to nothing in common, whereas edit distance calls them a
 * third alike. Both ends of the passage may be missing for free.
 */
export function commonRuns(passage: string, text: string): Run[] {
  const links: Array<{ readonly run: Run; readonly score: number; readonly before: number }> = [];
  let best = -1;
  for (const found of allRuns(passage, text)) {
    let run = found;
    let score = weigh(passage, run.passage, run.passage + run.length);
    let before = -1;
    for (let i = Math.max(0, links.length - LOOK_BACK); i < links.length; i++) {
      const link = links[i]!;
      const cut = Math.max(
        0,
        link.run.passage + link.run.length - found.passage,
        link.run.text + link.run.length - found.text,
      );
      if (cut >= found.length || link.run.passage >= found.passage || link.run.text >= found.text) continue;
      const joined = link.score - GAP + weigh(passage, found.passage + cut, found.passage + found.length);
      if (joined <= score) continue;
      score = joined;
      before = i;
      run = { passage: found.passage + cut, text: found.text + cut, length: found.length - cut };
    }
    links.push({ run, score, before });
    if (best < 0 || score > links[best]!.score) best = links.length - 1;
  }
  const chain: Run[] = [];
  for (let at = best; at >= 0; at = links[at]!.before) chain.push(links[at]!.run);
  return chain.reverse();
}
