import { queryAll } from './clobber-proof.ts';
import {
  CLIP_KEYS,
  FLASH_KEY,
  KNOWN_CLAIM_KEY,
  NAME_KEYS,
  QUIET_KEY,
  STATEMENT_KEYS,
  TINTED_KEY,
} from './highlight-keys.ts';
import { HOST_NAME } from './parts.ts';

/**
 * Takes away what an earlier version of the extension has left in the page: at an update Firefox stops its scripts without
 * a word, and its element and marks stay.
 */
export function clearLeftovers(document: Document): void {
  for (const host of queryAll(document, HOST_NAME)) host.remove();
  const keys = [NAME_KEYS, CLIP_KEYS, STATEMENT_KEYS].flatMap((each) => Object.values<string>(each));
  for (const key of [...keys, FLASH_KEY, KNOWN_CLAIM_KEY, QUIET_KEY, TINTED_KEY]) CSS.highlights.delete(key);
}
