import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from 'playwright-core';
import type { Page } from '../../browsers/browser.ts';
import type { ChromiumPage } from '../../browsers/chromium-page.ts';
import { until } from '../../browsers/until.ts';
import { atMost, type Figure } from '../figure.ts';
import { type Ground, isMarked, WATCHED } from './ground.ts';
import { traced } from './trace.ts';

/** What `/growing` offers. */
declare const post: () => void;
declare const scrollOn: () => void;

/** How long we keep pages from answering: on all pages, and where an article grows. Only Chromium tells. */
export async function tasks(ground: Ground): Promise<Figure[]> {
  const page = (await ground.browser.openPage(`${ground.site.address}/thousand-words`)) as ChromiumPage;
  await until('marks', () => isMarked(page));
  const context = page.tab.context().browser();
  if (!context) throw new Error('Chromium is closed');
  const root = await context.newBrowserCDPSession();
  await page.close();
  return [...(await onPages(ground, root)), ...(await whileGrowing(ground, root))];
}

async function onPages({ browser, site, saved }: Ground, root: CDPSession): Promise<Figure[]> {
  const worst: [string, number][] = [];
  let layouts = 0;
  for (const path of [...saved, '/twenty-thousand-words']) {
    const work = await traced(root, async () => {
      const page = await browser.openPage(site.address + path);
      await sleep(WATCHED);
      await page.close();
    });
    worst.push([path, work.tasks[0] ?? 0]);
    layouts += work.forcedLayouts;
  }
  worst.sort(([, a], [, b]) => b - a);
  for (const [path, time] of worst.slice(0, 3)) console.error(`  longest tasks: ${time.toFixed(1)} ms ${path}`);
  return [
    atMost(`chromium: longest task of ours, ${worst.length} pages`, worst[0]?.[1] ?? 0, 16, 'ms'),
    atMost('chromium: layouts that we forced, all pages', layouts, worst.length, 'layouts'),
  ];
}

async function whileGrowing({ browser, site }: Ground, root: CDPSession): Promise<Figure[]> {
  const longest = async (grow: (page: Page) => Promise<void>): Promise<number> => {
    const page = await browser.openPage(`${site.address}/growing`);
    await until('marks', () => isMarked(page));
    const work = await traced(root, async () => {
      await grow(page);
      await sleep(1_500);
    });
    await page.close();
    return work.tasks[0] ?? 0;
  };
  const blog = await longest(async (page) => {
    for (let at = 0; at < 200; at++) {
      await page.evaluate(() => post());
      if (at % 10 === 9) await sleep(200);
    }
  });
  const scrolled = await longest(async (page) => {
    for (let at = 0; at < 60; at++) {
      await page.evaluate(() => scrollOn());
      await sleep(60);
    }
  });
  return [
    atMost('chromium: longest task of ours, live blog of 200 posts', blog, 16, 'ms'),
    atMost('chromium: longest task of ours, endless scroll', scrolled, 16, 'ms'),
  ];
}
