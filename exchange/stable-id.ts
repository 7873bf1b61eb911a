/** Starts and odd factors of four multiplicative hashes (FNV-1a's, and those of MurmurHash3 and xxHash). */
const LANES = [
  [0x811c9dc5, 0x01000193],
  [0x01000193, 0x85ebca6b],
  [0x9e3779b9, 0xc2b2ae35],
  [0x165667b1, 0x27d4eb2f],
] as const;

/**
 * A UUID (version 8, RFC 9562) that is the same for the same text, so that what is imported twice has one id. It tells
 * entries of files apart and protects nothing.
 */
export function stableId(text: string): string {
  const digits = LANES.map(([start, factor]) => {
    let hash: number = start;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), factor);
    // Mixed, so that short texts fill all bits.
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0');
  }).join('');
  const version = `8${digits.slice(13, 16)}`;
  const variant = `8${digits.slice(17, 20)}`;
  return [digits.slice(0, 8), digits.slice(8, 12), version, variant, digits.slice(20, 32)].join('-');
}
