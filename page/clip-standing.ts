import type { AttachOutcome } from '../anchoring/selector.ts';
import type { ClipStanding, Surroundings } from '../messaging/messages.ts';
import type { PlacedClip } from '../storage/clip.ts';
import { toRange } from './locate.ts';
import type { PageText } from './page-text.ts';

/** A clip as it was found, or not, in one reading of its page. */
export interface Anchoring {
  readonly clip: PlacedClip;
  readonly standing: ClipStanding;
  /** Where it stands; one range, unless a person must choose. */
  readonly ranges: readonly Range[];
}

/** UTF-16 code units of the text shown on either side of a place. */
const AROUND = 80;

/** What became of a clip's quote, put to the page's nodes. A place without a node is none. */
export function anchoringOf(clip: PlacedClip, page: PageText, outcome: AttachOutcome): Anchoring {
  const { id } = clip;
  if (outcome.kind === 'orphan') return { clip, standing: { id, state: 'orphan' }, ranges: [] };
  const found = (outcome.kind === 'ambiguous' ? outcome.places : [outcome]).flatMap(({ start, end }) => {
    const range = toRange(page, start, end);
    return range ? [{ range, around: surroundings(page.text, start, end) }] : [];
  });
  const ranges = found.map(({ range }) => range);
  if (ranges.length === 0) return { clip, standing: { id, state: 'orphan' }, ranges };
  if (outcome.kind === 'anchored') return { clip, standing: { id, state: 'anchored' }, ranges };
  if (outcome.kind === 'changed') return { clip, standing: { id, state: 'changed', found: outcome.found }, ranges };
  return { clip, standing: { id, state: 'ambiguous', places: found.map(({ around }) => around) }, ranges };
}

function surroundings(text: string, start: number, end: number): Surroundings {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s/, '');
  const after = text.slice(end, end + AROUND).replace(/\s\S*$/, '');
  return { before, words: text.slice(start, end), after };
}
