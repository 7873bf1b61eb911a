import type { Random } from './random.ts';

/**
 * k-means by Lloyd's rounds: the centres are learnt from the first `sample` rows (the commonest words), then every row goes
 * to its nearest centre. Gives the centre of each row.
 */
export function cluster(
  values: Float32Array,
  dimensions: number,
  k: number,
  sample: number,
  rounds: number,
  random: Random,
): Uint16Array {
  const count = values.length / dimensions;
  const learnt = Math.min(sample, count);
  const centres = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    const row = Math.floor(random() * learnt);
    centres.set(values.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
  }
  const nearest = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    assign(values, dimensions, centres, nearest, learnt);
    const sums = new Float64Array(k * dimensions);
    const sizes = new Float64Array(k);
    for (let row = 0; row < learnt; row++) {
      const c = nearest[row]!;
      sizes[c]!++;
      for (let d = 0; d < dimensions; d++) sums[c * dimensions + d]! += values[row * dimensions + d]!;
    }
    for (let c = 0; c < k; c++) {
      if (sizes[c] === 0) {
        const row = Math.floor(random() * learnt);
        centres.set(values.subarray(row * dimensions, (row + 1) * dimensions), c * dimensions);
      } else {
        for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] = sums[c * dimensions + d]! / sizes[c]!;
      }
    }
  }
  assign(values, dimensions, centres, nearest, count);
  return nearest;
}

function assign(
  values: Float32Array,
  dimensions: number,
  centres: Float32Array,
  nearest: Uint16Array,
  count: number,
): void {
  const k = centres.length / dimensions;
  const lengths = new Float32Array(k);
  for (let i = 0; i < centres.length; i++) lengths[Math.floor(i / dimensions)]! += centres[i]! ** 2 / 2;
  for (let row = 0; row < count; row++) {
    const start = row * dimensions;
    let best = 0;
    let closest = Number.POSITIVE_INFINITY;
    for (let c = 0, o = 0; c < k; c++, o += dimensions) {
      let distance = lengths[c]!;
      for (let d = 0; d < dimensions; d++) distance -= values[start + d]! * centres[o + d]!;
      if (distance < closest) {
        closest = distance;
        best = c;
      }
    }
    nearest[row] = best;
  }
}
