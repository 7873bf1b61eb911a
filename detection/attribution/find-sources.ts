import { viewCue } from './content-features.ts';
import type { CuedContent } from './find-contents.ts';
import { type NounPhrase, nounPhrases } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
import type { Scorer } from './scorer.ts';
import { noSourceFeatures, sourceFeatures } from './source-features.ts';
import type { Tallies } from './tallies.ts';

/** Phrases among which a cue's source is sought, and how many stand between each and the cue. */
export interface SourceCandidate {
  readonly phrase: NounPhrase;
  readonly order: number;
}

/** Tokens, and phrases on either side, beyond which no source is sought. */
const REACH = 120;
const MOST_PHRASES = 24;

export function sourceCandidates(reading: Reading, cue: number): SourceCandidate[] {
  const { first, last } = reading.passages[reading.passage[cue]!]!;
  const phrases = nounPhrases(reading, Math.max(first, cue - REACH), Math.min(last, cue + REACH));
  const before = phrases.filter((phrase) => phrase.last <= cue).reverse();
  const after = phrases.filter((phrase) => phrase.first > cue);
  const near = (side: readonly NounPhrase[]): SourceCandidate[] =>
    side.slice(0, MOST_PHRASES).map((phrase, order) => ({ phrase, order }));
  return [...near(before).reverse(), ...near(after)];
}

/** Adverbs that attribute to nobody. */
const SOURCELESS: ReadonlySet<string> = new Set(
  'reportedly allegedly apparently seemingly purportedly supposedly reputedly ostensibly'.split(' '),
);

/** The likeliest source of each content, or null where none is likelier. `contents` are in the order of their cues. */
export function findSources(
  reading: Reading,
  tallies: Tallies,
  contents: readonly CuedContent[],
  scorer: Scorer,
): (NounPhrase | null)[] {
  let latest: NounPhrase | null = null;
  let passage = -1;
  return contents.map(({ cue: at, content }) => {
    if (reading.passage[at] !== passage) latest = null;
    passage = reading.passage[at]!;
    if (SOURCELESS.has(reading.lower[at]!)) return null;
    const cue = viewCue(reading, at);
    let source: NounPhrase | null = null;
    noSourceFeatures(reading, cue, latest !== null, scorer.list);
    let best = scorer.score();
    for (const { phrase, order } of sourceCandidates(reading, at)) {
      const isLatest = latest !== null && phrase.first < latest.last && phrase.last > latest.first;
      sourceFeatures(reading, tallies, cue, content, phrase, order, isLatest, scorer.list);
      const score = scorer.score();
      if (score > best) {
        best = score;
        source = phrase;
      }
    }
    latest = source ?? latest;
    return source;
  });
}
