import { NAME_KEYS } from '../../../page/highlight-keys.ts';
import type { Site } from '../../../sample/server.ts';
import type { Browser, Page } from '../../browsers/browser.ts';

export const MEGABYTE = 1024 * 1024;
/** Milliseconds that a page is watched after its load: articles are marked long before. */
export const WATCHED = 2_000;

/** Where the page's figures are taken: a browser with the extension, and a site. */
export interface Ground {
  readonly browser: Browser;
  readonly site: Site;
  /** The paths of the saved pages. */
  readonly saved: readonly string[];
}

/** The same site under a name for which the extension has no permission. */
export const unread = ({ site }: Ground): string => site.address.replace('127.0.0.1', 'localhost');

/** Whether names are marked in a page. */
export const isMarked = (page: Page): Promise<boolean> =>
  page.evaluate((keys) => keys.some((key) => (CSS.highlights.get(key)?.size ?? 0) > 0), Object.values(NAME_KEYS));
