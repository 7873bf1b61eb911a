import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BrowserContext, type CDPSession, chromium, type Page as Tab } from 'playwright-core';
import type { Browser, LaunchOptions, Page, Panel, Point } from './browser.ts';
import { ensureBrowser } from './find.ts';
import { decodeResult, encodeArgument, pageFunction } from './page-function.ts';
import { until } from './until.ts';

/** Chromium asks several servers unasked; none of that belongs in a test. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--metrics-recording-only',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints,Translate',
];

const OFFLINE = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost';

/** A page that every extension has and that runs nothing: it lends its origin and its `chrome.*`. */
const LENDER = '/manifest.json';

export async function launchChromium({ extension, headless, offline }: LaunchOptions): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'newsgloss-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser('chromium'),
    headless,
    viewport: headless ? { width: 1200, height: 800 } : null,
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...QUIET,
      ...(offline ? [OFFLINE] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const browser = new ChromiumBrowser(context, `chrome-extension://${new URL(worker.url()).host}`, profile);
  await browser.prepare();
  return browser;
}

class ChromiumBrowser implements Browser {
  readonly name = 'chromium';
  readonly version: string;
  readonly #pages = new Map<Page, Tab>();
  #settings!: Tab;
  #lender!: Tab;
  #session!: CDPSession;

  constructor(
    readonly context: BrowserContext,
    readonly origin: string,
    readonly profile: string,
  ) {
    this.version = context.browser()?.version() ?? 'unknown';
  }

