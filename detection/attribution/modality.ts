import { hashText } from '../tagger/hashing.ts';
import type { Modality } from './attribution.ts';
import { Signs } from './cue-features.ts';
import type { Reading } from './reading.ts';
import { stemOf } from './stem.ts';
import type { TokenSpan } from './token-span.ts';

const stems = (list: string): ReadonlySet<number> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .map((word) => hashText(stemOf(word))),
  );

const ACCUSED = stems('accuse accusation blame incriminate implicate');
const ALLEGED = stems('allege allegation allegedly suspect suspicion purport purportedly supposedly insinuate');
const CHARGED = stems('charge indict indictment arraign');
const CONVICTED = stems('convict conviction');
const HEDGES = stems('reportedly apparently seemingly rumour rumor seem appear ostensibly');
/** Passives that name no source: "is said to", "was widely interpreted as". */
const IMPERSONAL =
  stems(`say believe think understand report expect see interpret regard consider know view perceive assume
  presume deem feel fear estimate suppose hold tip describe take`);

/**
 * How far the text commits to what it attributes, from the cue alone: what is accused stays accused, however sure the
 * content sounds; what is not said to have happened, and where the cue says nothing, stands plain.
 */
export function modalityOf(
  reading: Reading,
  cue: number,
  content: TokenSpan,
  signs: number,
  hasSource: boolean,
): Modality {
  if ((signs & Signs.Negation) !== 0) return 'plain';
  const stem = reading.stem[cue]!;
  const isPassive = (signs & Signs.Be) !== 0;
  if (CONVICTED.has(stem)) return 'convicted';
  if (stem === FOUND && isPassive && reading.lower[cue + 1] === 'guilty') return 'convicted';
  if (CHARGED.has(stem) && (isPassive || isCharge(reading, cue, content))) return 'charged';
  if (ACCUSED.has(stem)) return 'accused';
  if (ALLEGED.has(stem)) return 'alleged';
  if (HEDGES.has(stem)) return 'hedged';
  return isPassive && !hasSource && IMPERSONAL.has(stem) ? 'hedged' : 'plain';
}

const FOUND = hashText(stemOf('found'));

/** "Prosecutors charged him with", "on charges of": in other uses the verb only says that somebody complains. */
function isCharge({ lower }: Reading, cue: number, content: TokenSpan): boolean {
  if (lower[cue]!.startsWith('indict') || lower[cue]!.startsWith('arraign')) return true;
  const before = lower[content.first - 1];
  return content.first > cue && (before === 'with' || (lower[cue] === 'charges' && before === 'of'));
}
