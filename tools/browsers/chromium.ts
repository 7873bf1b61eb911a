import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page as Tab } from 'playwright-core';
import { type Browser, type LaunchOptions, type Page, type Panel, VIEWPORT } from './browser.ts';
import { ChromiumPage } from './chromium-page.ts';
import { attachTo } from './chromium-target.ts';
import { ensureBrowser } from './find.ts';
import { until } from './until.ts';

/** Where Chromium asks who is signed in and what is to be updated, which no switch stops. No such host can exist (RFC 6761). */
export const BROWSERS_OWN_HOST = 'browser.invalid';

/** Chromium asks several servers unasked; none of that belongs in a test. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  `--component-updater=url-source=https://${BROWSERS_OWN_HOST}/`,
  `--gaia-url=https://${BROWSERS_OWN_HOST}/`,
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--metrics-recording-only',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,NetworkTimeServiceQuerying,OptimizationHints,Translate',
];

const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost';

/** A page that every extension has and that runs nothing: it lends its origin and its `chrome.*`. */
const LENDER = '/manifest.json';

export async function launchChromium({
  extension,
  headless,
  offline,
  proxy,
  profiles = tmpdir(),
}: LaunchOptions): Promise<Browser> {
  const profile = await mkdtemp(join(profiles, 'newsgloss-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser('chromium'),
    headless,
    viewport: headless ? VIEWPORT : null,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...QUIET,
      ...(offline ? [OFFLINE] : []),
      ...(proxy ? [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const browser = new ChromiumBrowser(context, `chrome-extension://${new URL(worker.url()).host}`, profile, headless);
  await browser.collectErrors();
  return browser;
}

class ChromiumBrowser implements Browser {
  readonly name = 'chromium';
  readonly version: string;
  readonly ended: Promise<void>;
  readonly #pages = new Map<Page, Tab>();
  /** Open tabs of the browser's settings and of the extension's origin, which do what no protocol command does. */
  readonly #servants = new Map<string, Tab>();

  constructor(
    readonly context: BrowserContext,
    readonly origin: string,
    readonly profile: string,
    readonly headless: boolean,
  ) {
    this.version = context.browser()?.version() ?? 'unknown';
    this.ended = new Promise((resolve) => context.once('close', () => resolve()));
  }

  get #id(): string {
    return new URL(this.origin).host;
  }

  async #inSettings<T>(use: (tab: Tab) => Promise<T>): Promise<T> {
    return this.#inServant('chrome://extensions', use);
  }

  async #inOwnOrigin<T>(use: (tab: Tab) => Promise<T>): Promise<T> {
    return this.#inServant(this.origin + LENDER, use);
  }

  /** Nobody looks at a headless browser's tabs, so they stay for the next time there. */
  async #inServant<T>(address: string, use: (tab: Tab) => Promise<T>): Promise<T> {
    let tab = this.#servants.get(address);
    if (!tab || tab.isClosed()) {
      tab = await this.context.newPage();
      await tab.goto(address);
      if (this.headless) this.#servants.set(address, tab);
    }
    const result = await use(tab);
    if (!this.headless) await tab.close();
    return result;
  }

  async collectErrors(): Promise<void> {
    await this.#inSettings((tab) =>
      tab.evaluate(async (extensionId) => {
        const { developerPrivate } = (globalThis as unknown as WithChrome).chrome;
        await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
      }, this.#id),
    );
  }

  async openPage(address: string): Promise<Page> {
    const page = await this.#pageOf(await this.context.newPage());
    await page.goto(address);
    return page;
  }

  async #pageOf(tab: Tab): Promise<ChromiumPage> {
    const page = new ChromiumPage(tab, await this.context.newCDPSession(tab));
    this.#pages.set(page, tab);
    await page.prepare();
    return page;
  }

  /** Playwright counts the tabs of private windows among its context's, since it did not open their windows. */
  async openPrivatePage(address: string): Promise<Page> {
    await this.#inSettings((tab) =>
      tab.evaluate(async (extensionId) => {
        const { developerPrivate } = (globalThis as unknown as WithChrome).chrome;
        if ((await developerPrivate.getExtensionInfo(extensionId)).incognitoAccess.isActive) return;
        await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
      }, this.#id),
    );
    const opened = this.context.waitForEvent('page');
    await until('the private window', () =>
      this.#inOwnOrigin((tab) =>
        tab.evaluate(
          async (url) =>
            (await (globalThis as unknown as WithChrome).chrome.windows.create({ incognito: true, url })).incognito,
          address,
        ),
      ),
    );
    const tab = await opened;
    await tab.waitForLoadState('load');
    return this.#pageOf(tab);
  }

  async reloadExtension(): Promise<void> {
    await this.#inSettings((tab) =>
      tab.evaluate(
        (id) => (globalThis as unknown as WithChrome).chrome.developerPrivate.reload(id, { failQuietly: true }),
        this.#id,
      ),
    );
    await until('the extension to be there again', () =>
      this.#inOwnOrigin((tab) => tab.evaluate(() => 'chrome' in globalThis)),
    );
  }

  openExtensionPage(path: string): Promise<Page> {
    return this.openPage(this.origin + path);
  }

  async openedPanel(): Promise<Panel | null> {
    const root = await this.#rootSession();
    const { targetInfos } = await root.send('Target.getTargets');
    const tabs = new Set(await Promise.all(this.context.pages().map((tab) => this.#targetId(tab))));
    const target = targetInfos.find(
      ({ type, url, targetId }) => type === 'page' && url.startsWith(this.origin) && !tabs.has(targetId),
    );
    return target ? attachTo(root, target.targetId) : null;
  }

  async clickToolbar(page: Page): Promise<void> {
    await page.activate();
    const root = await this.#rootSession();
    const address = this.#tab(page).url();
    const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const targets = targetInfos.filter(({ url }) => url === address);
    if (targets.length !== 1) throw new Error(`${targets.length} tabs show ${address}; one is needed`);
    // The protocol's newest domains are missing in Playwright's types.
    await (root.send as (method: string, params: object) => Promise<unknown>)('Extensions.triggerAction', {
      id: this.#id,
      targetId: targets[0]?.targetId,
    });
  }

  /** No test can press Chromium's shortcut, so the event is dispatched in the worker; it carries no gesture. */
  async runCommand(page: Page, name: string): Promise<void> {
    await this.#dispatch(page, 'commands.onCommand', name);
  }

  /** Nor can one open Chromium's context menu: likewise. */
  async chooseMenu(page: Page, id: string, selection: string): Promise<void> {
    await this.#dispatch(page, 'contextMenus.onClicked', {
      menuItemId: id,
      selectionText: selection,
      pageUrl: this.#tab(page).url(),
      frameId: 0,
      editable: false,
    });
  }

  async #dispatch(page: Page, event: string, first: unknown): Promise<void> {
    await page.activate();
    await this.#withServiceWorkers((session) =>
      session.send('ServiceWorker.startWorker', { scopeURL: `${this.origin}/` }),
    );
    const root = await this.#rootSession();
    const worker = await until('the service worker to run', async () => {
      const { targetInfos } = await root.send('Target.getTargets');
      const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(this.origin));
      const panel = target && (await attachTo(root, target.targetId));
      return (await panel?.evaluate(() => 'chrome' in globalThis)) ? panel : null;
    });
    await worker.evaluate(
      async ([path, argument, address]: [string, unknown, string]) => {
        const [api, name] = path.split('.') as ['commands', 'onCommand'];
        const { chrome } = globalThis as unknown as WithChrome;
        const active = await chrome.tabs.query({ active: true, windowType: 'normal' });
        chrome[api][name].dispatch(argument, active.find(({ url }) => url === address) ?? active[0]);
      },
      [event, first, this.#tab(page).url()],
    );
  }

  /** Sends a protocol command to the running service worker. */
  async askBackground(method: string): Promise<unknown> {
    const root = await this.#rootSession();
    const { targetInfos } = await root.send('Target.getTargets');
    const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(this.origin));
    if (!target) throw new Error('The service worker does not run');
    return (await attachTo(root, target.targetId)).send(method);
  }

  async grant(origins: readonly string[]): Promise<void> {
    // The first call tells the browser that the user agrees; only the request grants.
    await this.#inSettings((tab) =>
      tab.evaluate(
        async ([id, hosts]) => {
          const { chrome } = globalThis as unknown as WithChrome;
          for (const host of hosts) await chrome.developerPrivate.addHostPermission(id, host);
        },
        [this.#id, origins] as const,
      ),
    );
    const granted = await this.#inOwnOrigin((tab) =>
      tab.evaluate(
        (wanted) => (globalThis as unknown as WithChrome).chrome.permissions.request({ origins: wanted }),
        origins,
      ),
    );
    if (!granted) throw new Error(`Chromium did not grant ${origins.join(', ')}`);
  }

  async revoke(origins: readonly string[]): Promise<void> {
    await this.#inOwnOrigin((tab) =>
      tab.evaluate(
        (unwanted) => (globalThis as unknown as WithChrome).chrome.permissions.remove({ origins: unwanted }),
        origins,
      ),
    );
  }

  async letSend(): Promise<void> {}

  async killBackground(): Promise<void> {
    await this.#withServiceWorkers(async (session) => {
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
    });
  }

  async pressMemory(): Promise<void> {
    await this.#inOwnOrigin(async (tab) => {
      const session = await this.context.newCDPSession(tab);
      await session.send('Memory.simulatePressureNotification', { level: 'critical' });
      await session.detach();
    });
  }

  async #withServiceWorkers<T>(use: (session: CDPSession) => Promise<T>): Promise<T> {
    return this.#inOwnOrigin(async (tab) => {
      const session = await this.context.newCDPSession(tab);
      await session.send('ServiceWorker.enable');
      const result = await use(session);
      await session.detach();
      return result;
    });
  }

  async errors(): Promise<readonly string[]> {
    const info = await this.#inSettings((tab) =>
      tab.evaluate(
        (id) => (globalThis as unknown as WithChrome).chrome.developerPrivate.getExtensionInfo(id),
        this.#id,
      ),
    );
    return [...info.manifestErrors, ...info.runtimeErrors]
      .filter(({ severity }) => severity !== 'WARN')
      .map(({ message, source }) => `${message} (${source})`);
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #tab(page: Page): Tab {
    const tab = this.#pages.get(page);
    if (!tab) throw new Error('The page belongs to another browser');
    return tab;
  }

  async #targetId(tab: Tab): Promise<string> {
    const session = await this.context.newCDPSession(tab);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  }

  async #rootSession(): Promise<CDPSession> {
    const browser = this.context.browser();
    if (!browser) throw new Error('Chromium is closed');
    return browser.newBrowserCDPSession();
  }
}

interface WithChrome {
  chrome: {
    developerPrivate: {
      addHostPermission(id: string, host: string): Promise<void>;
      reload(id: string, options: { failQuietly: boolean }): Promise<void>;
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(
        change: { extensionId: string } & ({ errorCollection: boolean } | { incognitoAccess: boolean }),
      ): Promise<void>;
      getExtensionInfo(id: string): Promise<{
        manifestErrors: ExtensionError[];
        runtimeErrors: ExtensionError[];
        incognitoAccess: { isActive: boolean };
      }>;
    };
    permissions: {
      request(wanted: { origins: readonly string[] }): Promise<boolean>;
      remove(unwanted: { origins: readonly string[] }): Promise<boolean>;
    };
    tabs: { query(filter: object): Promise<{ url?: string }[]> };
    windows: { create(options: { incognito: boolean; url: string }): Promise<{ incognito: boolean }> };
    commands: { onCommand: { dispatch(...args: unknown[]): void } };
  };
}

interface ExtensionError {
  readonly message: string;
  readonly source: string;
  readonly severity?: 'LOG' | 'WARN' | 'ERROR';
}
