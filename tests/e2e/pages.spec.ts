import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { NAME_KEYS } from '../../page/highlight-keys.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { until } from '../../tools/browsers/until.ts';
import { namesPainted, paintedNames } from './marks.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

/** Saved pages of real sites stand beside the repository, where there are any; they are their publishers' and not in it. */
const PAGES = resolve('../shared/pages');
const SEED = resolve('../shared/seed');
const SCREENSHOTS = resolve('.output/screenshots/pages');

/** Ten English pages, with names that each of them is about. */
const ARTICLES: readonly (readonly [file: string, ...names: string[]])[] = [
  ['aeb--albawaba.com-833caf3b', 'United States', 'European Union'],
  ['aeb--bbc.com-c7e39ac4', 'Sweden', 'Julian Assange'],
  ['aeb--express.co.uk-624fcd90', 'Hong Kong', 'China'],
  ['aeb--nypost.com-a1fca19b', 'Taliban', 'Afghanistan'],
  ['aeb--polygraph.info-1ee91d1f', 'Syria', 'Pentagon'],
  ['postlight--www.theguardian.com', 'Standing Rock'],
  ['fundus--uk-EveningStandard_2024_10_24', 'Tony Blair', 'Keir Starmer'],
  ['fundus--us-FoxNews_2023_04_28', 'Christopher Wray', 'FBI'],
  ['fundus--us-Reuters_2024_03_07', 'Reuters', 'Lebanon'],
  ['fundus--za-TimesLive_2025_11_10', 'Dali Mpofu'],
];

/** Names that a page of news has at least. */
const FEWEST = 5;

/** Saved pages have lost their style sheets, and their articles stand far below. */
const showMarks = (page: Page): Promise<void> =>
  page.evaluate((keys) => {
    const marks = keys.flatMap((key) => [...(CSS.highlights.get(key) ?? [])]);
    const one = marks[Math.floor(marks.length / 2)];
    one?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, Object.values(NAME_KEYS));

describe.skipIf(!existsSync(PAGES)).each(browsers)('saved pages of real sites in %s', (name) => {
  const stage = useStage(name);

  beforeAll(async () => {
    await mkdir(SCREENSHOTS, { recursive: true });
    for (const [file] of ARTICLES) {
      stage.pages.set(`/${file}`, { html: await readFile(resolve(PAGES, `${file}.html`), 'utf8') });
    }
    await stage.browser.grant([LOOPBACK]);
  });

  it.each(ARTICLES)('%s', async (file, ...names) => {
    const page = await stage.open(`/${file}`);
    await page.activate();
    await namesPainted(page, ...names);
    await until('the names of the article to be painted', async () => (await paintedNames(page)).length >= FEWEST);
    await showMarks(page);
    await page.screenshot(resolve(SCREENSHOTS, `${name}-${file}.png`));
  });
});

describe.skipIf(!existsSync(SEED)).each(browsers)('the founding article in %s', (name) => {
  const stage = useStage(name);

  it('has every name of its gold list painted and none of its noise', async () => {
    const gold: { text: string }[] = JSON.parse(await readFile(resolve(SEED, 'gold.json'), 'utf8'));
    stage.pages.set('/founding', { html: await readFile(resolve(SEED, 'article.html'), 'utf8') });
    await stage.browser.grant([LOOPBACK]);
    const page = await stage.open('/founding');
    await page.activate();
    const painted = await namesPainted(page, 'Baku', 'Moscow');
    await page.screenshot(resolve(SCREENSHOTS, `${name}-founding.png`));

    const left = [...painted];
    // The gold list counts the article into "the West"; the texts that the tagger learnt from leave articles outside.
    const missing = gold.filter(({ text }) => {
      const at = left.indexOf(text.replace(/^the /, ''));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    expect(missing.map(({ text }) => text)).toEqual([]);
    expect(
      painted.filter((text) => /loading|headlines|trends|tribe|exclusive|newsroom|source|font/i.test(text)),
    ).toEqual([]);
  });
});
