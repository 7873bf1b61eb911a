import { atLeast, atMost, type Figure, median, percentile } from '../figure.ts';
import { probeScript } from './bundle.ts';
import { type Ground, unread } from './ground.ts';
import type { ProbeTimes } from './probe.ts';

/** The page's own code paths, each run for the first time in pages that the extension does not read. */
export async function collecting(ground: Ground): Promise<Figure[]> {
  const { browser, saved } = ground;
  const script = await probeScript();
  const probed = async (path: string): Promise<ProbeTimes> => {
    const page = await browser.openPage(unread(ground) + path);
    await page.run(script);
    const times = await page.evaluate(() =>
      (globalThis as unknown as { newsglossProbe: () => ProbeTimes }).newsglossProbe(),
    );
    await page.close();
    return times;
  };
  const collect: number[] = [];
  for (const path of saved) collect.push((await probed(path)).collect);
  const full = await probed('/twenty-thousand-words');
  const say = (what: string) => `${browser.name}: ${what}`;
  return [
    atMost(say(`collect text, ${collect.length} pages, cold, p50`), median(collect), 5, 'ms'),
    atMost(say('collect text, cold, p95'), percentile(collect, 0.95), 12, 'ms'),
    atMost(say(`paint ${full.words} ranges, script and layout`), full.paint, 3, 'ms'),
    atLeast(say('mark.js takes so many times our painting'), full.mark / Math.max(full.paint, 0.1), 1, '×'),
    atLeast(say('wrapping spans takes so many times our painting'), full.spans / Math.max(full.paint, 0.1), 1, '×'),
  ];
}
