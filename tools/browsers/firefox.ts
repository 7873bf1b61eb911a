import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BidiConnection, connectBidi } from './bidi.ts';
import { type Browser, type LaunchOptions, type Page, type Panel, VIEWPORT } from './browser.ts';
import { ensureBrowser } from './find.ts';
import { ChromeScope, contentEvaluator } from './firefox-chrome-scope.ts';
import { FirefoxPage } from './firefox-page.ts';
import { until } from './until.ts';

/** Firefox gives every profile a random address for the extension; this fixes it. */
const UUID = '6e657773-676c-4f73-8e61-000000000001';
const ORIGIN = `moz-extension://${UUID}`;

const QUIET = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutConfig.showWarning': false,
  'browser.contentblocking.report.monitor.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.topsites.contile.enabled': false,
  'browser.uitour.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'trailhead.firstrun.didSeeAboutWelcome': true,
  'termsofuse.bypassNotification': true,
};

/** Without it a released Firefox ignores that `services.settings.server` names no server. */
const QUIET_ENVIRONMENT = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

/** A proxy that nobody serves, for everything but this machine. */
const OFFLINE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 65_535,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 65_535,
  'network.proxy.no_proxies_on': '127.0.0.1, localhost',
};

const through = ({ hostname, port }: URL) => ({
  'network.proxy.type': 1,
  'network.proxy.http': hostname,
  'network.proxy.http_port': Number(port),
  'network.proxy.ssl': hostname,
  'network.proxy.ssl_port': Number(port),
  'network.proxy.no_proxies_on': '',
  'network.proxy.allow_hijacking_localhost': true,
});

export async function launchFirefox({
  extension,
  headless,
  offline,
  proxy,
  profiles = tmpdir(),
}: LaunchOptions): Promise<Browser> {
  const profile = await mkdtemp(join(profiles, 'newsgloss-firefox-'));
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const preferences = {
    ...QUIET,
    ...(offline ? OFFLINE : {}),
    ...(proxy ? through(new URL(proxy)) : {}),
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
  };
  const lines = Object.entries(preferences).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));

  const firefox = spawn(
    ensureBrowser('firefox'),
    [
      ...(headless ? ['--headless'] : []),
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile, ...QUIET_ENVIRONMENT } },
  );
  // Nobody else ends it when this process fails.
  const kill = () => firefox.kill('SIGKILL');
  process.once('exit', kill);
  firefox.once('exit', () => process.off('exit', kill));
  const connection = await connectBidi(`${await bidiAddress(firefox)}/session`);
  const { capabilities } = await connection.send<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  await connection.send('session.subscribe', { events: ['log.entryAdded'] });
  await connection.send('webExtension.install', {
    extensionData: { type: 'path', path: extension },
    'moz:allowPrivateBrowsing': true,
  });
  const chrome = await ChromeScope.open(connection);
  return new FirefoxBrowser(connection, chrome, firefox, profile, id, capabilities.browserVersion, headless);
}

/** Firefox says where it listens on its standard error. */
function bidiAddress(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let log = '';
    firefox.stderr?.on('data', (chunk) => {
      log += chunk;
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(log)?.[1];
      if (address) resolve(address);
    });
    firefox.once('exit', (code) => reject(new Error(`Firefox ended with ${code} at its start:\n${log}`)));
    firefox.once('error', reject);
  });
}

/** Milliseconds after which a command counts as unanswered. */
const TIMELY = 6_000;

const timely = <T>(answer: Promise<T>): Promise<T> =>
  Promise.race([
    answer,
    sleep(TIMELY).then(() => {
      throw new Error(`no answer within ${TIMELY} ms`);
    }),
  ]);

class FirefoxBrowser implements Browser {
  readonly name = 'firefox';
  readonly ended: Promise<void>;
  readonly #logged: string[] = [];

  constructor(
    readonly connection: BidiConnection,
    readonly chrome: ChromeScope,
    readonly process: ChildProcess,
    readonly profile: string,
    readonly id: string,
    readonly version: string,
    readonly headless: boolean,
  ) {
    this.ended = once(process, 'exit').then(() => undefined);
    connection.onEvent(({ method, params }) => {
      if (method === 'log.entryAdded') this.#noteLogged(params as unknown as LogEntry);
    });
  }

