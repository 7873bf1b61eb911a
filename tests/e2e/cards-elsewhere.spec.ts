import { beforeAll, describe, expect, it } from 'vitest';
import { NAME_KEYS } from '../../page/highlight-keys.ts';
import { HOST_NAME } from '../../page/parts.ts';
import type { Page, Point } from '../../tools/browsers/browser.ts';
import { until } from '../../tools/browsers/until.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

describe.each(browsers)('names outside the page’s own document in %s', (name) => {
  const stage = useStage(name);
  beforeAll(() => stage.browser.grant([LOOPBACK]));

  /** How many places are painted in the first frame. */
  const paintedInFrame = (page: Page) =>
    page.evaluate((key) => {
      const { CSS: registry } = frames[0] as unknown as typeof globalThis;
      return registry.highlights.get(key)?.size ?? 0;
    }, NAME_KEYS.place);

  const cardInFrame = (page: Page) =>
    page.evaluate(
      (host) =>
        frames[0]?.document.querySelector(host)?.shadowRoot?.querySelector('[role=dialog][aria-busy=false] h2')
          ?.textContent ?? null,
      HOST_NAME,
    );

  /** The middle of the first place of this name in the first frame. */
  const placeInFrame = (page: Page, words: string): Promise<Point> =>
    page.evaluate(
      ({ words, key }) => {
        const frame = document.querySelector('iframe');
        const inside = frame?.contentWindow as (Window & typeof globalThis) | null;
        if (!frame || !inside) throw new Error('no frame');
        for (const mark of inside.CSS.highlights.get(key) ?? []) {
          const range = inside.document.createRange();
          range.setStart(mark.startContainer, mark.startOffset);
          range.setEnd(mark.endContainer, mark.endOffset);
          if (range.toString() !== words) continue;
          const around = frame.getBoundingClientRect();
          const box = range.getBoundingClientRect();
          return { x: around.x + box.x + box.width / 2, y: around.y + box.y + box.height / 2 };
        }
        throw new Error(`no mark on ${words}`);
      },
      { words, key: NAME_KEYS.place },
    );

  it('in a frame of a granted site are painted and have cards', async () => {
    const page = await stage.open('/framed');
    await page.activate();
    await until('marks in the frame', async () => (await paintedInFrame(page)) > 3);
    await page.movePointer({ x: 3, y: 3 });
    await page.movePointer(await placeInFrame(page, 'Oslo'));
    await until('the card', async () => (await cardInFrame(page)) === 'Oslo');
    expect(await page.evaluate((host) => document.querySelector(host), HOST_NAME)).toBeNull();
  });

  it('lose their marks in frames, too, when the site is revoked', async () => {
    const page = await stage.open('/framed');
    await until('marks in the frame', async () => (await paintedInFrame(page)) > 3);
    await stage.browser.revoke([LOOPBACK]);
    await until('the marks to go', async () => (await paintedInFrame(page)) === 0);
    await stage.browser.grant([LOOPBACK]);
    await until('marks again', async () => (await paintedInFrame(page)) > 3);
  });
});
