import type { Browser, BrowserName, LaunchOptions } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

/** Starts the browser with the extension and a fresh profile that is deleted on `close`. */
export const launch = (name: BrowserName, options: LaunchOptions): Promise<Browser> =>
  name === 'chromium' ? launchChromium(options) : launchFirefox(options);
