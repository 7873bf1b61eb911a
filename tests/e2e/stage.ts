import { afterAll, afterEach, beforeAll } from 'vitest';
import { SAMPLE, type Site, serveSite, type WrittenPage } from '../../sample/server.ts';
import { BROWSER_NAMES, type Browser, type BrowserName, type Page } from '../../tools/browsers/browser.ts';
import { launch } from '../../tools/browsers/launch.ts';
import { buildFolder } from '../../tools/builds.ts';
import { testPages } from './site.ts';

/** The browsers that this run is for: both, or the one that `NEWSGLOSS_BROWSER` names. */
export const browsers: readonly BrowserName[] = BROWSER_NAMES.filter(
  (name) => (process.env.NEWSGLOSS_BROWSER ?? name) === name,
);

/** Match pattern of the test site; patterns name no port. */
export const LOOPBACK = 'http://127.0.0.1/*';

export interface Stage {
  readonly browser: Browser;
  /** The test site's pages by path; a test may change them. */
  readonly pages: Map<string, WrittenPage>;
  readonly site: Site;
  /** Opens a page of the test site in a new tab, which is closed after the test. */
  open(path: string): Promise<Page>;
  /** The same for any address. */
  openAt(address: string): Promise<Page>;
  /** The same for a path, in a private window. */
  openPrivate(path: string): Promise<Page>;
  /** The same for a page of the extension. */
  openOwn(path: string): Promise<Page>;
}

interface StageOptions {
  /** Address of the proxy that the browser's requests go through. */
  readonly proxy?: Promise<string>;
  /** The folder that the browser's profile lies in, once it is there. */
  readonly profiles?: () => Promise<string>;
  /** Makes another build of the extension than the tests' own, and says in which folder it is. */
  readonly build?: () => Promise<string>;
}

/**
 * A browser with the extension and the test site, for all tests of one `describe`. After each test its tabs are closed
 * and an error that the extension threw or logged meanwhile fails it.
 */
export function useStage(name: BrowserName, { proxy, profiles, build }: StageOptions = {}): Stage {
  let browser: Browser | undefined;
  let site: Site | undefined;
  const pages = testPages();
  const opened: Page[] = [];
  let errorsBefore = 0;
  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('The stage is not set yet');
    return thing;
  };
  const keep = (page: Page): Page => {
    opened.push(page);
    return page;
  };

  beforeAll(async () => {
    site = await serveSite({ folder: SAMPLE, pages });
    browser = await launch(name, {
      extension: build ? await build() : buildFolder('e2e', name),
      headless: true,
      offline: true,
      ...(proxy ? { proxy: await proxy } : {}),
      ...(profiles ? { profiles: await profiles() } : {}),
    });
  });

  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
    const errors = await there(browser).errors();
    const fresh = errors.slice(errorsBefore);
    errorsBefore = errors.length;
    if (fresh.length > 0) throw new Error(`The extension complained:\n${fresh.join('\n')}`);
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  return {
    pages,
    get browser() {
      return there(browser);
    },
    get site() {
      return there(site);
    },
    open: async (path) => keep(await there(browser).openPage(there(site).address + path)),
    openAt: async (address) => keep(await there(browser).openPage(address)),
    openPrivate: async (path) => keep(await there(browser).openPrivatePage(there(site).address + path)),
    openOwn: async (path) => keep(await there(browser).openExtensionPage(path)),
  };
}