  /** Keeps what the extension logged as an error; what it threw stands in the browser's console. */
  #noteLogged({ type, level, text, stackTrace }: LogEntry): void {
    const source = stackTrace?.callFrames.find(({ url }) => url.startsWith(ORIGIN));
    if (type === 'console' && level === 'error' && source) this.#logged.push(`${text} (${source.url})`);
  }

  async openPage(address: string): Promise<Page> {
    const { context } = await this.connection.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const page = new FirefoxPage(this.connection, this.chrome, context);
    if (this.headless) await page.setViewport(VIEWPORT.width, VIEWPORT.height);
    await page.goto(address);
    return page;
  }

  /** The extension is installed with the right to private windows. */
  async openPrivatePage(address: string): Promise<Page> {
    const before = await this.#contexts();
    await this.chrome.run('OpenBrowserWindow({ private: true })');
    const [context] = await until('the private window', async () => {
      const fresh = (await this.#contexts()).filter((one) => !before.includes(one));
      return fresh.length > 0 && fresh;
    });
    const page = new FirefoxPage(this.connection, this.chrome, context as string);
    // The page that a private window opens by itself is in the way of the first commands: some get no answer at all.
    await until('the private tab to be ready', () => timely(page.evaluate(() => document.readyState === 'complete')));
    if (this.headless) await page.setViewport(VIEWPORT.width, VIEWPORT.height);
    await until('the private page to load', () => timely(page.goto(address)).then(() => true));
    return page;
  }

  async #contexts(): Promise<readonly string[]> {
    const { contexts } = await this.connection.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
      maxDepth: 0,
    });
    return contexts.map(({ context }) => context);
  }

  async reloadExtension(): Promise<void> {
    await this.chrome.run(
      `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
       await (await AddonManager.getAddonByID(argument)).reload();
       await WebExtensionPolicy.getByID(argument).readyPromise;`,
      this.id,
    );
  }

  openExtensionPage(path: string): Promise<Page> {
    return this.openPage(ORIGIN + path);
  }

  async openedPanel(): Promise<Panel | null> {
    const open = await this.chrome.run<boolean>(
      `return window.SidebarController.isOpen && ${SIDEBAR}?.webProgress.isLoadingDocument === false`,
    );
    return open ? contentEvaluator(this.chrome, SIDEBAR) : null;
  }

  async clickToolbar(page: Page): Promise<void> {
    await page.activate();
    await this.chrome.run(
      `const { extension } = WebExtensionPolicy.getByID(argument);
       extension.apiManager.global.browserActionFor(extension).triggerAction(window);`,
      this.id,
    );
  }

  /** Firefox makes one `<key>` of each command, in the manifest's order. */
  async runCommand(page: Page, name: string): Promise<void> {
    await page.activate();
    await this.chrome.run(
      `const { extension } = WebExtensionPolicy.getByID(argument.id);
       const { ownerDocument } = ${(page as FirefoxPage).element};
       const place = Object.keys(extension.manifest.commands).indexOf(argument.name);
       const keys = 'ext-keyset-id-' + argument.id.replace(/[^a-z0-9_-]/gi, '_');
       ownerDocument.getElementById(keys).children[place].doCommand();`,
      { id: this.id, name },
    );
  }

  /** Opens the browser's own context menu over the selection and chooses from it. */
  async chooseMenu(page: Page, id: string): Promise<void> {
    await page.activate();
    await (page as FirefoxPage).clickRight();
    await until('the context menu to show our entry', () =>
      this.chrome.run<boolean>(`return contentAreaContextMenu.state === 'open' && !!(${menuItem(id)})`),
    );
    await this.chrome.run(`contentAreaContextMenu.activateItem(${menuItem(id)})`);
  }

  async grant(origins: readonly string[]): Promise<void> {
    await this.#changePermissions('add', { origins });
  }

  async revoke(origins: readonly string[]): Promise<void> {
    await this.#changePermissions('remove', { origins });
  }

  async letSend(may: boolean): Promise<void> {
    await this.#changePermissions(may ? 'add' : 'remove', { data_collection: ['websiteContent'] });
  }

  async #changePermissions(
    change: 'add' | 'remove',
    permissions: { origins?: readonly string[]; data_collection?: readonly string[] },
  ): Promise<void> {
    await this.chrome.run(
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
       const { extension } = WebExtensionPolicy.getByID(argument.id);
       await ExtensionPermissions[argument.change](
         argument.id, { permissions: [], origins: [], data_collection: [], ...argument.permissions }, extension);`,
      { id: this.id, change, permissions },
    );
  }

  async killBackground(): Promise<void> {
    await this.chrome.run(
      `const { extension } = WebExtensionPolicy.getByID(argument);
       await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
      this.id,
    );
  }

  async pressMemory(): Promise<void> {
    await this.chrome.run(`Services.obs.notifyObservers(null, 'memory-pressure', 'heap-minimize')`);
  }

  /** Without what Firefox notes of every page and worker that ends, or sleeps in the back/forward cache, while something of theirs is under way. */
  async errors(): Promise<readonly string[]> {
    const thrown = await this.chrome.run<string[]>(
      `return Services.console.getMessageArray()
         .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
         .filter(({ sourceName }) => sourceName.startsWith(argument))
         .filter(({ errorMessage }) => !/^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(errorMessage))
         .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' (' + sourceName + ':' + lineNumber + ')')`,
      ORIGIN,
    );
    return [...this.#logged, ...thrown];
  }

  async close(): Promise<void> {
    await this.connection.send('browser.close').catch(() => {});
    this.connection.close();
    const stuck = new AbortController();
    sleep(10_000, null, { signal: stuck.signal }).then(
      () => this.process.kill('SIGKILL'),
      () => {},
    );
    await this.ended;
    stuck.abort();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The browser element inside the sidebar, for the chrome scope. */
const SIDEBAR = `window.SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser')`;

const menuItem = (id: string): string =>
  `[...contentAreaContextMenu.querySelectorAll('menuitem')].find((item) => item.id.endsWith(${JSON.stringify(`_${id}`)}))`;

/** https://w3c.github.io/webdriver-bidi/#types-log-logentry */
interface LogEntry {
  readonly type: string;
  readonly level: string;
  readonly text: string | null;
  readonly stackTrace?: { readonly callFrames: readonly { readonly url: string }[] };
}
