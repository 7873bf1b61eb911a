import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserName } from './browser.ts';

/**
 * Where the browsers stand on common systems. Branded Chrome is not among them: it no longer loads unpacked extensions
 * from the command line.
 */
const PLACES: Record<BrowserName, { variable: string; paths: string[]; commands: string[]; packages: string[] }> = {
  chromium: {
    variable: 'NEWSGLOSS_CHROMIUM',
    paths: ['/usr/lib/chromium/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    commands: ['chromium', 'chromium-browser'],
    packages: ['chromium', 'fonts-noto-core'],
  },
  firefox: {
    variable: 'NEWSGLOSS_FIREFOX',
    paths: [
      '/usr/lib/firefox-esr/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    commands: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr', 'fonts-noto-core'],
  },
};

/** Path of the browser's program, or null when this machine has none. */
function findBrowser(name: BrowserName): string | null {
  const { variable, paths, commands } = PLACES[name];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...paths, ...folders.flatMap((folder) => commands.map((command) => join(folder, command)))];
  if (name === 'chromium') candidates.push(chromium.executablePath());
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * Path of the browser's program. A missing one is installed where that takes no questions (apt, as root); elsewhere the
 * error says what to install.
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name) ?? (installWithApt(name) ? findBrowser(name) : null);
  if (found) return found;
  const { variable, packages } = PLACES[name];
  const advice = {
    linux: `sudo apt-get install ${packages.join(' ')}`,
    darwin: name === 'chromium' ? 'npx playwright-core install chromium' : 'brew install --cask firefox',
    win32: name === 'chromium' ? 'npx playwright-core install chromium' : 'winget install Mozilla.Firefox',
  }[process.platform as string];
  throw new Error(
    `No ${name} was found. Install it${advice ? ` (${advice})` : ''}, or say where it is: ${variable}=/path/to/${name}`,
  );
}

function installWithApt(name: BrowserName): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const { packages } = PLACES[name];
  console.log(`Installing ${packages.join(', ')} with apt…`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // One unreachable source fails the update, though the others may suffice.
  apt('update', '-q');
  return apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}
