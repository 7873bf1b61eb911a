import { parseArgs } from 'node:util';
import { SAMPLE, serveSite } from '../sample/server.ts';
import { BROWSER_NAMES } from './browsers/browser.ts';
import { ensureBrowser } from './browsers/find.ts';
import { launch } from './browsers/launch.ts';
import { build, buildFolder, buildPack } from './builds.ts';
import { demonstrate } from './demonstrate.ts';

/**
 * `npm start`: builds the extension and opens a real browser with it on the sample article, where it may read already.
 * Where there is no display it walks through the article by itself and keeps pictures.
 *
 *     npm start -- --browser firefox
 *     npm start -- --headless
 */
const { values } = parseArgs({
  options: { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean', default: false } },
});
const name = BROWSER_NAMES.find((each) => each === values.browser);
if (!name) throw new Error(`--browser takes ${BROWSER_NAMES.join(' or ')}`);

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless || !hasDisplay;
// The walk presses buttons inside the card, which the shipped build keeps closed to everybody.
const variant = headless ? 'e2e' : 'release';

ensureBrowser(name);
console.log('Building the extension…');
for (const { code, output } of [await buildPack(), await build(variant, name)]) {
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

const site = await serveSite({ folder: SAMPLE });
const browser = await launch(name, { extension: buildFolder(variant, name), headless, offline: headless });
process.once('SIGINT', () => void browser.close());
await browser.grant(['http://127.0.0.1/*']);
const page = await browser.openPage(site.address);
console.log(`Newsgloss runs in ${browser.name} ${browser.version} on ${site.address}`);

if (headless) {
  await demonstrate(browser, page);
  await browser.close();
} else {
  console.log(`
Try this:
  - Point at “Baku” and read the card; move into it, follow a source, close it with Escape.
  - Press Alt+Shift+N to walk from name to name.
  - Select a sentence and press Clip; reload the page: it is still painted.
  - Press the toolbar button of Newsgloss: the panel lists the names and clips of the page.
  - Turn the page's font switcher on: the marks stay on their words.
Close the browser or press Ctrl+C here to end.`);
  await browser.ended;
}
await site.close();
