import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BidiConnection } from './bidi.ts';
import type { Page, Point } from './browser.ts';
import { type ChromeScope, callFunction, runInContent } from './firefox-chrome-scope.ts';
import { encodeArgument, pageFunction } from './page-function.ts';
import { until } from './until.ts';

/** Key names that WebDriver writes as code points of the private use area. */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

const LEFT = 0;
const RIGHT = 2;

export class FirefoxPage implements Page {
  #pointer: Point = { x: 0, y: 0 };

  constructor(
    readonly connection: BidiConnection,
    readonly chrome: ChromeScope,
    readonly context: string,
  ) {}

  evaluate<R, A>(body: (argument: A) => R | Promise<R>, argument?: A): Promise<R> {
    return callFunction(this.connection, this.context, pageFunction(body), encodeArgument(argument));
  }

  async run(script: string): Promise<void> {
    const target = { context: this.context };
    await this.connection.send('script.evaluate', { expression: script, target, awaitPromise: false });
  }

  async goto(url: string): Promise<void> {
    await this.#load('browsingContext.navigate', { url });
    await until(`${url} to be there`, () => this.evaluate((href) => location.href === href, new URL(url).href));
  }

  async reload(): Promise<void> {
    await this.#load('browsingContext.reload');
  }

  /** Firefox's own waiting is broken off when a frame of the page cannot be loaded. */
  async #load(method: string, params: object = {}): Promise<void> {
    await this.#send(method, { ...params, wait: 'complete' }).catch(() => {});
    await until('the page to be loaded', () => this.evaluate(() => document.readyState === 'complete'));
  }

  async activate(): Promise<void> {
    await this.#send('browsingContext.activate');
  }

  async movePointer(to: Point): Promise<void> {
    const between = { x: (this.#pointer.x + to.x) / 2, y: (this.#pointer.y + to.y) / 2 };
    await this.#actPointer(move(between), move(to));
    this.#pointer = to;
  }

  async click(at: Point): Promise<void> {
    await this.#actPointer(move(at), press(LEFT), release(LEFT));
    this.#pointer = at;
  }

  /** A right click where the pointer is. */
  async clickRight(): Promise<void> {
    await this.#actPointer(move(this.#pointer), press(RIGHT), release(RIGHT));
  }

  async drag(from: Point, to: Point): Promise<void> {
    const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    await this.#actPointer(move(from), press(LEFT), move(between), move(to), release(LEFT));
    this.#pointer = to;
  }

  async press(keys: string): Promise<void> {
    const codes = keys.split('+').map((key) => KEYS[key] ?? key);
    const actions = [
      ...codes.map((value) => ({ type: 'keyDown', value })),
      ...codes.reverse().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.#send('input.performActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  async #actPointer(...actions: object[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    await this.#send('input.performActions', { actions: [{ type: 'pointer', id: 'mouse', parameters, actions }] });
  }

  async screenshot(file: string): Promise<void> {
    const { data } = await this.#send<{ data: string }>('browsingContext.captureScreenshot');
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.#send('browsingContext.setViewport', { viewport: { width, height } });
  }

  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.chrome.run(`${this.element}.browsingContext.prefersColorSchemeOverride = argument`, scheme);
  }

  listeners(): Promise<readonly string[]> {
    return runInContent(
      this.chrome,
      this.element,
      `const found = [];
       for (const [name, target] of [['window', content], ['document', content.document]]) {
         for (const { type, inSystemEventGroup } of Services.els.getListenerInfoFor(target)) {
           if (!inSystemEventGroup) found.push(name + ' ' + type);
         }
       }
       return JSON.stringify(found.sort());`,
    );
  }

  async activity(duration: number): Promise<readonly string[]> {
    await this.chrome.run(
      `await Services.profiler.StartProfiler(1_000_000, 100, ['js', 'nostacksampling'], ['GeckoMain'])`,
    );
    await sleep(duration);
    return this.chrome.run(
      `const { innerWindowId } = ${this.element}.browsingContext.currentWindowGlobal;
       const { processes } = await Services.profiler.getProfileDataAsync();
       await Services.profiler.StopProfiler();
       const names = new Set();
       for (const { markers, stringTable } of processes.flatMap(({ threads }) => threads)) {
         for (const marker of markers.data) {
           const name = stringTable[marker[markers.schema.name]];
           const window = marker[markers.schema.data]?.innerWindowID;
           if (window === innerWindowId && name === 'setTimeout callback') names.add(name);
         }
       }
       return [...names];`,
    );
  }

  async tasks(work: () => Promise<void>): Promise<readonly number[] | null> {
    await work();
    return null;
  }

  async heap(): Promise<number | null> {
    return null;
  }

  async close(): Promise<void> {
    await this.#send('browsingContext.close');
  }

  #send<R = unknown>(method: string, params: object = {}): Promise<R> {
    return this.connection.send<R>(method, { context: this.context, ...params });
  }

  /** The element that shows this page, for the chrome scope. */
  get element(): string {
    return `ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs')
      .NavigableManager.getBrowserById('${this.context}')`;
  }
}

const move = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 20 });
const press = (button: number) => ({ type: 'pointerDown', button });
const release = (button: number) => ({ type: 'pointerUp', button });
