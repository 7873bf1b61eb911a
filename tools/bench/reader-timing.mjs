/**
 * Run in a fresh process by the benchmark of the knowledge pack, with the bundled reader as the first argument and the
 * pack as the second, so that no compiler runs in the measured process. Prints, as JSON: the milliseconds of
 * processor time from reading the file to the first look-up, so that what else runs on the machine does not count, the heap that this leaves in bytes beyond the file, and the milliseconds that 1,000 words
 * take when warm, tokens given.
 */
import { readFileSync } from 'node:fs';
import { argv, cpuUsage, memoryUsage } from 'node:process';

const WARM_RUNS = 400;
const SENTENCES = [
  'Officials in Baku said on Tuesday that the talks with Russia would go on in the autumn despite the dispute.',
  "The country's foreign ministry summoned the ambassador after reports that a plane had been hit near the border.",
  'Analysts at the university say that prices rose again last month while wages in most towns stayed where they were.',
  'A spokesman for the European Union told reporters in Brussels that no decision had been taken on the new rules.',
  'Volunteers brought water, blankets and bread to the villages that the river had cut off for the third day in a row.',
];

function tokensOf(text) {
  return [...text.matchAll(/\p{L}+/gu)].map((word) => ({ start: word.index, end: word.index + word[0].length }));
}

const { openPack } = await import(argv[2]);
const firstText = SENTENCES[0];
const firstTokens = tokensOf(firstText);
globalThis.gc();
const before = memoryUsage();

const start = cpuUsage();
const { buffer } = readFileSync(argv[3]);
const knowledge = openPack(buffer);
const found = knowledge.matchAliases(firstText, firstTokens).map((match) => knowledge.candidates(match.alias)).length;
const spent = cpuUsage(start);
const cold = (spent.user + spent.system) / 1000;

globalThis.gc();
const after = memoryUsage();
const kept = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers;

const text = Array.from({ length: 60 }, (_, index) => SENTENCES[index % SENTENCES.length]).join(' ');
const tokens = tokensOf(text);
const runs = Array.from({ length: WARM_RUNS }, () => {
  const begun = performance.now();
  knowledge.matchAliases(text, tokens);
  return ((performance.now() - begun) * 1000) / tokens.length;
});
const warm = runs.slice(WARM_RUNS / 2).sort((one, other) => one - other)[WARM_RUNS / 4];

console.log(JSON.stringify({ cold, warm, heap: Math.max(0, kept - buffer.byteLength), found }));
