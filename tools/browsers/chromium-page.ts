import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page as Tab } from 'playwright-core';
import type { Page, Point } from './browser.ts';
import { decodeResult, encodeArgument, pageFunction } from './page-function.ts';

export class ChromiumPage implements Page {
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

  async run(script: string): Promise<void> {
    await this.session.send('Runtime.evaluate', { expression: script });
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

  async tasks(work: () => Promise<void>): Promise<readonly number[] | null> {
    const browser = this.tab.context().browser();
    if (!browser) throw new Error('Chromium is closed');
    const root = await browser.newBrowserCDPSession();
    const events: TraceEvent[] = [];
    root.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
    const includedCategories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
    await root.send('Tracing.start', { traceConfig: { includedCategories } });
    await this.tab.evaluate((name) => performance.mark(name), MARK);
    await work();
    const complete = new Promise((resolve) => root.once('Tracing.tracingComplete', resolve));
    await root.send('Tracing.end');
    await complete;
    await root.detach();
    const mark = events.find(({ name }) => name === MARK);
    if (!mark) throw new Error('Chromium has traced nothing');
    return events
      .filter(({ name, pid, tid, ts }) => name === 'RunTask' && pid === mark.pid && tid === mark.tid && ts > mark.ts)
      .map(({ tdur = 0 }) => tdur / 1_000);
  }

  async heap(): Promise<number | null> {
    await this.session.send('HeapProfiler.collectGarbage');
    // The protocol's types lag behind: arrays of bytes are counted apart.
    const usage = (await this.session.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  }

  async close(): Promise<void> {
    await this.tab.close();
  }
}

/** Tells in a trace which thread is the page's. */
const MARK = 'newsgloss: tasks';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: the moment, and the processor's time. */
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}
