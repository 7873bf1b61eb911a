import { parseArgs } from 'node:util';
import { BROWSER_NAMES } from './browsers/browser.ts';
import { type Group, stepsFor, type Tally } from './test-steps.ts';

/**
 * `npm test`: every check there is, in the order in which a failure is cheapest to hear of. The last line counts all of
 * them; a check that is no test suite counts as one.
 *
 *     npm test -- --only checks|unit|e2e    a part
 *     npm test -- --browser firefox         end-to-end tests in one browser
 */
const { values } = parseArgs({ options: { only: { type: 'string' }, browser: { type: 'string' } } });
const groups: readonly Group[] = ['checks', 'unit', 'e2e'];

if (values.only && !groups.some((group) => group === values.only)) fail(`--only takes ${groups.join(', ')}`);
const browsers = BROWSER_NAMES.filter((name) => !values.browser || name === values.browser);
if (browsers.length === 0) fail(`--browser takes ${BROWSER_NAMES.join(', ')}`);

const total: Tally = { passed: 0, failed: 0, skipped: 0 };
for (const step of stepsFor(browsers)) {
  if (values.only && !step.groups.some((group) => group === values.only)) continue;
  const start = Date.now();
  const { tally, output } = await step.run();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${tally.failed > 0 ? '✗' : '✓'} ${step.name} (${seconds} s)`);
  if (tally.failed > 0 || tally.passed === 0) console.log(output.trimEnd().replaceAll(/^/gm, '    '));
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
