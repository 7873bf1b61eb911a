import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own interface, which builds put in the place of webextension-polyfill: both browsers answer by promises
 * now, and the polyfill costs the worker ten milliseconds of its start. What it did besides, letting a listener of messages
 * answer by a promise, nobody may count on.
 */
const scope = globalThis as unknown as { readonly browser?: Browser; readonly chrome: Browser };

export default scope.browser?.runtime?.id ? scope.browser : scope.chrome;
