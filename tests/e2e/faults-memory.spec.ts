import { beforeAll, describe, expect, it } from 'vitest';
import { workerHeap } from '../../tools/bench/page/heaps.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, hoverText, selectText } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { namesPainted, paintedClips } from './marks.ts';
import { story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const QUOTE = 'It also has a price, and we have agreed on who pays it.';
const CARD = { selector: '[role=dialog]' };
const READY = { selector: '[role=dialog][aria-busy=false]' };
/** Of the background with its knowledge, in bytes. */
const WORKER_BUDGET = 40 * 1024 * 1024;

describe.each(browsers)('little memory in %s', (name) => {
  const stage = useStage(name);
  beforeAll(async () => {
    await stage.browser.grant([LOOPBACK]);
    stage.pages.set('/faults/memory', { html: story() });
  });

  async function readAndClip(page: Page): Promise<void> {
    await hoverText(page, 'Oslo');
    await find(page, READY);
    await page.press('Escape');
    await gone(page, CARD);
    await selectText(page, QUOTE);
    await clickOn(page, { selector: '.ng-clip-button' });
    await until('the clip', async () => (await paintedClips(page)).includes(QUOTE));
  }

  it('memory that runs out, and a background that ends for it, take neither marks nor cards nor clips', async () => {
    const page = await stage.open('/faults/memory');
    await page.activate();
    await namesPainted(page, 'Norway', 'Oslo');
    await stage.browser.pressMemory();
    await namesPainted(page, 'Norway', 'Oslo');
    await stage.browser.killBackground();
    await stage.browser.pressMemory();
    await readAndClip(page);
    await page.reload();
    await until('the clip', async () => (await paintedClips(page)).includes(QUOTE));
  });

  it('fifty tabs that are opened at once are all read when they are looked at', async () => {
    stage.pages.set('/faults/fifty', { html: story() });
    const pages = await Promise.all(Array.from({ length: 50 }, () => stage.open('/faults/fifty')));
    for (const page of pages) {
      await page.activate();
      await namesPainted(page, 'Norway', 'Oslo');
    }
    // Firefox does not tell what its background holds.
    if (name === 'chromium') expect(await workerHeap(stage.browser)).toBeLessThan(WORKER_BUDGET);
    await readAndClip(pages.at(-1) as Page);
  });
});
