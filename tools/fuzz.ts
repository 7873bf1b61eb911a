/**
 * Tries to break the promises of everything that reads what comes from elsewhere:
 *
 *     npm run fuzz                                  a few seconds for each target
 *     npm run fuzz -- --seconds 120                 as long for each
 *     npm run fuzz -- --only importer --seed 7      some of them, from a seed that a report names
 *
 * Exits with 1 when a promise was broken; the report has the shortest input and the seed. Put the input into
 * `tests/fuzz/found.json` before mending.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { fuzzTargets } from './fuzz/targets.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const seconds = Number(values.seconds);
const firstSeed = Number(values.seed);
if (!(seconds > 0) || !Number.isInteger(firstSeed)) {
  console.error('--seconds takes a number above 0, --seed a whole number');
  process.exit(2);
}

const targets = (await fuzzTargets()).filter(({ name }) => name.includes(values.only));
if (targets.length === 0) {
  console.error(`no target's name holds "${values.only}"`);
  process.exit(2);
}

/** Runs of one seed: small enough to look at the clock in between, and to start anew from other values. */
const BATCH = 50;

let broken = 0;
for (const { name, property } of targets) {
  const end = Date.now() + seconds * 1_000;
  let runs = 0;
  let report = '';
  for (let seed = firstSeed; Date.now() < end && report === ''; seed++) {
    const details = await fc.check(property, {
      seed,
      numRuns: BATCH,
      interruptAfterTimeLimit: Math.max(1, end - Date.now()),
      markInterruptAsFailure: false,
    });
    runs += details.numRuns;
    if (details.failed) report = `seed ${seed}\n${fc.defaultReportMessage(details)}\n${details.errorInstance}`;
  }
  console.log(`${report === '' ? 'ok    ' : 'BROKEN'}  ${name.padEnd(34)} ${String(runs).padStart(8)} runs`);
  if (report === '') continue;
  broken++;
  console.log(report.replaceAll(/^/gm, '    '));
}
console.log(`${targets.length} targets, ${broken} broken, from seed ${firstSeed}`);
process.exitCode = broken > 0 ? 1 : 0;
