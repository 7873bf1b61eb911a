/** A seeded source of numbers in [0, 1): the same seed gives the same sequence on every machine (xorshift32). */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x5bd1e995) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x100000000;
  };
}

export function shuffle(items: Int32Array, random: Random): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = items[i]!;
    items[i] = items[j]!;
    items[j] = kept;
  }
}
