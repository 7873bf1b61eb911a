import type { StoredNetwork, StoredTable } from '../../detection/tagger/open-tagger.ts';
import { encode } from '../../detection/tagger/sparse-table.ts';

/** Weights below this are dropped; a row without any left is not stored. */
const LEAST = 0.02;

export function quantiseTable(weights: Float32Array, width: number): StoredTable {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const rows = weights.length / width;
  const present = new Uint32Array(rows / 32);
  const codes = new Int8Array(weights.length);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const values = weights.subarray(row * width, (row + 1) * width);
    if (!values.some((value) => Math.abs(value) >= LEAST)) continue;
    present[row >>> 5]! |= 1 << (row & 31);
    for (const value of values) codes[at++] = Math.abs(value) < LEAST ? 0 : encode(value, most);
  }
  return { present, weights: codes.slice(0, at), most };
}

export function quantiseNetwork(first: Float32Array, second: Float32Array, hidden: number): StoredNetwork {
  const rows = first.length / hidden;
  const codes = new Int8Array(first.length);
  const firstSteps = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    const values = first.subarray(row * hidden, (row + 1) * hidden);
    const most = values.reduce((max, value) => Math.max(max, Math.abs(value)), 1e-9);
    firstSteps[row] = most / 127;
    values.forEach((value, h) => {
      codes[row * hidden + h] = Math.round((127 * value) / most);
    });
  }
  return { hidden, first: codes, firstSteps, second };
}
