import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import { DEFAULT_SETTINGS } from '../../storage/settings.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, hoverText, isThere, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { sendFrom } from './extension-tabs.ts';
import { namesPainted } from './marks.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const CARD = { selector: '[role=dialog]' };
const READY = { selector: '[role=dialog][aria-busy=false]' };

/** From the pointer's last move to the card, in milliseconds: the dwell of the settings, and a little for drawing. */
const DWELL = 250;
const SLOWEST = 1_000;
/** How long a card stays when the pointer has left it, and more. */
const LONGER_THAN_GRACE = 700;

describe.each(browsers)('the card in %s', (name) => {
  const stage = useStage(name);
  beforeAll(() => stage.browser.grant([LOOPBACK]));

  async function story(): Promise<Page> {
    const page = await stage.open('/story');
    await page.activate();
    await namesPainted(page, 'Norway', 'Oslo');
    return page;
  }

  /** Milliseconds between the pointer's last move and the next card; asked before the pointer moves. */
  const nextCard = (page: Page): Promise<number> =>
    page.evaluate(
      (host) =>
        new Promise<number>((resolve) => {
          let moved = performance.now();
          document.addEventListener('pointermove', () => (moved = performance.now()), { capture: true });
          const look = () => {
            const card = document.querySelector(host)?.shadowRoot?.querySelector('[role=dialog]');
            if (card?.checkVisibility({ visibilityProperty: true })) resolve(performance.now() - moved);
            else requestAnimationFrame(look);
          };
          look();
        }),
      HOST_NAME,
    );

  it('opens where the pointer rests, in time, and says what the name is and where that is known from', async () => {
    const page = await story();
    await hoverText(page, 'Germany');
    await find(page, READY);
    await page.press('Escape');
    await gone(page, CARD);

    const opened = nextCard(page);
    await hoverText(page, 'Oslo');
    const delay = await opened;
    expect(delay).toBeGreaterThan(DWELL - 60);
    expect(delay).toBeLessThan(SLOWEST);

    await find(page, READY);
    const text = await textOf(page, READY);
    expect(text).toContain('Oslo');
    expect(text).toContain('Norway');
    expect(text).toMatch(/as of|may have changed|\d{4}/i);
  });

  it('links its sources by safe addresses that tell nothing of the page', async () => {
    const page = await story();
    await hoverText(page, 'Oslo');
    await find(page, { selector: '[role=dialog] nav a', text: 'Wikipedia' });
    const links = await page.evaluate(
      (host) =>
        [...(document.querySelector(host)?.shadowRoot?.querySelectorAll('a') ?? [])].map(({ href, rel, target }) => ({
          href,
          rel,
          target,
        })),
      HOST_NAME,
    );
    expect(links.map(({ href }) => href)).toContain('https://en.wikipedia.org/wiki/Oslo');
    for (const { href, rel, target } of links) {
      expect(href).toMatch(/^https?:\/\//);
      expect(rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
      expect(target).toBe('_blank');
    }
  });

  it('says honestly that it knows no more of a person than the article', async () => {
    const page = await story();
    await hoverText(page, 'Ingrid Solheim');
    await find(page, READY);
    const text = await textOf(page, READY);
    expect(text).toContain('No reference entry');
    expect(text).toContain('who led the talks for Oslo');
  });

  it('stays while the pointer moves into it and goes when the pointer leaves', async () => {
    const page = await story();
    await hoverText(page, 'Hamburg');
    const inside = await find(page, READY);
    await page.movePointer(inside);
    await sleep(LONGER_THAN_GRACE);
    expect(await isThere(page, CARD)).toBe(true);
    await page.movePointer({ x: 3, y: 3 });
    await gone(page, CARD);
  });

  it('does not open for a pointer that only passes, nor beside a name', async () => {
    const page = await story();
    await hoverText(page, 'Oslo');
    await page.movePointer({ x: 3, y: 3 });
    await hoverText(page, 'one year after it was last repaired');
    await sleep(LONGER_THAN_GRACE);
    expect(await isThere(page, CARD)).toBe(false);
  });

  it('is drawn unseen while the pointer rests, and goes with it', async () => {
    const own = await stage.openOwn('/options.html');
    const wait = (dwell: number) =>
      sendFrom(own, {
        channel: 'screen',
        type: 'saveReadingSettings',
        payload: { settings: { ...DEFAULT_SETTINGS.reading, dwell } },
      });
    await wait(1_000);
    const page = await story();
    const drawn = () =>
      page.evaluate(
        (host) => document.querySelector(host)?.shadowRoot?.querySelectorAll('[role=dialog]').length ?? 0,
        HOST_NAME,
      );
    await hoverText(page, 'Oslo');
    await until('the card to be drawn', async () => (await drawn()) === 1);
    expect(await isThere(page, CARD)).toBe(false);
    await page.movePointer({ x: 3, y: 3 });
    await until('the card to be forgotten', async () => (await drawn()) === 0);

    await hoverText(page, 'Hamburg');
    await find(page, READY);
    expect(await textOf(page, { selector: '[role=dialog] h2' })).toBe('Hamburg');
    expect(await drawn()).toBe(1);
    await wait(DEFAULT_SETTINGS.reading.dwell);
  });

  it('closes on Escape and keeps that key from the page', async () => {
    const page = await story();
    await page.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => (document.title += key));
    });
    const title = await page.evaluate(() => document.title);
    await hoverText(page, 'Oslo');
    await find(page, READY);
    await page.press('Escape');
    await gone(page, CARD);
    expect(await page.evaluate(() => document.title)).toBe(title);
    await page.press('Escape');
    await until(
      'the page to hear Escape',
      async () => (await page.evaluate(() => document.title)) === `${title}Escape`,
    );
  });

  it('opens, walks and closes by keyboard alone, and gives the focus back', async () => {
    const page = await story();
    await page.evaluate(() => document.querySelector('a')?.focus());
    await stage.browser.runCommand(page, 'next-name');
    await find(page, READY);
    const first = await textOf(page, { selector: '[role=dialog] h2' });
    expect(await page.evaluate((host) => document.activeElement === document.querySelector(host), HOST_NAME)).toBe(
      true,
    );

    await stage.browser.runCommand(page, 'next-name');
    await until('the next name', async () => (await textOf(page, { selector: '[role=dialog] h2' })) !== first);
    await stage.browser.runCommand(page, 'previous-name');
    await until('the first name', async () => (await textOf(page, { selector: '[role=dialog] h2' })) === first);

    await page.press('Escape');
    await gone(page, CARD);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  it('goes from mention to mention of the same name', async () => {
    const page = await story();
    await hoverText(page, 'Norway');
    await find(page, READY);
    await clickOn(page, { selector: '[role=dialog] button', text: 'Next mention' });
    await until('the second mention', async () => (await textOf(page, READY)).includes('2 of '));
  });

  it('is drawn in the shadow of our own element, which has nothing in the page', async () => {
    const page = await story();
    await hoverText(page, 'Oslo');
    await find(page, READY);
    expect(
      await page.evaluate((host) => {
        const ours = document.querySelector(host);
        return [ours?.parentElement === document.documentElement, ours?.childNodes.length];
      }, HOST_NAME),
    ).toEqual([true, 0]);
  });
});
