/**
 * Takes the pictures of the README from the real extension in a real browser: `npm run pictures`.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SAMPLE, serveSite } from '../sample/server.ts';
import { ensureBrowser } from './browsers/find.ts';
import { launch } from './browsers/launch.ts';
import { clickOn, find, hoverText, selectText } from './browsers/pointing.ts';
import { build, buildFolder, buildPack } from './builds.ts';
import { namesMarked } from './demonstrate.ts';

const FOLDER = fileURLToPath(new URL('../docs/images/', import.meta.url));
const QUOTE = 'We lost five months because two offices could not agree on who pays for one crane.';

await mkdir(FOLDER, { recursive: true });
ensureBrowser('chromium');
for (const { code, output } of [await buildPack(), await build('e2e', 'chromium')]) {
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}
const site = await serveSite({ folder: SAMPLE });
const browser = await launch('chromium', {
  extension: buildFolder('e2e', 'chromium'),
  headless: true,
  offline: true,
});
await browser.grant(['http://127.0.0.1/*']);

const page = await browser.openPage(site.address);
await page.setViewport(1000, 640);
await page.activate();
await namesMarked(page);
await hoverText(page, 'Baku', 2);
await find(page, { selector: '[role=dialog][aria-busy=false]', text: 'Baku' });
await page.screenshot(`${FOLDER}card.png`);
await page.press('Escape');
await selectText(page, QUOTE);
await clickOn(page, { selector: '.ng-clip-button' });
await find(page, { selector: '[role=status]' });

const own = await browser.openExtensionPage('/library.html');
await own.setViewport(1000, 420);
await find(own, { selector: 'blockquote', text: QUOTE });
await own.screenshot(`${FOLDER}library.png`);

const tab = await own.evaluate(async (address) => {
  const { chrome } = globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<Tab[]> } } };
  return (await chrome.tabs.query({})).find(({ url }) => url?.startsWith(address))?.id;
}, site.address);
const panel = await browser.openExtensionPage(`/sidepanel.html?tab=${tab}`);
await panel.setViewport(420, 760);
for (const [key, sight] of [
  ['names', { selector: '.ng-name-label', text: 'Baku' }],
  ['story', { selector: '.ng-dot' }],
  ['claims', { selector: '[data-tab=claims][aria-selected=true]' }],
] as const) {
  await clickOn(panel, { selector: `[data-tab=${key}]` });
  await find(panel, sight);
  await panel.screenshot(`${FOLDER}panel-${key}.png`);
}

await browser.close();
await site.close();

interface Tab {
  readonly id?: number;
  readonly url?: string;
}
