/**
 * Hashes of the features. Their values are part of the trained weights: a change here asks for a new training.
 */

/** 32-bit hash of a string's UTF-16 code units (FNV-1a with a last shift). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Spreads the bits of `value` under the number of a feature template (finaliser of MurmurHash3). */
export function mix(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Joins two hashes; the order matters. */
export function pair(first: number, second: number): number {
  return (Math.imul(first, 0x2c1b3c6d) + Math.imul(second ^ (second >>> 16), 0x297a2d39)) | 0;
}
