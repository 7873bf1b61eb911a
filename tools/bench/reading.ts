import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Site, serveSite, type WrittenPage } from '../../sample/server.ts';
import { BROWSER_NAMES, type Browser, type BrowserName, type Page } from '../browsers/browser.ts';
import { launch } from '../browsers/launch.ts';
import { gone } from '../browsers/pointing.ts';
import { until } from '../browsers/until.ts';
import { build, buildFolder } from '../builds.ts';
import { atMost, type Figure, median, percentile, reported } from './figure.ts';
import { articleOf } from './reading-pages.ts';
import { type Measured, WATCH } from './reading-watch.ts';
import { PAGES_FOLDER, savedPages } from './saved-pages.ts';

/** Real pages that the figures are taken on, besides one article of 1,000 words and one of 5,000. */
const PAGES = 10;
/** Milliseconds in which a page without us shows what moves by itself. */
const OWN_SHIFT = 2_500;
/** Milliseconds after which a page rests that was scrolled. */
const SETTLED = 300;
/** Cards that are opened on each page. */
const CARDS = 4;
/** Milliseconds that the pointer rests before a card opens, as the settings have it; taken off the time to the card. */
const DWELL = 250;

/**
 * The reading experience in both browsers, against real pages whose own scripts do not run: what is measured is ours. The
 * extension is the end-to-end build, which differs from the release in an open shadow root alone.
 */
export async function bench(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of BROWSER_NAMES) {
    const { code, output } = await build('e2e', name);
    if (code !== 0) throw new Error(output);
    figures.push(...(await measure(name)));
  }
  return figures;
}

async function measure(name: BrowserName): Promise<Figure[]> {
  const pages = chosenPages();
  const site = await serveSite({ folder: PAGES_FOLDER, pages });
  const browser = await launch(name, { extension: buildFolder('e2e', name), headless: true, offline: true });
  try {
    const own = new Map<string, number>();
    for (const path of pages.keys()) own.set(path, await ownShift(browser, site.address + path));
    await browser.grant(['http://127.0.0.1/*']);
    const cards: number[] = [];
    const shifts: number[] = [];
    const changes: number[] = [];
    for (const path of pages.keys()) {
      const page = await browser.openPage(site.address + path);
      await page.activate();
      const measured = await painted(page);
      if (measured) {
        const { times, shift } = await openCards(page, measured.names);
        console.error(`${name}: cards on ${path}: ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
        cards.push(...times);
        shifts.push(Math.max(0, measured.shift - (own.get(path) ?? 0)) + shift);
        const { nodes } = (await page.evaluate(WATCH.read)) ?? measured;
        changes.push(nodes);
      }
      await page.close();
    }
    const { cold, warm } = await loads(browser, site);
    return [
      atMost(
        `${name}: dwell over → card with pack facts, ${cards.length} cards, p95`,
        percentile(cards, 0.95),
        50,
        'ms',
      ),
      atMost(`${name}: load → annotated, 1,000 words, warm worker`, warm, 150, 'ms'),
      atMost(`${name}: load → annotated, 1,000 words, cold worker`, cold, 300, 'ms'),
      atMost(`${name}: panel open, 5,000 words`, await panelOpens(browser, site), 200, 'ms'),
      reported(`${name}: layout shift of these pages without us`, Math.max(...own.values()), ''),
      atMost(`${name}: layout shift beyond that, ${shifts.length} pages`, Math.max(...shifts), 0, ''),
      atMost(`${name}: nodes added to a page: our host`, Math.max(...changes), 1, ''),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Saved pages with enough English names on them, and two articles of a known length; each watches itself. */
function chosenPages(): Map<string, WrittenPage> {
  const pages = new Map<string, WrittenPage>();
  const watched = (html: string): WrittenPage => ({
    html: WATCH.intoPage(html),
    headers: { 'content-security-policy': WATCH.policy },
  });
  for (const { name } of savedPages()
    .filter(({ name }) => ENGLISH.test(name))
    .slice(0, PAGES)) {
    pages.set(`/${name}`, watched(readFileSync(PAGES_FOLDER + name, 'utf8')));
  }
  pages.set('/plain', watched(articleOf(1_000)));
  pages.set('/long', watched(articleOf(5_000)));
  return pages;
}

/** Saved pages are named by country and outlet. */
const ENGLISH =
  /bbc|express|nypost|polygraph|GlobalNews|DW_|LBC|Namibian|Taipei|BBC|EveningStandard|Mirror|Fox|Reuters|Guardian|APNews|Intercept|WashingtonPost/i;

/** What the page saw once names are painted; null where the gate takes it for no article. */
async function painted(page: Page): Promise<Measured | null> {
  try {
    return await until('names to be painted', () => page.evaluate(WATCH.read), 8_000);
  } catch {
    return null;
  }
}

/** The layout shifts of a page before the extension may read it, watched for as long as it takes us. */
async function ownShift(browser: Browser, address: string): Promise<number> {
  const page = await browser.openPage(address);
  await page.activate();
  await sleep(OWN_SHIFT);
  const shift = await page.evaluate(WATCH.shift);
  await page.close();
  return shift;
}

/** Opens cards of names that are spread over the page. The shift is what happens from the pointer's coming to the card. */
async function openCards(page: Page, names: number): Promise<{ times: number[]; shift: number }> {
  const times: number[] = [];
  let shift = 0;
  for (let card = 0; card < CARDS; card++) {
    const place = await page.evaluate(WATCH.placeOf, Math.floor((card * names) / CARDS));
    if (!place) continue;
    try {
      await page.movePointer({ x: 2, y: 2 });
      await sleep(SETTLED);
      const before = await page.evaluate(WATCH.shift);
      await page.evaluate(WATCH.awaitCard, WATCH.host);
      await page.movePointer(place);
      const delay = await until('the card', () => page.evaluate(WATCH.cardDelay), 5_000);
      times.push(Math.max(0, delay - DWELL));
      shift += (await page.evaluate(WATCH.shift)) - before;
      await page.press('Escape');
      await gone(page, { selector: '[role=dialog]' });
    } catch {
      // Something of the page moved under the pointer: no measurement.
    }
  }
  return { times, shift };
}

/** Milliseconds from the end of the page's load to painted names, each the median of several loads. */
async function loads(browser: Browser, site: Site): Promise<{ cold: number; warm: number }> {
  const times = { cold: [] as number[], warm: [] as number[] };
  for (let round = 0; round < 5; round++) {
    for (const kind of ['cold', 'warm'] as const) {
      if (kind === 'cold') await browser.killBackground();
      const page = await browser.openPage(`${site.address}/plain`);
      const measured = await painted(page);
      if (measured) times[kind].push(measured.annotated);
      await page.close();
    }
  }
  return { cold: median(times.cold), warm: median(times.warm) };
}

/** Milliseconds from the start of the panel's document to its list of names, over an article of 5,000 words. */
async function panelOpens(browser: Browser, site: Site): Promise<number> {
  const page = await browser.openPage(`${site.address}/long`);
  await painted(page);
  const own = await browser.openExtensionPage('/editor.html');
  await own.activate();
  const tab = await own.evaluate(WATCH.tabOf, `${site.address}/long`);
  const times: number[] = [];
  for (let round = 0; round < 5; round++) times.push(await own.evaluate(WATCH.openPanel, tab));
  await own.close();
  await page.close();
  return median(times);
}
