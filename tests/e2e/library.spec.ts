import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, isThere, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { violations } from './axe.ts';
import { fileOf, libraryFile, offer, QUOTES } from './library-file.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const TOAST = { selector: '.ng-toast' };
const quotesShown = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.ng-browser-main .ng-clip-quote')].map((one) => one.textContent ?? ''),
  );
const shows = (page: Page, ...quotes: readonly string[]): Promise<unknown> =>
  until(`the list to show ${quotes.join(' / ') || 'nothing'}`, async () => {
    const shown = await quotesShown(page);
    return shown.length === quotes.length && quotes.every((quote) => shown.includes(quote));
  });
const toggle = (page: Page, label: string) => clickOn(page, { selector: '.ng-facet-label', text: label });

async function type(page: Page, text: string): Promise<void> {
  await clickOn(page, { selector: '.ng-search input' });
  await page.evaluate(() => document.querySelector<HTMLInputElement>('.ng-search input')?.select());
  await page.press('Delete');
  for (const key of text) await page.press(key === ' ' ? 'Space' : key);
}

describe.each(browsers)('the library in %s', (name) => {
  const stage = useStage(name);

  /** The library page with the sample library in it; what another test changed is put right. */
  async function openLibrary(): Promise<Page> {
    const library = await stage.openOwn('/library.html');
    await library.activate();
    await offer(library, await libraryFile());
    await clickOn(library, { selector: '.ng-choice', text: 'Replace my library' });
    await find(library, { selector: '.ng-import > .ng-button-main', text: 'Replace' });
    // Where nothing differs there is nothing to do.
    if (await isThere(library, { selector: '.ng-import > .ng-button-main:not(:disabled)' })) {
      await clickOn(library, { selector: '.ng-import > .ng-button-main' });
      await gone(library, { selector: '.ng-plan' });
    }
    await clickOn(library, { selector: '[data-tab=clips]' });
    await shows(library, ...Object.values(QUOTES));
    return library;
  }

  it('is searched, narrowed down by labels and months, grouped and sorted', async () => {
    const library = await openLibrary();
    await type(library, 'ferr* pier');
    await shows(library);
    await clickOn(library, { selector: 'button', text: 'Show all clips' });
    await type(library, 'pier');
    await shows(library, QUOTES.pier);
    expect(await textOf(library, { selector: '.ng-clip-quote mark' })).toBe('pier');
    expect(await textOf(library, { selector: '.ng-result' })).toBe('1 of 4 clips');
    await type(library, '');
    await toggle(library, 'harbour');
    await shows(library, QUOTES.pier, QUOTES.ships);
    await toggle(library, 'Green');
    await shows(library, QUOTES.ships);
    await toggle(library, 'Green');
    await toggle(library, 'harbour');
    await toggle(library, 'Hamburg');
    await shows(library, QUOTES.pier);
    await toggle(library, 'Hamburg');
    await library.evaluate(() => {
      document.querySelectorAll('.ng-month')[1]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
    await shows(library, QUOTES.ships);
    await clickOn(library, { selector: 'button', text: 'Keep this search' });
    for (const key of 'March') await library.press(key);
    await library.press('Enter');
    await find(library, { selector: '.ng-saved', text: 'March' });
    await type(library, '');
    await shows(library, ...Object.values(QUOTES));
    await clickOn(library, { selector: '.ng-saved .ng-facet-label', text: 'March' });
    await shows(library, QUOTES.ships);
  });

  it('changes many clips at once, and takes it back', async () => {
    const library = await openLibrary();
    await toggle(library, 'harbour');
    await shows(library, QUOTES.pier, QUOTES.ships);
    await clickOn(library, { selector: '.ng-pick > input' });
    await clickOn(library, { selector: 'button', text: 'Choose all 2' });
    await clickOn(library, { selector: '.ng-bulk-tag input' });
    for (const key of 'checked') await library.press(key);
    await library.press('Enter');
    await find(library, { ...TOAST, text: '2 clips changed.' });
    await until('the tag to be counted', async () =>
      library.evaluate(() =>
        [...document.querySelectorAll('.ng-facet-label')].some((label) => label.textContent === 'checked2'),
      ),
    );
    await clickOn(library, { selector: '.ng-toast button', text: 'Undo' });
    await gone(library, { selector: '.ng-facet-label', text: 'checked' });
    await clickOn(library, { selector: '.ng-bulk button', text: 'Move to trash' });
    await find(library, { ...TOAST, text: '2 clips moved to the trash.' });
    await find(library, { selector: '[data-tab=trash]', text: '2' });
    await clickOn(library, { selector: '.ng-toast button', text: 'Undo' });
    await find(library, { selector: '[data-tab=trash]', text: '0' });
  });

  it('keeps collections, and renames a tag on every clip', async () => {
    const library = await openLibrary();
    await clickOn(library, { selector: '.ng-sidebar button', text: 'New collection' });
    await clickOn(library, { selector: '.ng-desk-sheet .ng-field input' });
    for (const key of 'Book') await library.press(key);
    await library.press('Enter');
    await find(library, { selector: '.ng-desk-labels li', text: 'Book' });
    await clickOn(library, { selector: 'button', text: 'Done' });
    await clickOn(library, { selector: '.ng-pick > input' });
    await library.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.ng-bulk select');
      const book = [...(select?.options ?? [])].find((option) => option.text === 'Book');
      if (!select || !book) throw new Error('no collection to choose');
      select.value = book.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await find(library, { ...TOAST, text: '1 clip changed.' });
    await clickOn(library, { selector: 'button', text: 'Choose none' });
    await find(library, { selector: '.ng-facet-label', text: 'Book1' });
    await toggle(library, 'Book');
    await until('the collection to be listed', async () => (await quotesShown(library)).length === 1);
    await toggle(library, 'Book');

    await clickOn(library, { selector: '.ng-facet button', text: 'Arrange Tags' });
    await clickOn(library, { selector: '[aria-label="Rename follow up"]' });
    await library.evaluate(() => document.querySelector<HTMLInputElement>('.ng-desk-labels input')?.select());
    for (const key of 'energy') await library.press(key);
    await clickOn(library, { selector: '.ng-desk-labels button', text: 'Merge' });
    await find(library, { ...TOAST, text: '1 clip changed.' });
    await clickOn(library, { selector: 'button', text: 'Done' });
    await find(library, { selector: '.ng-facet-label', text: 'energy2' });
  });

  it('reads an article on its kept text, with its clips marked', async () => {
    const library = await openLibrary();
    await toggle(library, 'harbour');
    await shows(library, QUOTES.pier, QUOTES.ships);
    await clickOn(library, { selector: '.ng-article-head button', text: 'Read' });
    await find(library, { selector: '.ng-snapshot mark.ng-clip-green', text: QUOTES.ships });
    await find(library, { selector: '.ng-snapshot mark.ng-clip-yellow', text: QUOTES.pier });
    await find(library, { selector: '.ng-snapshot p', text: 'the wind dropped in the evening' });
    await clickOn(library, { selector: '.ng-snapshot mark.ng-clip-green' });
    expect(await library.evaluate(() => document.activeElement?.textContent)).toContain('register');
    await clickOn(library, { selector: 'button', text: 'All clips' });
    await find(library, { selector: '.ng-browser' });
  });

  it('is backed up, wiped, and restored as it was', async () => {
    const library = await openLibrary();
    await clickOn(library, { selector: '[data-tab=safekeeping]' });
    await library.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        Object.assign(globalThis, { written: file.text() });
        return make.call(URL, file);
      };
    });
    await clickOn(library, { selector: 'button', text: 'Write a backup' });
    await find(library, { ...TOAST, text: 'Backup written' });
    const backup = () => library.evaluate(() => (globalThis as unknown as { written: Promise<string> }).written);
    const first = await backup();

    await offer(library, await fileOf([]));
    await clickOn(library, { selector: '.ng-choice', text: 'Replace my library' });
    await find(library, { selector: '.ng-plan [data-kind=clip] td:last-child', text: '4' });
    await clickOn(library, { selector: '.ng-import > .ng-button-main' });
    await find(library, { selector: '[data-tab=clips]', text: '0' });

    await stage.browser.killBackground();
    await library.activate();
    await offer(library, first);
    await clickOn(library, { selector: '.ng-import > .ng-button-main' });
    await find(library, { selector: '[data-tab=clips]', text: '4' });
    await clickOn(library, { selector: 'button', text: 'Write a backup' });
    await until('the second backup', async () => (await backup()) !== first);
    const units = (file: string) =>
      file
        .trimEnd()
        .split('\n')
        .slice(1, -1)
        .map((line) => JSON.parse(line) as object);
    expect(units(await backup())).toEqual(units(first));

    await clickOn(library, { selector: 'button', text: 'Check the library' });
    await find(library, { selector: '[role=status] p', text: 'The library is sound.' });
  });

  it('hands clips to a Zotero on this computer', async () => {
    const received: string[] = [];
    const zotero = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        received.push(`${request.method} ${request.url} ${body}`);
        response.writeHead(201).end();
      });
    });
    await new Promise<void>((listening) => zotero.listen(23119, '127.0.0.1', listening));
    try {
      await stage.browser.grant([LOOPBACK]);
      const library = await openLibrary();
      await clickOn(library, { selector: '.ng-menu summary', text: 'Copy or send' });
      await clickOn(library, { selector: '.ng-menu-item', text: 'Send to Zotero' });
      await find(library, { ...TOAST, text: 'Zotero has taken 4 quotes.' });
      expect(received).toHaveLength(1);
      expect(received[0]).toMatch(/^POST \/connector\/saveItems /);
      expect(JSON.parse(received[0]!.replace(/^\S+ \S+ /, ''))).toMatchObject({
        items: [{ itemType: 'newspaperArticle' }, { itemType: 'newspaperArticle' }],
      });
    } finally {
      zotero.close();
    }
  });

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it.each([[1200], [400]])('can be used by everybody at %i pixels', async (width) => {
      const library = await openLibrary();
      await library.setColourScheme(scheme);
      await library.setViewport(width, 800);
      expect(await violations(library)).toEqual([]);
      await library.evaluate(() => document.querySelector<HTMLElement>('.ng-pick > input')?.click());
      await find(library, { selector: '.ng-bulk' });
      expect(await violations(library)).toEqual([]);
      await library.evaluate(() => document.querySelector<HTMLElement>('.ng-article-head button')?.click());
      await find(library, { selector: '.ng-reading' });
      expect(await violations(library)).toEqual([]);
      await library.evaluate(() => document.querySelector<HTMLElement>('[data-tab=safekeeping]')?.click());
      await find(library, { selector: '.ng-safekeeping' });
      expect(await violations(library)).toEqual([]);
      await library.setViewport(1200, 800);
    });
  });
});
