import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeBackup } from '../../exchange/backup.ts';
import type { LibraryUnit } from '../../storage/library-unit.ts';
import { BROWSER_NAMES, type BrowserName, type Page } from '../browsers/browser.ts';
import { launch } from '../browsers/launch.ts';
import { clickOn } from '../browsers/pointing.ts';
import { until } from '../browsers/until.ts';
import { build, buildFolder } from '../builds.ts';
import { atMost, type Figure, median, percentile, reported } from './figure.ts';
import { firstPaint, pressLabel, scrollThrough, typeSearch } from './library-page.ts';
import { searchFigures } from './library-search.ts';
import { seededClips } from './seeded-clips.ts';
import { seededQueries } from './seeded-queries.ts';

const CLIPS = 100_000;
const SEARCHES = 40;
/** Presses of labels: one of each kind, on and off again, twice. */
const PRESSES = 24;
const RUNS = 5;
const MEGABYTE = 1_000_000;
/** Milliseconds in which so many clips must be read, written and indexed, on a slow machine. */
const PATIENCE = 900_000;

/**
 * The library page with 100,000 clips in real browsers, from what is typed to what is drawn, and its index alone. The
 * budgets are Chromium's, in processor time of the page's main thread, which other programs on the machine do not
 * lengthen; Firefox's figures are reported as the page measures them.
 */
export async function bench(): Promise<Figure[]> {
  const figures = searchFigures();
  const server = await serveLibrary();
  try {
    for (const name of BROWSER_NAMES) {
      const { code, output } = await build('e2e', name);
      if (code !== 0) throw new Error(output);
      figures.push(...(await measure(name, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)));
    }
  } finally {
    server.close();
  }
  return figures;
}

async function serveLibrary(): Promise<Server> {
  const pieces: string[] = [];
  for await (const piece of writeBackup(units(), new Date('2026-01-01T00:00:00Z'))) pieces.push(piece);
  const file = pieces.join('');
  const server = createServer((_, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.end(file);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}

function* units(): Generator<LibraryUnit> {
  for (const clip of seededClips(CLIPS)) yield { kind: 'clip', value: { clip, history: [] } };
}

async function measure(name: BrowserName, file: string): Promise<Figure[]> {
  const browser = await launch(name, { extension: buildFolder('e2e', name), headless: true, offline: true });
  try {
    const library = await browser.openExtensionPage('/library.html');
    await fill(library, file);
    await library.close();
    const page = await browser.openExtensionPage('/welcome.html');
    // A page in the background is drawn once a second.
    await page.activate();
    const paints: number[] = [];
    const paintTimes: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const work = async () => {
        const time = await page.evaluate(firstPaint);
        paints.push(time);
        return time;
      };
      paintTimes.push(await costOf(page, work, sum));
    }
    await page.close();
    const list = await browser.openExtensionPage('/library.html');
    await list.activate();
    const isRead = () => list.evaluate(() => document.querySelector('.ng-facet-label') !== null);
    await until('the index to be read', isRead, PATIENCE);
    const searches: number[] = [];
    for (const typed of seededQueries(SEARCHES)) {
      searches.push(await costOf(list, () => list.evaluate(typeSearch, typed), sum));
    }
    await list.evaluate(typeSearch, '');
    const presses: number[] = [];
    for (let n = 0; n < PRESSES; n++) presses.push(await costOf(list, () => list.evaluate(pressLabel, n), sum));
    await list.evaluate(typeSearch, '');
    const scrolls: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      scrolls.push(
        await costOf(
          list,
          () => list.evaluate(scrollThrough),
          (tasks) => Math.max(...tasks),
        ),
      );
    }
    const heap = await list.heap();
    const within =
      name === 'chromium'
        ? atMost
        : (what: string, value: number, _: number, unit: string) => reported(what, value, unit);
    return [
      within(`${name}, 100,000 clips: first clips painted, quickest`, Math.min(...paints), 300, 'ms'),
      ...(name === 'chromium'
        ? [reported(`${name}, 100,000 clips: the same, in processor time`, median(paintTimes), 'ms')]
        : []),
      within(`${name}, 100,000 clips: typed → drawn, p95`, percentile(searches, 0.95), 50, 'ms'),
      within(`${name}, 100,000 clips: label pressed → list and counts, p95`, percentile(presses, 0.95), 100, 'ms'),
      within(`${name}, 100,000 clips: longest task while scrolling`, median(scrolls), 32, 'ms'),
      ...(heap === null ? [] : [within(`${name}, 100,000 clips: memory of the page`, heap / MEGABYTE, 200, 'MB')]),
    ];
  } finally {
    await browser.close();
  }
}

const sum = (tasks: readonly number[]) => tasks.reduce((all, one) => all + one, 0);

/** What work costs: processor time of the page's tasks where the browser tells, else what the page has measured itself. */
async function costOf(
  page: Page,
  work: () => Promise<number>,
  combine: (tasks: readonly number[]) => number,
): Promise<number> {
  let measured = 0;
  const tasks = await page.tasks(async () => {
    measured = await work();
  });
  return tasks ? combine(tasks) : measured;
}

/** Restores the library from its backup as a reader does, and waits until all of it can be searched. */
async function fill(page: Page, file: string): Promise<void> {
  await clickOn(page, { selector: '[data-tab=safekeeping]' });
  await until('the file to be asked for', () =>
    page.evaluate(() => document.querySelector('input[type=file]') !== null),
  );
  await page.evaluate(async (address) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    const chosen = new DataTransfer();
    chosen.items.add(new File([await (await fetch(address)).blob()], 'library.newsgloss.jsonl'));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, file);
  await until('the preview', () => page.evaluate(() => document.querySelector('.ng-plan') !== null), PATIENCE);
  await page.evaluate(() => document.querySelector<HTMLElement>('.ng-import > .ng-button-main')?.click());
  await until(
    'the clips to be written',
    () => page.evaluate(() => document.querySelector('.ng-plan') === null),
    PATIENCE,
  );
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-tab=clips]')?.click());
  const isIndexed = (clips: number) =>
    page.evaluate((all) => {
      const counts = [...document.querySelectorAll('.ng-facet:last-of-type .ng-facet-label .ng-count')];
      const sum = counts.reduce((total, count) => total + Number(count.textContent?.replace(/\D/g, '')), 0);
      return sum === all;
    }, clips);
  await until('the index to be made', () => isIndexed(CLIPS), PATIENCE);
}
