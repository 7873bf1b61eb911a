import { viewCue } from './content-features.ts';
import type { CuedContent } from './find-contents.ts';
import { type NounPhrase, nounPhrases } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
import type { Scorer } from './scorer.ts';
import { noSourceFeatures, sourceFeatures } from './source-features.ts';
import type { Tallies } from './tallies.ts';
import { WordClass } from './word-class.ts';

/** Phrases among which a cue's source is sought, and how many stand between each and the cue. */
export interface SourceCandidate {
  readonly phrase: NounPhrase;
  readonly order: number;
}

/** Tokens, and phrases on either side, beyond which no source is sought. */
const REACH = 120;
const MOST_PHRASES = 24;

export function sourceCandidates(phrases: readonly NounPhrase[], cue: number): SourceCandidate[] {
  const isNear = ({ head }: NounPhrase): boolean => Math.abs(head - cue) <= REACH;
  const candidates: SourceCandidate[] = [];
  const split = phrases.findIndex(({ last }) => last > cue);
  const before = split < 0 ? phrases.length : split;
  for (let p = Math.max(0, before - MOST_PHRASES); p < before; p++)
    if (isNear(phrases[p]!)) candidates.push({ phrase: phrases[p]!, order: before - 1 - p });
  const after = phrases[before] !== undefined && phrases[before].first <= cue ? before + 1 : before;
  for (let p = after; p < Math.min(phrases.length, after + MOST_PHRASES); p++)
    if (isNear(phrases[p]!)) candidates.push({ phrase: phrases[p]!, order: p - after });
  return candidates;
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
  let phrases: readonly NounPhrase[] = [];
  return contents.map(({ cue: at, content }) => {
    if (reading.passage[at] !== passage) {
      passage = reading.passage[at]!;
      phrases = nounPhrases(reading, reading.passages[passage]!.first, reading.passages[passage]!.last);
      latest = null;
    }
    if (SOURCELESS.has(reading.lower[at]!) || isAttributive(reading, at)) return null;
    const cue = viewCue(reading, at);
    let source: NounPhrase | null = null;
    noSourceFeatures(reading, cue, latest !== null, scorer.list);
    let best = scorer.score();
    for (const { phrase, order } of sourceCandidates(phrases, at)) {
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

const DETERMINING: ReadonlySet<number> = new Set([
  WordClass.Determiner,
  WordClass.Possessive,
  WordClass.OwnerEnding,
  WordClass.Of,
  WordClass.Preposition,
  WordClass.Adjective,
]);

/** Whether a participle stands before its noun and has no subject: "by alleged dumping", "his suspected role". */
function isAttributive({ kind }: Reading, at: number): boolean {
  const next = kind[at + 1];
  const isBeforeNoun = next === WordClass.Noun || next === WordClass.Plural || next === WordClass.Adjective;
  return kind[at] === WordClass.VerbD && isBeforeNoun && at > 0 && DETERMINING.has(kind[at - 1]!);
}
