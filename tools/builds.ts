import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserName } from './browsers/browser.ts';
import { type CommandResult, runCommand } from './command.ts';

/** `release` is what is shipped; `e2e` differs in one switch: the card's shadow root is open. */
export type Variant = 'release' | 'e2e';

/** Folder of the built extension. */
export const buildFolder = (variant: Variant, browser: BrowserName): string =>
  resolve('.output', variant === 'e2e' ? 'e2e' : '', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

export const build = (variant: Variant, browser: BrowserName): Promise<CommandResult> =>
  runCommand('wxt', buildArguments(browser), {
    env: variant === 'e2e' ? { NEWSGLOSS_SHADOW: 'open' } : {},
  });

/** Folder of the extension that speaks one language in any browser; its shadow root is open, too. */
export const languageFolder = (language: string, browser: BrowserName): string =>
  resolve('.output/languages', language, browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

export const buildLanguage = (language: string, browser: BrowserName): Promise<CommandResult> =>
  runCommand('wxt', buildArguments(browser), { env: { NEWSGLOSS_SHADOW: 'open', NEWSGLOSS_LANGUAGE: language } });

const buildArguments = (browser: BrowserName) => [
  'build',
  ...(browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : []),
];

const PACK = 'public/pack.bin';

/** Builds the knowledge pack when it is missing or older than what it is built from. */
export async function buildPack(): Promise<CommandResult> {
  const isFresh =
    lastChange(PACK) > Math.max(...filesBelow('knowledge').map(lastChange), lastChange('package-lock.json'));
  return isFresh ? { code: 0, output: '' } : runCommand('npm', ['run', 'build-pack']);
}

const lastChange = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