  get #id(): string {
    return new URL(this.origin).host;
  }

  /** Opens two tabs that stay: the browser's extension settings, and a page of the extension's origin. */
  async prepare(): Promise<void> {
    this.#settings = this.context.pages()[0] ?? (await this.context.newPage());
    await this.#settings.goto('chrome://extensions');
    await this.#settings.evaluate(async (extensionId) => {
      const { developerPrivate } = (globalThis as unknown as WithChrome).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, errorCollection: true });
    }, this.#id);
    this.#lender = await this.context.newPage();
    await this.#lender.goto(this.origin + LENDER);
    this.#session = await this.context.newCDPSession(this.#lender);
  }

  async openPage(address: string): Promise<Page> {
    const tab = await this.context.newPage();
    const page = new ChromiumPage(tab, await this.context.newCDPSession(tab));
    this.#pages.set(page, tab);
    await page.prepare();
    await page.goto(address);
    return page;
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
    await this.#session.send('ServiceWorker.enable');
    await this.#session.send('ServiceWorker.startWorker', { scopeURL: `${this.origin}/` });
    const root = await this.#rootSession();
    const worker = await until('the service worker to run', async () => {
      const { targetInfos } = await root.send('Target.getTargets');
      const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(this.origin));
      const panel = target && (await attachTo(root, target.targetId));
      return (await panel?.evaluate(() => 'chrome' in globalThis)) ? panel : null;
    });
    await worker.evaluate(
      async ([path, argument]: [string, unknown]) => {
        const [api, name] = path.split('.') as ['commands', 'onCommand'];
        const { chrome } = globalThis as unknown as WithChrome;
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome[api][name].dispatch(argument, tab);
      },
      [event, first],
    );
  }

  async grant(origins: readonly string[]): Promise<void> {
    // The first call tells the browser that the user agrees; only the request grants.
    await this.#settings.evaluate(
      async ([id, hosts]) => {
        const { chrome } = globalThis as unknown as WithChrome;
        for (const host of hosts) await chrome.developerPrivate.addHostPermission(id, host);
      },
      [this.#id, origins] as const,
    );
    const granted = await this.#lender.evaluate(
      (wanted) => (globalThis as unknown as WithChrome).chrome.permissions.request({ origins: wanted }),
      origins,
    );
    if (!granted) throw new Error(`Chromium did not grant ${origins.join(', ')}`);
  }

  async revoke(origins: readonly string[]): Promise<void> {
    await this.#lender.evaluate(
      (unwanted) => (globalThis as unknown as WithChrome).chrome.permissions.remove({ origins: unwanted }),
      origins,
    );
  }

  async killBackground(): Promise<void> {
    const stopped = new Promise<void>((resolve) => {
      this.#session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await this.#session.send('ServiceWorker.enable');
    await this.#session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await this.#session.send('ServiceWorker.disable');
  }

  async errors(): Promise<readonly string[]> {
    const info = await this.#settings.evaluate(
      (id) => (globalThis as unknown as WithChrome).chrome.developerPrivate.getExtensionInfo(id),
      this.#id,
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

class ChromiumPage implements Page {
  /** Ids of the script worlds of the main frame: the page's, and the extension's once it is there. */
  readonly #worlds = new Set<number>();

  constructor(
    readonly tab: Tab,
    readonly session: CDPSession,
  ) {}

  async prepare(): Promise<void> {
    const { session } = this;
    session.on('Runtime.executionContextCreated', ({ context }) => this.#worlds.add(context.id));
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.#worlds.delete(executionContextId),
    );
    session.on('Runtime.executionContextsCleared', () => this.#worlds.clear());
    await session.send('Runtime.enable');
  }

  async evaluate<R, A>(body: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    const call = `${pageFunction(body)}(${JSON.stringify(encodeArgument(argument))})`;
    return decodeResult<R>(await this.tab.evaluate(call));
  }

  async goto(address: string): Promise<void> {
    await this.tab.goto(address, { waitUntil: 'load' });
  }

  async reload(): Promise<void> {
    await this.tab.reload({ waitUntil: 'load' });
  }

  async activate(): Promise<void> {
    await this.tab.bringToFront();
  }

  async movePointer({ x, y }: Point): Promise<void> {
    await this.tab.mouse.move(x, y, { steps: 3 });
  }

  async click({ x, y }: Point): Promise<void> {
    await this.tab.mouse.click(x, y);
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.movePointer(from);
    await this.tab.mouse.down();
    await this.tab.mouse.move(to.x, to.y, { steps: 8 });
    await this.tab.mouse.up();
  }

  async press(keys: string): Promise<void> {
    await this.tab.keyboard.press(keys);
  }

  async screenshot(file: string): Promise<void> {
    await this.tab.screenshot({ path: file });
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.tab.setViewportSize({ width, height });
  }

  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.tab.emulateMedia({ colorScheme: scheme });
  }

  async listeners(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const contextId of this.#worlds) {
      for (const expression of ['window', 'document']) {
        const { result } = await this.session.send('Runtime.evaluate', { expression, contextId });
        if (!result.objectId) continue;
        const { listeners } = await this.session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
        found.push(...listeners.map(({ type }) => `${expression} ${type}`));
      }
    }
    return found.sort();
  }

  async activity(duration: number): Promise<readonly string[]> {
    const browser = this.tab.context().browser();
    if (!browser) throw new Error('Chromium is closed');
    const root = await browser.newBrowserCDPSession();
    const files = new Set<string>();
    root.on('Tracing.dataCollected', ({ value }) => {
      for (const event of value as unknown as TraceEvent[]) {
        const url = event.args?.data?.url;
        if (url?.startsWith('chrome-extension:') && ['FunctionCall', 'EvaluateScript'].includes(event.name))
          files.add(url);
      }
    });
    await root.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'] } });
    await sleep(duration);
    const complete = new Promise((resolve) => root.once('Tracing.tracingComplete', resolve));
    await root.send('Tracing.end');
    await complete;
    await root.detach();
    return [...files].sort();
  }

  async close(): Promise<void> {
    await this.tab.close();
  }
}

/** Evaluates in a target that Playwright does not show as a page: the side panel, the service worker. */
async function attachTo(root: CDPSession, targetId: string): Promise<Panel> {
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (message: CdpAnswer) => void>();
  let lastId = 0;
  root.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const message: CdpAnswer = JSON.parse(event.message);
    waiting.get(message.id)?.(message);
  });
  return {
    async evaluate<R, A>(body: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
      const id = ++lastId;
      const answered = new Promise<CdpAnswer>((resolve) => waiting.set(id, resolve));
      const expression = `${pageFunction(body)}(${JSON.stringify(encodeArgument(argument))})`;
      const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
      await root.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method: 'Runtime.evaluate', params }),
      });
      const { result, error } = await answered;
      const thrown = error?.message ?? result?.exceptionDetails?.exception?.description;
      if (thrown) throw new Error(thrown);
      return decodeResult<R>(result?.result?.value);
    },
  };
}

interface CdpAnswer {
  readonly id: number;
  readonly error?: { readonly message: string };
  readonly result?: {
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
  };
}

interface WithChrome {
  chrome: {
    developerPrivate: {
      addHostPermission(id: string, host: string): Promise<void>;
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(change: { extensionId: string; errorCollection: boolean }): Promise<void>;
      getExtensionInfo(id: string): Promise<{ manifestErrors: ExtensionError[]; runtimeErrors: ExtensionError[] }>;
    };
    permissions: {
      request(wanted: { origins: readonly string[] }): Promise<boolean>;
      remove(unwanted: { origins: readonly string[] }): Promise<boolean>;
    };
    tabs: { query(filter: object): Promise<unknown[]> };
    commands: { onCommand: { dispatch(...args: unknown[]): void } };
  };
}

interface TraceEvent {
  readonly name: string;
  readonly args?: { readonly data?: { readonly url?: string } };
}

interface ExtensionError {
  readonly message: string;
  readonly source: string;
  readonly severity?: 'LOG' | 'WARN' | 'ERROR';
}
