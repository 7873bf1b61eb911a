import { setTimeout as sleep } from 'node:timers/promises';
import type { ChromiumPage } from '../../browsers/chromium-page.ts';
import { until } from '../../browsers/until.ts';
import { atMost, type Figure } from '../figure.ts';
import { type Ground, isMarked, WATCHED } from './ground.ts';

/** What a pointer that moves over an article costs. Only Chromium tells. */
export async function pointing({ browser, site }: Ground): Promise<Figure[]> {
  const page = (await browser.openPage(`${site.address}/thousand-words`)) as ChromiumPage;
  await until('marks', () => isMarked(page));
  await sleep(WATCHED);
  const move = await moveOf(page);
  await page.close();
  return [atMost('chromium: a move of the pointer', move, 0.1, 'ms')];
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
