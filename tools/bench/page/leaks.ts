import { setTimeout as sleep } from 'node:timers/promises';
import type { ChromiumPage } from '../../browsers/chromium-page.ts';
import { until } from '../../browsers/until.ts';
import { atMost, type Figure } from '../figure.ts';
import { type Ground, isMarked, MEGABYTE } from './ground.ts';
import { heapOf, workerHeap } from './heaps.ts';

/** What `/growing` offers. */
declare const another: (number: number) => void;

/** Heaps after some articles, and after many more. */
export async function leaks({ browser, site }: Ground): Promise<Figure[]> {
  const page = await browser.openPage(`${site.address}/growing`);
  await until('marks', () => isMarked(page));
  const walk = async (from: number, to: number): Promise<void> => {
    for (let number = from; number < to; number++) {
      await page.evaluate((at) => another(at), number);
      await sleep(80);
    }
    await sleep(1_000);
  };
  await walk(0, 100);
  const [pageEarly, workerEarly] = [await heapOf(page as ChromiumPage), await workerHeap(browser)];
  await walk(100, 300);
  const pageLate = await heapOf(page as ChromiumPage);
  await walk(300, 500);
  const workerLate = await workerHeap(browser);
  await page.close();
  return [
    atMost('chromium: memory of the worker after 500 articles', workerLate / MEGABYTE, 40, 'MB'),
    atMost('chromium: growth of a page over 200 addresses', (pageLate - pageEarly) / MEGABYTE, 0.5, 'MB'),
    atMost('chromium: growth of the worker over 400 articles', (workerLate - workerEarly) / MEGABYTE, 2, 'MB'),
  ];
}
