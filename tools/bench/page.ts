import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import compromise from 'compromise';
import { createAnnotator } from '../../detection/annotate.ts';
import { NAME_KEYS } from '../../page/highlight-keys.ts';
import { HOST_NAME } from '../../page/parts.ts';
import { type Site, serveSite } from '../../sample/server.ts';
import { BROWSER_NAMES, type Browser, type Page } from '../browsers/browser.ts';
import type { ChromiumPage } from '../browsers/chromium-page.ts';
import { launch } from '../browsers/launch.ts';
import { boxOfText } from '../browsers/pointing.ts';
import { until } from '../browsers/until.ts';
import { build, buildFolder, buildPack } from '../builds.ts';
import { packagedKnowledge } from '../packaged-knowledge.ts';
import { packagedTagger } from '../packaged-tagger.ts';
import { atLeast, atMost, type Figure, median } from './figure.ts';
import { probeScript } from './page/bundle.ts';
import { heapOf, workerHeap } from './page/heaps.ts';
import { savedPages, WRITTEN } from './page/pages.ts';
import type { ProbeTimes } from './page/probe.ts';
import { traced } from './page/trace.ts';

const LOOPBACK = ['http://127.0.0.1/*'];
const MEGABYTE = 1024 * 1024;
/** How long a page is watched after its load: articles are marked long before. */
const WATCHED = 2_000;

/** What the pages of `WRITTEN` offer. */
declare const post: () => void;
declare const scrollOn: () => void;
declare const another: (number: number) => void;

