import { fileURLToPath } from 'node:url';
import { build as bundle } from 'vite';
import { describe } from '../../anchoring/describe.ts';
import { serveSite } from '../../sample/server.ts';
import type { PlacedClip } from '../../storage/clip.ts';
import { BROWSER_NAMES, type Page } from '../browsers/browser.ts';
import { launch } from '../browsers/launch.ts';
import { build, buildFolder } from '../builds.ts';
import { bigPage } from './clips.ts';
import { atMost, type Figure } from './figure.ts';
import type * as Entry from './page-clips-entry.ts';
import { deleteQuote } from './page-edits.ts';
import { savedPages } from './saved-pages.ts';

const RUNS = 5;

/** What 100 clips cost a page of 200 kB in real browsers, found where they stood and all gone. */
export async function bench(): Promise<Figure[]> {
  const { text, quotes } = bigPage(savedPages());
  const without = quotes.toReversed().reduce((left, quote) => deleteQuote(left, quote).text, text);
  const script = await bundledEntry();
  const pages = new Map([
    ['/unchanged', { html: pageOf(text, script) }],
    ['/deleted', { html: pageOf(without, script) }],
  ]);
  const site = await serveSite({ folder: fileURLToPath(new URL('../../sample', import.meta.url)), pages });
  const figures: Figure[] = [];
  try {
    for (const name of BROWSER_NAMES) {
      const built = await build('release', name);
      if (built.code !== 0) throw new Error(built.output);
      const browser = await launch(name, { extension: buildFolder('release', name), headless: true, offline: true });
      try {
        const page = await browser.openPage(`${site.address}/unchanged`);
        await page.activate();
        const collected = await page.evaluate(() =>
          (globalThis as unknown as { bench: typeof Entry }).bench.pageText(),
        );
        const clips = quotes.flatMap((quote, n) => clipOf(text.slice(quote.start, quote.end), collected, n));
        const unchanged = await quickest(page, clips);
        await page.goto(`${site.address}/deleted`);
        const deleted = await quickest(page, clips);
        const title = `${name}: ${clips.length} clips on 200 kB`;
        figures.push(
          ...figuresOf(`${title}, unchanged`, unchanged, 150),
          ...figuresOf(`${title}, all deleted`, deleted, 1_500),
        );
      } finally {
        await browser.close();
      }
    }
  } finally {
    await site.close();
  }
  return figures;
}

async function bundledEntry(): Promise<string> {
  const built = await bundle({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('page-clips-entry.ts', import.meta.url)), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('nothing was bundled');
  return first.output[0].code;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const pageOf = (text: string, script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A long page</title>
<script>${script.replaceAll('</script', '<\\/script')}</script></head><body><main>
${text
  .split('\n\n')
  .map((block) => `<p>${escaped(block).replaceAll('\n', '<br>')}</p>`)
  .join('\n')}
</main></body></html>`;

/** A clip of words where they stand in the page's text; none where a border of blocks has changed them. */
function clipOf(words: string, text: string, n: number): PlacedClip[] {
  const start = text.indexOf(words);
  if (start < 0) return [];
  const id = `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
  return [{ id, quote: words, selectors: describe(text, start, start + words.length), colour: 'yellow' }];
}

interface Cost {
  readonly work: number;
  /** Of processor time; null where the browser tells no times of single tasks. */
  readonly longest: number | null;
}

const figuresOf = (title: string, { work, longest }: Cost, most: number): Figure[] => [
  atMost(`${title}: work`, work, most, 'ms'),
  ...(longest === null ? [] : [atMost(`${title}: longest task`, longest, 16, 'ms')]),
];

/**
 * The quickest of several looks: the first ones compile, and the collector's work falls on some. In processor time where
 * the browser tells it, else by the page's clock.
 */
async function quickest(page: Page, clips: readonly PlacedClip[]): Promise<Cost> {
  const costs: Cost[] = [];
  for (let n = 0; n < RUNS; n++) {
    let blocked = 0;
    const tasks = await page.tasks(async () => {
      blocked = await page.evaluate(
        (sent) => (globalThis as unknown as { bench: typeof Entry }).bench.lookFor(sent),
        clips,
      );
    });
    costs.push(
      tasks
        ? { work: tasks.reduce((sum, task) => sum + task, 0), longest: Math.max(...tasks) }
        : { work: blocked, longest: null },
    );
  }
  const longest = costs.map((cost) => cost.longest).filter((each) => each !== null);
  return {
    work: Math.min(...costs.map(({ work }) => work)),
    longest: longest.length > 0 ? Math.min(...longest) : null,
  };
}
