import type { EntityKind } from '../knowledge/entity.ts';
import type { ClipColour } from '../storage/clip.ts';

/**
 * Our names in the page's highlight registry. The page can read them, so they say nothing of what a mark means to its
 * reader; all start alike, so that they meet no key of the page.
 */
export const NAME_KEYS: Readonly<Record<EntityKind, string>> = {
  person: 'gloss-a',
  organisation: 'gloss-b',
  place: 'gloss-c',
  event: 'gloss-d',
  nationality: 'gloss-e',
};

/** Names of the kinds that the reader wants tinted. */
export const TINTED_KEY = 'gloss-f';

export const CLIP_KEYS: Readonly<Record<ClipColour, string>> = {
  yellow: 'gloss-1',
  green: 'gloss-2',
  blue: 'gloss-3',
  pink: 'gloss-4',
  orange: 'gloss-5',
};

/** What was just scrolled to, and the name whose card is open. */
export const FLASH_KEY = 'gloss-now';

/** What the library holds as a claim, and statements that the panel lists. */
export const KNOWN_CLAIM_KEY = 'gloss-v';
export const QUIET_KEY = 'gloss-w';

/** A statement that the reader points at in the panel: who speaks, the words that say so, what is said. */
export const STATEMENT_KEYS = { source: 'gloss-x', cue: 'gloss-y', content: 'gloss-z' } as const;

/** All of our names in the registry. */
export const OUR_KEYS: readonly string[] = [
  ...[NAME_KEYS, CLIP_KEYS, STATEMENT_KEYS].flatMap((keys) => Object.values<string>(keys)),
  TINTED_KEY,
  FLASH_KEY,
  KNOWN_CLAIM_KEY,
  QUIET_KEY,
];
