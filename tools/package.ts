/**
 * Makes what the stores take, the same bytes on every machine:
 *
 *     npm run package               into .output/: a zip for each store, and the sources for Firefox's reviewers
 *     npm run package -- --check    makes them twice, in two fresh clones of this commit, and compares
 *
 * Every zip is checked first: version, manifest, size, notices, and Mozilla's own linter.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BROWSER_NAMES, type BrowserName } from './browsers/browser.ts';
import { build, buildFolder, buildPack } from './builds.ts';
import { manifestProblems } from './check-manifest.ts';
import { type CommandResult, runCommand } from './command.ts';
import { filesBelow, type ZippedFile, zip } from './package/zip.ts';

/** Bytes of a zip: what a store takes is far more, what a reader waits for is not. */
const MOST = 12_000_000;
const NOTICES = ['LICENSE', 'NOTICE', 'LICENSES.txt'];

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

if (values.check) await check();
else await make();

async function make(): Promise<void> {
  const problems: string[] = [];
  await must(buildPack());
  for (const browser of BROWSER_NAMES) {
    await must(build('release', browser));
    const folder = buildFolder('release', browser);
    problems.push(...manifestProblems(folder), ...contentProblems(browser, folder));
    problems.push(
      ...save(`newsgloss-${version}-${browser === 'chromium' ? 'chrome' : 'firefox'}.zip`, filesBelow(folder)),
    );
  }
  problems.push(...save(`newsgloss-${version}-sources.zip`, await sources()));
  const lint = await runCommand('web-ext', ['lint', '--source-dir', buildFolder('release', 'firefox')]);
  if (lint.code !== 0) problems.push(lint.output);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

/** What is wrong with a build beyond its manifest, one line each. */
function contentProblems(browser: BrowserName, folder: string): string[] {
  const files = filesBelow(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version: string };
  const problems = NOTICES.filter((name) => !files.some(({ path }) => path === name)).map(
    (name) => `${name} is missing`,
  );
  if (manifest.version !== version) problems.push(`the manifest says ${manifest.version}, package.json ${version}`);
  for (const { path, bytes } of files) {
    const text = /\.(?:js|html|css)$/.test(path) ? Buffer.from(bytes).toString() : '';
    if (/\beval\(|new Function\(|\bimportScripts\(/.test(text)) problems.push(`${path} makes code of text`);
    if (/<(?:script|link)[^>]+(?:src|href)=["']?(?:https?:)?\/\//i.test(text))
      problems.push(`${path} loads from elsewhere`);
    if (/@import\s+(?:url\()?["']?(?:https?:)?\/\//.test(text)) problems.push(`${path} imports a style from elsewhere`);
  }
  return problems.map((problem) => `${browser}: ${problem}`);
}

function save(name: string, files: readonly ZippedFile[]): string[] {
  const bytes = zip(files);
  writeFileSync(join('.output', name), bytes);
  console.log(`${digest(bytes)}  ${name}  ${(bytes.length / 1e6).toFixed(2)} MB, ${files.length} files`);
  return bytes.length > MOST ? [`${name} is larger than ${MOST} bytes`] : [];
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What this commit holds: Firefox's reviewers build the extension from it. */
async function sources(): Promise<ZippedFile[]> {
  const { output } = await must(runCommand('git', ['ls-files', '-z']));
  return output
    .split('\0')
    .filter(Boolean)
    .map((path) => ({ path, bytes: readFileSync(path) }));
}

/** In two fresh clones whose paths have other names and lengths. */
async function check(): Promise<void> {
  const made: string[] = [];
  const commit = (await must(runCommand('git', ['rev-parse', 'HEAD']))).output.trim();
  for (const name of ['newsgloss-a-', 'newsgloss-another-clone-']) {
    const folder = mkdtempSync(join(tmpdir(), name));
    await must(runCommand('git', ['clone', '--quiet', '.', folder]));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const inside = { cwd: folder };
    await must(runCommand('git', ['checkout', '--quiet', '--detach', commit], inside));
    await must(runCommand('wxt', ['prepare'], inside));
    const { output } = await must(runCommand('tsx', ['tools/package.ts'], inside));
    made.push(output);
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(made[0]);
  if (made[0] === made[1]) console.log('Both clones made the same bytes.');
  else {
    console.error(`The second clone made other bytes:\n${made[1]}`);
    process.exitCode = 1;
  }
}

async function must(running: Promise<CommandResult>): Promise<CommandResult> {
  const result = await running;
  if (result.code !== 0) throw new Error(result.output);
  return result;
}