/** The page's budgets, in both browsers. @throws Error when a build fails or no saved pages are there. */
export async function bench(): Promise<Figure[]> {
  for (const { code, output } of [await buildPack(), await build('e2e', 'chromium'), await build('e2e', 'firefox')]) {
    if (code !== 0) throw new Error(output);
  }
  const saved = savedPages();
  const site = await serveSite({ folder: '/nowhere', pages: new Map([...saved, ...WRITTEN]) });
  const figures: Figure[] = [...sizes(), peerDetection()];
  try {
    for (const name of BROWSER_NAMES) {
      const browser = await launch(name, { extension: buildFolder('e2e', name), headless: true, offline: true });
      try {
        const plain = await probes(browser, site, [...saved.keys()], await probeScript());
        figures.push(...plain);
        const heapBefore = name === 'chromium' ? await heapWithout(browser, site) : 0;
        await browser.grant(LOOPBACK);
        figures.push(...(await timesToReader(browser, site)));
        if (name === 'chromium') figures.push(...(await chromiumOnly(browser, site, [...saved.keys()], heapBefore)));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await site.close();
  }
  return figures;
}

function sizes(): Figure[] {
  const kilobytes = (file: string) =>
    gzipSync(readFileSync(`${buildFolder('e2e', 'chromium')}/${file}`), { level: 9 }).length / 1_000;
  return [
    atMost('gate, gzipped', kilobytes('gate.js'), 5, 'kB'),
    atMost('annotator, gzipped', kilobytes('annotator.js'), 25, 'kB'),
    atMost('overlay, gzipped, at first use', kilobytes('overlay.js'), 25, 'kB'),
  ];
}

/** Names found by `compromise` in the time in which ours are found and linked. */
function peerDetection(): Figure {
  const text = [...(WRITTEN.get('/thousand-words')?.html ?? '').matchAll(/<p>(.*?)<\/p>/g)]
    .map(([, words]) => words)
    .join('\n');
  const annotate = createAnnotator(packagedKnowledge(), packagedTagger());
  const timed = (work: () => unknown): number =>
    median(
      Array.from({ length: 9 }, () => {
        const start = performance.now();
        work();
        return performance.now() - start;
      }).slice(2),
    );
  const ours = timed(() => annotate({ text }));
  const theirs = timed(() => compromise(text).topics().out('array'));
  return atLeast('compromise takes so many times our time', theirs / ours, 1, '×');
}

async function probes(browser: Browser, site: Site, paths: readonly string[], script: string): Promise<Figure[]> {
  const times: ProbeTimes[] = [];
  for (const path of paths) {
    const page = await browser.openPage(site.address + path);
    await page.run(script);
    times.push(
      await page.evaluate(() => (globalThis as unknown as { newsglossProbe: () => ProbeTimes }).newsglossProbe()),
    );
    await page.close();
  }
  const long = await browser.openPage(`${site.address}/twenty-thousand-words`);
  await long.run(script);
  const full = await long.evaluate(() =>
    (globalThis as unknown as { newsglossProbe: () => ProbeTimes }).newsglossProbe(),
  );
  await long.close();
  const collect = times.map((one) => one.collect).sort((a, b) => a - b);
  const say = (what: string) => `${browser.name}: ${what}`;
  return [
    atMost(say(`collect text, ${times.length} pages, cold, p50`), median(collect), 5, 'ms'),
    atMost(say('collect text, cold, p95'), collect[Math.floor(collect.length * 0.95)] ?? Number.NaN, 12, 'ms'),
    atMost(say(`paint ${full.words} ranges, script and layout`), full.paint, 3, 'ms'),
    atLeast(say('mark.js takes so many times our painting'), full.mark / Math.max(full.paint, 0.1), 1, '×'),
    atLeast(say('wrapping spans takes so many times our painting'), full.spans / Math.max(full.paint, 0.1), 1, '×'),
  ];
}

const painted = (page: Page): Promise<boolean> =>
  page.evaluate((keys) => keys.some((key) => (CSS.highlights.get(key)?.size ?? 0) > 0), Object.values(NAME_KEYS));

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

async function timesToReader(browser: Browser, site: Site): Promise<Figure[]> {
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
  await until('marks', () => painted(page));
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

/** Milliseconds that the pointer rests before a card opens, by default. */
const DWELL = 250;

async function heapWithout(browser: Browser, site: Site): Promise<number> {
  const page = await browser.openPage(`${site.address}/thousand-words`);
  await sleep(WATCHED);
  const heap = await heapOf(page as ChromiumPage);
  await page.close();
  return heap;
}

/** What only Chromium's protocol tells: tasks, heaps, and whether anything runs. */
async function chromiumOnly(
  browser: Browser,
  site: Site,
  saved: readonly string[],
  heapBefore: number,
): Promise<Figure[]> {
  const first = await browser.openPage(`${site.address}/thousand-words`);
  const context = (first as ChromiumPage).tab.context().browser();
  if (!context) throw new Error('Chromium is closed');
  const root = await context.newBrowserCDPSession();
  const figures: Figure[] = [];

  await until('marks', () => painted(first));
  await sleep(WATCHED);
  figures.push(
    atMost('chromium: idle, files of ours that ran in 3 s', (await first.activity(3_000)).length, 0, 'files'),
  );
  const heap = await heapOf(first as ChromiumPage);
  figures.push(atMost('chromium: memory of a page', Math.max(0, heap - heapBefore) / MEGABYTE, 2, 'MB'));

  figures.push(atMost('chromium: a move of the pointer', await moveOf(first as ChromiumPage), 0.1, 'ms'));
  await first.close();

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
  for (const [path, time] of worst.slice(0, 3)) console.error(`longest tasks: ${time.toFixed(1)} ms ${path}`);
  figures.push(atMost(`chromium: longest task of ours, ${worst.length} pages`, worst[0]?.[1] ?? 0, 16, 'ms'));
  figures.push(atMost('chromium: layouts that we forced, all pages', layouts, worst.length, 'layouts'));

  const growing = await browser.openPage(`${site.address}/growing`);
  await until('marks', () => painted(growing));
  const blog = await traced(root, async () => {
    for (let at = 0; at < 200; at++) {
      await growing.evaluate(() => post());
      if (at % 10 === 9) await sleep(200);
    }
    await sleep(1_500);
  });
  figures.push(atMost('chromium: longest task of ours, live blog of 200 posts', blog.tasks[0] ?? 0, 16, 'ms'));
  await growing.close();

  const endless = await browser.openPage(`${site.address}/growing`);
  await until('marks', () => painted(endless));
  const scrolled = await traced(root, async () => {
    for (let at = 0; at < 60; at++) {
      await endless.evaluate(() => scrollOn());
      await sleep(60);
    }
    await sleep(1_500);
  });
  figures.push(atMost('chromium: longest task of ours, endless scroll', scrolled.tasks[0] ?? 0, 16, 'ms'));
  await endless.close();
  return [...figures, ...(await leaks(browser, site))];
}

/** Heaps after some articles, and after many more. */
async function leaks(browser: Browser, site: Site): Promise<Figure[]> {
  const page = await browser.openPage(`${site.address}/growing`);
  await until('marks', () => painted(page));
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

/** Calls of `movePointer`, of three moves each. */
const SWEEPS = 200;

/**
 * Milliseconds of script that a move costs on a page without scripts of its own, with all that it sets off. Counted by the
 * browser itself: a trace would add a tenth of a millisecond to each move.
 */
async function moveOf(page: ChromiumPage): Promise<number> {
  const scripted = async (): Promise<number> => {
    const { metrics } = await page.session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN);
  };
  await page.session.send('Performance.enable');
  const before = await scripted();
  for (let at = 0; at < SWEEPS; at++) {
    await page.movePointer({ x: 300 + (at % 40) * 12, y: 200 + (at % 25) * 14 });
  }
  return ((await scripted()) - before) / (3 * SWEEPS);
}
