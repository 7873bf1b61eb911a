import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, hoverText, isThere, middleOfText, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { namesPainted } from './marks.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const CARD = { selector: '[role=dialog]' };
const READY = { selector: '[role=dialog][aria-busy=false]' };
const PIN = { selector: '[role=dialog] button[aria-pressed=false]', text: 'Keep this card open' };
const LINK = { selector: '[role=dialog] .ng-open-entry' };
const HEAD = { selector: '[role=dialog] h2' };

describe.each(browsers)('depth of cards in %s', (name) => {
  const stage = useStage(name);
  beforeAll(() => stage.browser.grant([LOOPBACK]));

  async function openCard(words: string): Promise<Page> {
    const page = await stage.open('/story');
    await page.activate();
    await namesPainted(page, 'Norway', 'Oslo', 'Hamburg');
    await hoverText(page, words);
    await find(page, READY);
    return page;
  }

  /** Of all open cards: their names and boxes. */
  const cards = (page: Page) =>
    page.evaluate((host) => {
      const root = document.querySelector(host)?.shadowRoot;
      const seen = [...(root?.querySelectorAll('[role=dialog]') ?? [])].filter((card) =>
        card.checkVisibility({ visibilityProperty: true }),
      );
      return seen.map((card) => {
        const { left, right, top, bottom } = card.getBoundingClientRect();
        return { name: card.getAttribute('aria-label'), left, right, top, bottom };
      });
    }, HOST_NAME);

  async function pin(page: Page): Promise<void> {
    await clickOn(page, PIN);
    await gone(page, PIN);
  }

  it('opens an entry that a fact names in place, with a way back', async () => {
    const page = await openCard('Norway');
    const words = await textOf(page, LINK);
    await clickOn(page, LINK);
    await find(page, { selector: '[role=dialog] button', text: 'Back to Norway' });
    await until('the entry', async () => (await textOf(page, HEAD)) !== 'Norway');
    expect(await textOf(page, CARD)).toContain(words.split(' ').at(-1));
    expect(await cards(page)).toHaveLength(1);

    await clickOn(page, { selector: '[role=dialog] button', text: 'Back to Norway' });
    await until('the first entry', async () => (await textOf(page, HEAD)) === 'Norway');
    expect(await isThere(page, { selector: '[role=dialog] button', text: 'Back to' })).toBe(false);
  });

  it('shows on a map where a place lies', async () => {
    const page = await openCard('Oslo');
    await find(page, { selector: '[role=dialog] .ng-map .ng-map-point' });
    const focus = await page.evaluate(
      (host) => document.querySelector(host)?.shadowRoot?.querySelector('.ng-map-focus')?.getAttribute('d'),
      HOST_NAME,
    );
    expect(focus).toMatch(/^M[\d.-]+ [\d.-]+L/);
  });

  it('keeps a pinned card open, and moves it by pointer and keys inside the window', async () => {
    const page = await openCard('Oslo');
    await pin(page);
    await page.movePointer({ x: 3, y: 3 });
    await sleep(700);
    const [before] = await cards(page);
    expect(before?.name).toBe('Oslo');

    const head = await find(page, HEAD);
    await page.drag(head, { x: head.x + 60, y: head.y - 40 });
    await until('the card to move', async () => (await cards(page))[0]?.left === (before?.left ?? 0) + 60);
    await clickOn(page, { selector: '[role=dialog] .ng-move' });
    await page.press('ArrowRight');
    await until('the card to step', async () => (await cards(page))[0]?.left === (before?.left ?? 0) + 84);

    await page.drag(await find(page, HEAD), { x: 1199, y: 799 });
    await sleep(200);
    const [moved] = await cards(page);
    expect(moved?.right).toBeLessThanOrEqual(1200);
    expect(moved?.bottom).toBeLessThanOrEqual(800);
    await page.evaluate(() => scrollTo(0, 400));
    await sleep(300);
    expect((await cards(page))[0]?.top).toBe(moved?.top);

    await clickOn(page, { selector: '[role=dialog] button', text: 'Close' });
    await gone(page, CARD);
  });

  it('shows two pinned cards side by side, and closes the one with the focus by Escape', async () => {
    const page = await openCard('Oslo');
    await pin(page);
    // The pinned card may lie over one of the places where the name stands.
    await until('the second card', async () => {
      for (const before of [0, 1, 2]) {
        await page.movePointer({ x: 3, y: 3 });
        await page.movePointer(await middleOfText(page, 'Norway', before));
        await sleep(1_000);
        if ((await cards(page)).length === 2) return true;
      }
      return false;
    });
    await find(page, PIN);
    await pin(page);
    const [first, second] = await cards(page);
    expect([first?.name, second?.name]).toEqual(['Oslo', 'Norway']);
    const apart = (second?.left ?? 0) >= (first?.right ?? 0) || (second?.right ?? 0) <= (first?.left ?? 0);
    const below = (second?.top ?? 0) >= (first?.bottom ?? 0) || (second?.bottom ?? 0) <= (first?.top ?? 0);
    expect(apart || below).toBe(true);

    await page.press('Escape');
    await until('the pinned card with the focus to close', async () => (await cards(page)).length === 1);
  });

  it('copies a fact with its source', async () => {
    const page = await openCard('Oslo');
    await clickOn(page, { selector: '[role=dialog] .ng-copy', text: 'Population' });
    await find(page, { selector: '[role=dialog] .ng-copy', text: 'Copied' });
    await page.press('Escape');
    await clickOn(page, { selector: 'textarea' });
    await page.press('Control+v');
    const pasted = await until('the paste', () =>
      page.evaluate(() => {
        const { value } = document.querySelector('textarea') ?? {};
        return value?.includes('Oslo') ? value : null;
      }),
    );
    expect(pasted).toMatch(/Oslo: Population [\d,]+ \(.+ as of (?:[A-Z][a-z]+ )?\d{4}/);
  });
});
