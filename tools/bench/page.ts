import { serveSite } from '../../sample/server.ts';
import { BROWSER_NAMES, type BrowserName } from '../browsers/browser.ts';
import { launch } from '../browsers/launch.ts';
import { build, buildFolder, buildPack } from '../builds.ts';
import type { Figure } from './figure.ts';
import { arriving } from './page/arriving.ts';
import { collecting } from './page/collecting.ts';
import type { Ground } from './page/ground.ts';
import { leaks } from './page/leaks.ts';
import { savedPages, WRITTEN } from './page/pages.ts';
import { peerDetection } from './page/peer-detection.ts';
import { pointing } from './page/pointing.ts';
import { resting } from './page/resting.ts';
import { sizes } from './page/sizes.ts';
import { tasks } from './page/tasks.ts';

type Part = (ground: Ground) => Promise<Figure[]>;

/** What is measured in each browser, in this order. Firefox's protocol tells neither of tasks nor of heaps. */
const PARTS: Readonly<Record<BrowserName, Readonly<Record<string, Part>>>> = {
  chromium: { collecting, arriving, resting, pointing, tasks, leaks },
  firefox: { collecting, arriving },
};

/**
 * The page's budgets, in both browsers; of one part alone, where one is named. Says on the error stream what goes on.
 * @throws Error when there is no such part, a build fails, or no saved pages are there.
 */
export async function bench(only?: string): Promise<Figure[]> {
  if (only !== undefined && !PARTS.chromium[only])
    throw new Error(`unknown part "${only}"; known are: ${Object.keys(PARTS.chromium).join(', ')}`);
  const saved = savedPages();
  if ((await buildPack()).code !== 0) throw new Error('The pack cannot be built');
  const figures: Figure[] = [];
  const site = await serveSite({ folder: '/nowhere', pages: new Map([...saved, ...WRITTEN]) });
  try {
    for (const name of BROWSER_NAMES) {
      const parts = Object.entries(PARTS[name]).filter(([part]) => only === undefined || part === only);
      if (parts.length === 0) continue;
      const { code, output } = await build('e2e', name);
      if (code !== 0) throw new Error(output);
      if (only === undefined && name === 'chromium') figures.push(...sizes(), peerDetection());
      const browser = await launch(name, { extension: buildFolder('e2e', name), headless: true, offline: true });
      try {
        await browser.grant(['http://127.0.0.1/*']);
        for (const [part, measure] of parts) {
          const start = Date.now();
          console.error(`${name}: ${part} …`);
          figures.push(...(await measure({ browser, site, saved: [...saved.keys()] })));
          console.error(`${name}: ${part} took ${Math.round((Date.now() - start) / 1_000)} s`);
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    await site.close();
  }
  return figures;
}
