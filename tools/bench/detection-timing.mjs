/**
 * Run in a fresh process by the benchmark of the detection, with the bundled detection, the tagger's weights and the
 * knowledge pack as arguments, so that no compiler runs in the measured process. Prints, as JSON: the milliseconds of
 * processor time from reading the weights to the first answer with the pack open, and the bytes that weights and annotator
 * keep after a text of the standard input has been read.
 */
import { readFileSync } from 'node:fs';
import { argv, cpuUsage, memoryUsage } from 'node:process';

const FIRST =
  'BAKU — Azerbaijan’s Foreign Ministry summoned the Russian ambassador on Tuesday, a day after President Ilham Aliyev spoke in Shusha.';

const { createAnnotator, openPack, openTagger } = await import(argv[2]);
const bytesOf = (file) => {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return buffer.slice(byteOffset, byteOffset + byteLength);
};
const knowledge = openPack(bytesOf(argv[4]));
const text = readFileSync(0, 'utf8');
globalThis.gc();
const before = memoryUsage();

const start = cpuUsage();
const annotate = createAnnotator(knowledge, openTagger(bytesOf(argv[3])));
const found = annotate({ text: FIRST }).length;
const { user, system } = cpuUsage(start);

annotate({ text });
globalThis.gc();
const after = memoryUsage();
const kept = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;

console.log(JSON.stringify({ cold: (user + system) / 1000, kept, found }));
