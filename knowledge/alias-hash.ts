/**
 * Hashing of words and of paths of words, shared by the reader and the writer. Two independent 32-bit streams: the
 * first gives the slot, the second the check bits.
 */

const FIRST_PRIME = 0x01000193;
const SECOND_PRIME = 0x5bd1e995;

/** The two hashes of the last word that was hashed: for the slot, for the check bits. A typed array keeps them unboxed. */
export const wordHash = new Int32Array(2);

/** Hashes a word's folded letters into `wordHash`. */
export function hashWord(letters: Uint16Array, length: number): void {
  let slot = 0x811c9dc5;
  let check = length;
  for (let index = 0; index < length; index += 1) {
    const letter = letters[index]!;
    slot = Math.imul(slot ^ letter, FIRST_PRIME);
    check = Math.imul(check + letter, SECOND_PRIME);
    check ^= check >>> 15;
  }
  wordHash[0] = slot;
  wordHash[1] = check;
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

/** In the column of check bits: nothing is stored in this slot. */
export const EMPTY_SLOT = 0;

/** The check bits of a path as they are stored: unsigned, and never those of an empty slot. */
export function checkBits(check: number): number {
  return check === EMPTY_SLOT ? 1 : check >>> 0;
}
