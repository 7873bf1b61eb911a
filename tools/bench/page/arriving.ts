import { setTimeout as sleep } from 'node:timers/promises';
import { NAME_KEYS } from '../../../page/highlight-keys.ts';
import { HOST_NAME } from '../../../page/parts.ts';
import type { Page } from '../../browsers/browser.ts';
import { boxOfText } from '../../browsers/pointing.ts';
import { until } from '../../browsers/until.ts';
import { atMost, type Figure, median } from '../figure.ts';
import { type Ground, isMarked } from './ground.ts';

/** Milliseconds that the pointer rests before a card opens, by default. */
const DWELL = 250;

/** Milliseconds from a page's load to its first mark, as the page's own clock has it. */
const untilPainted = (page: Page): Promise<number> =>
  page.evaluate(
    (keys) =>
      new Promise<number>((resolve) => {
        const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        const look = (): void => {
          const isThere = keys.some((key) => (CSS.highlights.get(key)?.size ?? 0) > 0);
          if (isThere) resolve(performance.now() - (load?.loadEventEnd ?? 0));
          else setTimeout(look, 1);
        };
        look();
      }),
    Object.values(NAME_KEYS),
  );

/** Times from a load to marks, and from a pointer that rests to a card. */
export async function arriving({ browser, site }: Ground): Promise<Figure[]> {
  const say = (what: string) => `${browser.name}: ${what}`;
  const load = async (isCold: boolean): Promise<number> => {
    if (isCold) await browser.killBackground();
    const page = await browser.openPage(`${site.address}/thousand-words`);
    const time = await untilPainted(page);
    await page.close();
    return time;
  };
  const warm: number[] = [];
  const cold: number[] = [];
  await load(false);
  for (let run = 0; run < 5; run++) warm.push(await load(false));
  for (let run = 0; run < 5; run++) cold.push(await load(true));

  const page = await browser.openPage(`${site.address}/thousand-words`);
  await page.activate();
  await until('marks', () => isMarked(page));
  const cards: number[] = [];
  for (const name of ['Hamburg', 'Baku', 'Brussels', 'Norway', 'Hamburg', 'Baku']) {
    const { middle } = await boxOfText(page, name, 0);
    await page.movePointer({ x: 2, y: 2 });
    await sleep(600);
    const opened = page.evaluate(
      (host) =>
        new Promise<number>((resolve) => {
          let moved = performance.now();
          addEventListener('pointermove', () => (moved = performance.now()), { capture: true });
          const look = (): void => {
            const card = document.querySelector(host)?.shadowRoot?.querySelector('[role=dialog][aria-busy=false]');
            if (card?.checkVisibility({ visibilityProperty: true })) resolve(performance.now() - moved);
            else setTimeout(look, 1);
          };
          look();
        }),
      HOST_NAME,
    );
    await page.movePointer(middle);
    cards.push((await opened) - DWELL);
    await page.press('Escape');
    await sleep(300);
  }
  await page.close();
  return [
    atMost(say('load to marks, 1,000 words, warm worker'), median(warm), 150, 'ms'),
    atMost(say('load to marks, 1,000 words, cold worker'), median(cold), 300, 'ms'),
    // The first one loads the overlay, too.
    atMost(say('dwell over to card with facts'), median(cards.slice(1)), 50, 'ms'),
  ];
}
