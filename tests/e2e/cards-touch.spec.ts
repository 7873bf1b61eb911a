import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, hoverText, isThere, middleOfText, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { namesPainted } from './marks.ts';
import { PARAGRAPHS, story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';
import { Finger } from './touch.ts';

const SHEET = { selector: '[role=dialog].ng-card-sheet' };
const CARD = { selector: '[role=dialog]' };
const SCREEN = { width: 390, height: 780 };

/** A story for small screens, long enough to scroll, with a name inside a link at its start. */
const SMALL = story({
  headline: 'A story for the pocket',
  paragraphs: ['Go to <a href="/front">the page of Denmark</a> for more, the editors say every week.', ...PARAGRAPHS],
  after: '<div style="height: 2000px"></div>',
}).replace('<head>', '<head><meta name="viewport" content="width=device-width, initial-scale=1">');

describe.each(browsers)('a link under a name in %s', (name) => {
  const stage = useStage(name);
  beforeAll(async () => {
    await stage.browser.grant([LOOPBACK]);
    stage.pages.set('/small', { html: SMALL });
  });

  it('has a card, and still leads where it leads', async () => {
    const page = await stage.open('/small');
    await page.activate();
    await namesPainted(page, 'Denmark', 'Oslo');
    await hoverText(page, 'Denmark');
    expect(await textOf(page, { selector: '[role=dialog] h2' })).toBe('Denmark');
    await page.click(await middleOfText(page, 'Denmark'));
    await until('the link', async () => (await page.evaluate(() => location.pathname)) === '/front');
  });
});

describe.each(browsers.filter((name) => name === 'chromium'))('on a touch screen in %s', (name) => {
  const stage = useStage(name);
  beforeAll(async () => {
    await stage.browser.grant([LOOPBACK]);
    stage.pages.set('/small', { html: SMALL });
  });

  async function open(): Promise<{ page: Page; finger: Finger }> {
    const page = await stage.open('/small');
    await page.activate();
    const finger = new Finger(page);
    await finger.onScreen(SCREEN.width, SCREEN.height);
    await namesPainted(page, 'Oslo');
    return { page, finger };
  }

  const boxOfCard = (page: Page) =>
    page.evaluate((host) => {
      const card = document.querySelector(host)?.shadowRoot?.querySelector('[role=dialog]');
      const { left, right, top, bottom } = card?.getBoundingClientRect() ?? {};
      return { left, right, top: top ?? 0, bottom };
    }, HOST_NAME);

  it('a tap on a name opens a sheet at the bottom, over the whole width', async () => {
    const { page, finger } = await open();
    await finger.tap(await middleOfText(page, 'Oslo'));
    await find(page, SHEET);
    expect(await textOf(page, SHEET)).toContain('capital of Norway');
    const { left, right, top, bottom } = await boxOfCard(page);
    expect([left, right, bottom]).toEqual([0, SCREEN.width, SCREEN.height]);
    expect(top).toBeGreaterThan(0.35 * SCREEN.height);
  });

  it('scrolling opens none, and does not close an open one', async () => {
    const { page, finger } = await open();
    const from = await middleOfText(page, 'Oslo');
    const before = await page.evaluate(() => scrollY);
    await finger.swipe(from, { x: from.x, y: from.y - 200 });
    await until('the page to scroll', async () => (await page.evaluate(() => scrollY)) > before + 50);
    await sleep(600);
    expect(await isThere(page, CARD)).toBe(false);

    await finger.tap(await middleOfText(page, 'Hamburg'));
    await find(page, SHEET);
    await page.evaluate(() => scrollTo(0, 1500));
    await sleep(600);
    expect(await isThere(page, SHEET)).toBe(true);
  });

  it('a pull, a tap beside it and its button close the sheet, a small pull does not', async () => {
    const { page, finger } = await open();
    const show = async () => {
      await finger.tap(await middleOfText(page, 'Oslo'));
      await find(page, SHEET);
      return { x: 100, y: (await boxOfCard(page)).top + 10 };
    };
    const grip = await show();
    await finger.swipe(grip, { x: grip.x, y: grip.y + 40 });
    await sleep(300);
    expect((await boxOfCard(page)).top).toBe(grip.y - 10);
    await finger.swipe(grip, { x: grip.x, y: grip.y + 200 });
    await gone(page, SHEET);

    await show();
    await finger.tap({ x: 5, y: 5 });
    await gone(page, SHEET);

    await show();
    await finger.tap(await find(page, { selector: '[role=dialog] button', text: 'Close' }));
    await gone(page, SHEET);
  });

  it('a tap on a name inside a link follows the link', async () => {
    const { page, finger } = await open();
    await finger.tap(await middleOfText(page, 'Denmark'));
    await until('the link', async () => (await page.evaluate(() => location.pathname)) === '/front');
  });

  it('a tap on another name takes the sheet over', async () => {
    const { page, finger } = await open();
    await finger.tap(await middleOfText(page, 'Oslo'));
    await find(page, SHEET);
    await finger.tap(await middleOfText(page, 'Germany'));
    await until('the other name', async () => (await textOf(page, { selector: '[role=dialog] h2' })) === 'Germany');
    await clickOn(page, { selector: '[role=dialog] button', text: 'Close' });
    await gone(page, CARD);
  });
});
