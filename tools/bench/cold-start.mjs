/**
 * Run in a fresh process by the benchmark of the knowledge pack: reads the file, opens it, looks one text up, and prints
 * the milliseconds that took and the heap that it left, in bytes beyond the file. Plain JavaScript built from the reader
 * is given as the first argument, the pack as the second, so that no compiler runs in the measured process.
 */
import { readFileSync } from 'node:fs';
import { argv, memoryUsage } from 'node:process';

const { openPack } = await import(argv[2]);
globalThis.gc();
const before = memoryUsage();

const start = performance.now();
const file = readFileSync(argv[3]);
const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
const opening = performance.now();
const knowledge = openPack(buffer);
const text = 'The foreign ministry in Baku summoned the ambassador of Russia';
const tokens = [...text.matchAll(/\w+/g)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
const found = knowledge.matchAliases(text, tokens).map((match) => knowledge.candidates(match.alias).length).length;
const end = performance.now();

globalThis.gc();
const after = memoryUsage();
const beyond =
  after.heapUsed - before.heapUsed + Math.max(0, after.arrayBuffers - before.arrayBuffers - 2 * buffer.byteLength);
console.log(JSON.stringify({ total: end - start, open: end - opening, heap: beyond, found }));
