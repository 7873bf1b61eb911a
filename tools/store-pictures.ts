/**
 * Takes the stores' pictures, five of 1280 × 800 for each, from the real extension on the sample article:
 * `npm run store-pictures`.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SAMPLE, serveSite } from '../sample/server.ts';
import { BROWSER_NAMES, type Browser, type Page } from './browsers/browser.ts';
import { ensureBrowser } from './browsers/find.ts';
import { launch } from './browsers/launch.ts';
import { clickOn, find, hoverText, selectText } from './browsers/pointing.ts';
import { until } from './browsers/until.ts';
import { build, buildFolder, buildPack } from './builds.ts';
import { namesMarked } from './demonstrate.ts';

const FOLDER = fileURLToPath(new URL('../store/pictures/', import.meta.url));
const SIZE = [1280, 800] as const;
const QUOTE = 'We lost five months because two offices could not agree on who pays for one crane.';

for (const { code, output } of [await buildPack(), await build('e2e', 'chromium'), await build('e2e', 'firefox')]) {
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}
const site = await serveSite({ folder: SAMPLE });
for (const name of BROWSER_NAMES) {
  ensureBrowser(name);
  const folder = `${FOLDER}${name === 'chromium' ? 'chrome' : 'firefox'}/`;
  await mkdir(folder, { recursive: true });
  const browser = await launch(name, { extension: buildFolder('e2e', name), headless: true, offline: true });
  await takePictures(browser, folder);
  await browser.close();
}
await site.close();

async function takePictures(browser: Browser, folder: string): Promise<void> {
  await browser.grant(['http://127.0.0.1/*']);
  const page = await browser.openPage(site.address);
  await page.setViewport(...SIZE);
  await page.activate();
  await namesMarked(page);
  await hoverText(page, 'Baku', 2);
  await find(page, { selector: '[role=dialog][aria-busy=false]', text: 'Baku' });
  await page.screenshot(`${folder}1-card.png`);
  await page.press('Escape');
  await selectText(page, QUOTE);
  await clickOn(page, { selector: '.ng-clip-button' });
  await find(page, { selector: '[role=status]' });

  const panel = await browser.openExtensionPage('/welcome.html');
  await panel.setViewport(...SIZE);
  const tab = await until('the tab of the article', () => tabOf(panel, site.address));
  await panel.goto(`${await panel.evaluate(() => location.origin)}/sidepanel.html?tab=${tab}`);
  for (const [number, key, sight] of [
    [2, 'names', { selector: '.ng-name-label', text: 'Baku' }],
    [3, 'claims', { selector: '.ng-statement' }],
  ] as const) {
    await clickOn(panel, { selector: `[data-tab=${key}]` });
    await find(panel, sight);
    await panel.screenshot(`${folder}${number}-${key}.png`);
  }
  for (const [number, path, sight] of [
    [4, 'library', { selector: 'blockquote', text: QUOTE }],
    [5, 'options', { selector: 'h2' }],
  ] as const) {
    const own = await browser.openExtensionPage(`/${path}.html`);
    await own.setViewport(...SIZE);
    await find(own, sight);
    await own.screenshot(`${folder}${number}-${path}.png`);
    await own.close();
  }
}

function tabOf(page: Page, address: string): Promise<number | undefined> {
  return page.evaluate(async (wanted) => {
    const scope = globalThis as unknown as Record<
      'browser' | 'chrome',
      { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } }
    >;
    return (await (scope.browser ?? scope.chrome).tabs.query({})).find(({ url }) => url?.startsWith(wanted))?.id;
  }, address);
}
