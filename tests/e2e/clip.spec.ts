import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, isThere, selectText, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { closeEditors, openPanelOf } from './extension-tabs.ts';
import { namesPainted, paintedClips } from './marks.ts';
import { PARAGRAPHS, story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const QUOTE = 'It also has a price, and we have agreed on who pays it.';
const OTHER = 'Fishermen from Scotland fear for their nets';
const BUTTON = { selector: '.ng-clip-button' };
const SAVED = { selector: '[role=status].ng-toast' };

const clipsPainted = (page: Page, ...quotes: readonly string[]): Promise<unknown> =>
  until(`clips to be painted: ${quotes.join(' / ')}`, async () => {
    const painted = await paintedClips(page);
    return painted.length === quotes.length && quotes.every((quote) => painted.includes(quote));
  });

describe.each(browsers)('clipping in %s', (name) => {
  const stage = useStage(name);
  beforeAll(() => stage.browser.grant([LOOPBACK]));

  /** A story of its own for each test, since clips come back with their address. */
  async function storyAt(path: string): Promise<Page> {
    stage.pages.set(path, { html: story() });
    const page = await stage.open(path);
    await page.activate();
    await namesPainted(page, 'Norway');
    return page;
  }

  async function clip(page: Page, quote: string): Promise<void> {
    await selectText(page, quote);
    await clickOn(page, BUTTON);
    await find(page, SAVED);
  }

  it('offers a button beside a selection and none beside a click', async () => {
    const page = await storyAt('/clip/button');
    await page.click(await find(page, { selector: 'h1' }));
    expect(await isThere(page, BUTTON)).toBe(false);
    await selectText(page, QUOTE);
    await find(page, BUTTON);
    await page.click(await find(page, { selector: 'h1' }));
    await gone(page, BUTTON);
  });

  it('paints a clip at once, and again after the background was ended and the page was loaded anew', async () => {
    const page = await storyAt('/clip/reload');
    await clip(page, QUOTE);
    await clipsPainted(page, QUOTE);
    await stage.browser.killBackground();
    await page.reload();
    await clipsPainted(page, QUOTE);
  });

  it('saves a clip while the background is ended, and says so only when it is on the disk', async () => {
    const page = await storyAt('/clip/killed');
    await selectText(page, QUOTE);
    const button = await find(page, BUTTON);
    await stage.browser.killBackground();
    await page.activate();
    await page.click(button);
    await find(page, SAVED);
    await stage.browser.killBackground();
    const library = await stage.openOwn('/library.html');
    await find(library, { selector: 'article', text: QUOTE });
  });

  it('takes a clip back from the page', async () => {
    const page = await storyAt('/clip/undo');
    await clip(page, OTHER);
    await clipsPainted(page, OTHER);
    await clickOn(page, { selector: '.ng-toast button', text: 'Undo' });
    await clipsPainted(page);
    await page.reload();
    await namesPainted(page, 'Norway');
    expect(await paintedClips(page)).toEqual([]);
  });

  it('clips on a page that lets no script run', async () => {
    const page = await stage.open('/strict');
    await page.activate();
    await namesPainted(page, 'Norway');
    await clip(page, QUOTE);
    await clipsPainted(page, QUOTE);
  });

  it('finds a quote where it stands now when the article was revised around it', async () => {
    const page = await storyAt('/clip/revised');
    await clip(page, QUOTE);
    const [first, second, ...rest] = PARAGRAPHS;
    stage.pages.set('/clip/revised', {
      html: story({ paragraphs: ['Corrected on Tuesday.', second, first.toUpperCase(), ...rest] }),
    });
    await page.reload();
    await clipsPainted(page, QUOTE);
  });

  it('lists a quote that is gone as lost and paints it nowhere', async () => {
    const page = await storyAt('/clip/lost');
    await clip(page, QUOTE);
    await clip(page, OTHER);
    const paragraphs = PARAGRAPHS.filter((text) => !text.includes(QUOTE));
    stage.pages.set('/clip/lost', { html: story({ paragraphs }) });
    await page.reload();
    await namesPainted(page, 'Norway');
    await clipsPainted(page, OTHER);

    const panel = await openPanelOf(stage, '/clip/lost');
    await clickOn(panel, { selector: '[role=tab]', text: 'Clips' });
    await find(panel, { selector: '[data-state=orphan]', text: QUOTE });
    await find(panel, { selector: '[data-state=anchored]', text: OTHER });
  });

  it('shares clips among the addresses of one article, and lists none on a page that only claims to be it', async () => {
    const page = await storyAt('/share/story');
    await clip(page, QUOTE);
    const canonical = `<link rel="canonical" href="${stage.site.address}/share/story">`;
    stage.pages.set('/amp/share/story', { html: story() });
    stage.pages.set('/share/mirror', { html: story({ after: canonical }) });
    const liar = story({ headline: 'Kenya opens a railway museum', paragraphs: PARAGRAPHS.slice(3), after: canonical });
    stage.pages.set('/share/liar', { html: liar });
    for (const address of ['/share/story?utm_source=mail&print=1', '/amp/share/story', '/share/mirror']) {
      await clipsPainted(await stage.open(address), QUOTE);
    }
    const other = await stage.open('/share/liar');
    await namesPainted(other, 'Germany');
    const panel = await openPanelOf(stage, '/share/liar');
    await clickOn(panel, { selector: '[role=tab]', text: 'Clips' });
    await find(panel, { selector: '.ng-notice', text: 'Nothing clipped on this page yet' });
    expect(await paintedClips(other)).toEqual([]);
  });

  it('opens the editor for a selection from the context menu, and keeps the note out of the page', async () => {
    const page = await storyAt('/clip/menu');
    await selectText(page, OTHER);
    await stage.browser.chooseMenu(page, 'clip-selection', OTHER);
    const panel = await openPanelOf(stage, '/clip/menu');
    await find(panel, { selector: 'form blockquote', text: OTHER });
    await panel.click(await find(panel, { selector: 'textarea' }));
    for (const key of 'seals') await panel.press(key);
    await clickOn(panel, { selector: 'button[type=submit]' });
    await gone(panel, { selector: 'form' });
    await closeEditors(panel);

    await page.activate();
    await clipsPainted(page, OTHER);
    const library = await stage.openOwn('/library.html');
    await find(library, { selector: '.ng-clip-note', text: 'seals' });
    expect(await page.evaluate(() => document.documentElement.outerHTML.includes('seals'))).toBe(false);
  });

  it('opens the editor for a selection by keyboard', async () => {
    const page = await storyAt('/clip/command');
    await selectText(page, QUOTE);
    await stage.browser.runCommand(page, 'clip-selection');
    const panel = await openPanelOf(stage, '/clip/command');
    await find(panel, { selector: 'form blockquote', text: QUOTE });
    await clickOn(panel, { selector: 'form button', text: 'Cancel' });
    await gone(panel, { selector: 'form' });
    await closeEditors(panel);
    expect(await paintedClips(page)).toEqual([]);
  });
});

describe.each(browsers)('the library in %s', (name) => {
  const stage = useStage(name);

  beforeAll(async () => {
    await stage.browser.grant([LOOPBACK]);
    const page = await stage.browser.openPage(`${stage.site.address}/story`);
    await page.activate();
    await namesPainted(page, 'Norway');
    for (const quote of [QUOTE, OTHER]) {
      await selectText(page, quote);
      await clickOn(page, BUTTON);
      await find(page, { ...SAVED });
      await clipsPainted(page, ...(quote === QUOTE ? [QUOTE] : [QUOTE, OTHER]));
    }
    await page.close();
  });

  it('lists every clip under its article and finds one by its words', async () => {
    const library = await stage.openOwn('/library.html');
    await find(library, { selector: 'article', text: QUOTE });
    await find(library, { selector: 'article', text: OTHER });
    await clickOn(library, { selector: 'input[type=search]' });
    for (const key of 'nets') await library.press(key);
    await gone(library, { selector: 'article', text: QUOTE });
    await find(library, { selector: 'article', text: OTHER });
    expect(await textOf(library, { selector: '[role=status]' })).toBe('1 of 2 clips');
  });

  it('deletes a clip and takes the deletion back', async () => {
    const library = await stage.openOwn('/library.html');
    const one = { selector: `article:has(blockquote)`, text: OTHER };
    await find(library, one);
    const id = await library.evaluate(
      (quote) =>
        [...document.querySelectorAll<HTMLElement>('[data-clip]')].find((row) => row.textContent?.includes(quote))
          ?.dataset.clip,
      OTHER,
    );
    await clickOn(library, { selector: `[data-clip="${id}"] [aria-label=Delete]` });
    await gone(library, one);
    await clickOn(library, { selector: 'button', text: 'Undo' });
    await find(library, one);
  });
});
