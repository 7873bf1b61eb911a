import { setTimeout as sleep } from 'node:timers/promises';
import type { Page, Point } from '../../tools/browsers/browser.ts';
import { ChromiumPage } from '../../tools/browsers/chromium-page.ts';

const STEPS = 8;
/** Milliseconds. */
const REST = 150;

/** A finger on a page of Chromium, whose protocol can play a touch screen. */
export class Finger {
  readonly #session: ChromiumPage['session'];

  constructor(page: Page) {
    if (!(page instanceof ChromiumPage)) throw new Error('Only Chromium plays a touch screen');
    this.#session = page.session;
  }

  /** From now on the page is on a touch screen of this size, in CSS pixels. */
  async onScreen(width: number, height: number): Promise<void> {
    await this.#session.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: true,
    });
    await this.#session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  }

  async tap(at: Point): Promise<void> {
    await this.#touch('touchStart', at);
    await this.#touch('touchEnd');
  }

  /** The finger rests before it lets go: a fling would swallow the tap that follows. */
  async swipe(from: Point, to: Point): Promise<void> {
    await this.#touch('touchStart', from);
    for (let step = 1; step <= STEPS; step++) {
      const part = step / STEPS;
      await this.#touch('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
    }
    await sleep(REST);
    await this.#touch('touchMove', to);
    await this.#touch('touchEnd');
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}
