import { setTimeout as sleep } from 'node:timers/promises';
import type { ChromiumPage } from '../../browsers/chromium-page.ts';
import { until } from '../../browsers/until.ts';
import { atMost, type Figure } from '../figure.ts';
import { type Ground, isMarked, MEGABYTE, unread, WATCHED } from './ground.ts';
import { heapOf } from './heaps.ts';

/** What an article costs that is read and rests. Only Chromium tells. */
export async function resting(ground: Ground): Promise<Figure[]> {
  const { browser, site } = ground;
  const without = (await browser.openPage(`${unread(ground)}/thousand-words`)) as ChromiumPage;
  await sleep(WATCHED);
  const before = await heapOf(without);
  await without.close();

  const page = (await browser.openPage(`${site.address}/thousand-words`)) as ChromiumPage;
  await until('marks', () => isMarked(page));
  await sleep(WATCHED);
  const ran = await page.activity(3_000);
  const heap = await heapOf(page);
  await page.close();
  return [
    atMost('chromium: idle, files of ours that ran in 3 s', ran.length, 0, 'files'),
    atMost('chromium: memory of a page', Math.max(0, heap - before) / MEGABYTE, 2, 'MB'),
  ];
}
