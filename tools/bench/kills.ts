import { BROWSER_NAMES } from '../browsers/browser.ts';
import { launch } from '../browsers/launch.ts';
import { build, buildFolder } from '../builds.ts';
import { atLeast, atMost, type Figure } from './figure.ts';
import { killDuringWrites } from './worker-kills.ts';

const WRITES = 2_000;
const KILLS = 200;

/** Does the library keep what it has acknowledged, and once, when its background dies at any moment? In both browsers. */
export async function bench(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const name of BROWSER_NAMES) {
    const built = await build('release', name);
    if (built.code !== 0) throw new Error(built.output);
    const browser = await launch(name, { extension: buildFolder('release', name), headless: true, offline: true });
    try {
      const { acknowledged, lost, doubled } = await killDuringWrites(browser, WRITES, KILLS);
      const title = `${name}: ${WRITES} writes, ${KILLS} kills`;
      figures.push(
        atLeast(`${title}: acknowledged`, acknowledged, WRITES, ''),
        atMost(`${title}: lost`, lost, 0, ''),
        atMost(`${title}: doubled`, doubled, 0, ''),
      );
    } finally {
      await browser.close();
    }
  }
  return figures;
}
