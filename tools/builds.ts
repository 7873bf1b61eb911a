import { resolve } from 'node:path';
import type { BrowserName } from './browsers/browser.ts';
import { type CommandResult, runCommand } from './command.ts';

/** `release` is what is shipped; `e2e` differs in one switch: the card's shadow root is open. */
export type Variant = 'release' | 'e2e';

/** Folder of the built extension. */
export const buildFolder = (variant: Variant, browser: BrowserName): string =>
  resolve('.output', variant === 'e2e' ? 'e2e' : '', browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

export const build = (variant: Variant, browser: BrowserName): Promise<CommandResult> =>
  runCommand('wxt', ['build', ...(browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [])], {
    env: variant === 'e2e' ? { NEWSGLOSS_SHADOW: 'open' } : {},
  });
