/**
 * Hashing of words and of paths of words, shared by the reader and the writer. Two independent 32-bit streams: the
 * first gives the slot, the second the check bits.
 */

const FIRST_PRIME = 0x01000193;
const SECOND_PRIME = 0x5bd1e995;

/** First stream over a word's folded letters. */
export function hashWord(letters: Uint16Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index += 1) hash = Math.imul(hash ^ letters[index]!, FIRST_PRIME);
  return hash;
}

/** Second stream over a word's folded letters. */
export function checkWord(letters: Uint16Array, length: number): number {
  let hash = length;
  for (let index = 0; index < length; index += 1) {
    hash = Math.imul(hash + letters[index]!, SECOND_PRIME);
    hash ^= hash >>> 15;
  }
  return hash;
}

/** Carries a path's hash over one more word, in the first stream. The empty path is 0. */
export function extendHash(path: number, word: number): number {
  let hash = Math.imul(path ^ word, 0x9e3779b1);
  hash ^= hash >>> 16;
  return Math.imul(hash, 0x85ebca6b);
}

/** Carries a path's check bits over one more word. The empty path is 0. */
export function extendCheck(path: number, word: number): number {
  let hash = Math.imul((path + 0x3c6ef372) ^ word, 0xc2b2ae35);
  hash ^= hash >>> 13;
  return Math.imul(hash, 0x27d4eb2f);
}

/** The home slot of a path among `slots`. */
export function slotOf(hash: number, slots: number): number {
  return Math.floor(((hash >>> 0) * slots) / 0x1_0000_0000);
}
