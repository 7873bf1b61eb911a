import { queryAll } from './clobber-proof.ts';
import { OUR_KEYS } from './highlight-keys.ts';
import { HOST_NAME } from './parts.ts';

/**
 * Takes away what an earlier version of the extension has left in the page: at an update Firefox stops its scripts without
 * a word, and its element and marks stay.
 */
export function clearLeftovers(document: Document): void {
  for (const host of queryAll(document, HOST_NAME)) host.remove();
  for (const key of OUR_KEYS) CSS.highlights.delete(key);
}
