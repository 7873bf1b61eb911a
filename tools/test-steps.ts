import { mkdir, readFile, rm } from 'node:fs/promises';
import type { BrowserName } from './browsers/browser.ts';
import { BROWSER_NAMES } from './browsers/browser.ts';
import { ensureBrowser } from './browsers/find.ts';
import { build, buildFolder, buildPack } from './builds.ts';
import { buildDifferences } from './check-builds.ts';
import { findViolations } from './check-imports.ts';
import { manifestProblems } from './check-manifest.ts';
import { findWordProblems } from './check-words.ts';
import { type CommandResult, runCommand } from './command.ts';
import { ensureMediaWiki } from './mediawiki.ts';

export type Group = 'checks' | 'unit' | 'e2e';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Step {
  readonly name: string;
  /** The parts of the run that need this step. */
  readonly groups: readonly Group[];
  run(): Promise<{ readonly tally: Tally; readonly output: string }>;
}

/** Everything that `npm test` does, with the end-to-end tests in these browsers. */
export const stepsFor = (browsers: readonly BrowserName[]): Step[] => [
  command('types', ['checks'], 'tsc', '--noEmit'),
  command('lint and format', ['checks'], 'biome', 'ci', '--colors=off', '.'),
  check('import rules', ['checks'], () => findViolations('.')),
  check('words of the interface', ['checks'], () => findWordProblems('.')),
  command('dead code', ['checks'], 'knip'),
  building('knowledge pack', ['checks', 'unit', 'e2e'], buildPack),
  suite('unit tests', 'unit'),
  ...BROWSER_NAMES.map((browser) =>
    building(`release build for ${browser}`, ['checks'], () => build('release', browser)),
  ),
  ...BROWSER_NAMES.map((browser) =>
    building(`e2e build for ${browser}`, ['checks', 'e2e'], () => build('e2e', browser)),
  ),
  command('sizes', ['checks'], 'size-limit'),
  command('package lint', ['checks'], 'web-ext', 'lint', '--source-dir', buildFolder('release', 'firefox')),
  ...BROWSER_NAMES.flatMap((browser) => [
    check(`manifest for ${browser}`, ['checks'], () => manifestProblems(buildFolder('release', browser))),
    check(`tested build is the shipped build for ${browser}`, ['checks'], () =>
      buildDifferences(buildFolder('release', browser), buildFolder('e2e', browser)),
    ),
  ]),
  mediaWiki(),
  ...browsers.flatMap((browser) => [
    check(`${browser} is here`, ['e2e'], () => [ensureBrowser(browser)].slice(1)),
    suite(`end-to-end tests in ${browser}`, 'e2e', browser),
  ]),
];

const one = (good: boolean): Tally => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

const command = (name: string, groups: readonly Group[], program: string, ...args: string[]): Step =>
  building(name, groups, () => runCommand(program, args));

/** A check of our own: it lists what is wrong. */
function check(name: string, groups: readonly Group[], find: () => string[]): Step {
  return {
    name,
    groups,
    async run() {
      try {
        const problems = find();
        return { tally: one(problems.length === 0), output: problems.join('\n') };
      } catch (error) {
        return { tally: one(false), output: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** Without a MediaWiki the tests that need one count as skipped; this says why. */
function mediaWiki(): Step {
  return {
    name: 'MediaWiki is here',
    groups: ['e2e'],
    async run() {
      const problem = ensureMediaWiki();
      return problem
        ? { tally: { passed: 0, failed: 0, skipped: 1 }, output: `The look-up is not tested: ${problem}` }
        : { tally: one(true), output: '' };
    },
  };
}

function building(name: string, groups: readonly Group[], run: () => Promise<CommandResult>): Step {
  return {
    name,
    groups,
    async run() {
      const { code, output } = await run();
      return { tally: one(code === 0), output };
    },
  };
}

/** A run of Vitest, which counts its own tests; one that ends without a report counts as a failure. */
function suite(name: string, group: 'unit' | 'e2e', browser?: BrowserName): Step {
  const report = `.output/reports/${group}${browser ? `-${browser}` : ''}.json`;
  return {
    name,
    groups: [group],
    async run() {
      await mkdir('.output/reports', { recursive: true });
      await rm(report, { force: true });
      const { code, output } = await runCommand(
        'vitest',
        [
          'run',
          ...(group === 'e2e' ? ['--config', 'vitest.e2e.config.ts'] : []),
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        { show: true, env: browser ? { NEWSGLOSS_BROWSER: browser } : {} },
      );
      const counts = await readCounts(report).catch(() => null);
      const tally = counts ?? one(false);
      // Vitest fails without a failed test when a file does not load or an error escapes.
      if (code !== 0 && tally.failed === 0) tally.failed = 1;
      return { tally, output: counts ? '' : output };
    },
  };
}

async function readCounts(report: string): Promise<Tally> {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(await readFile(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}
