/** Place of a 32-bit hash in an ascending table, or -1. */
export function placeOf(hashes: { readonly length: number; readonly [index: number]: number }, hash: number): number {
  const wanted = hash >>> 0;
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle]!;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
