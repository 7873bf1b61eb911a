import { mkdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, selectText, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { closeEditors, openPanelOf } from './extension-tabs.ts';
import { namesPainted, paintedClips } from './marks.ts';
import { PARAGRAPHS, story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const PATH = '/whole-way';
const QUOTE = 'Fishermen from Scotland fear for their nets';
const REVISED = 'Fishermen from Scotland still fear for their lines';
const REWRITTEN = 'Off Aberdeen, crews that drag their gear along the bottom say they expect losses.';

/** Where the pictures of this run lie, for whoever looks at them. */
const PICTURES = '.output/reports/pictures';

const paragraphsWith = (words: string) => PARAGRAPHS.map((text) => text.replace(QUOTE, words));

const clipsPainted = (page: Page, ...quotes: readonly string[]): Promise<unknown> =>
  until(`clips to be painted: ${quotes.join(' / ')}`, async () => {
    const painted = await paintedClips(page);
    return painted.length === quotes.length && quotes.every((quote) => painted.includes(quote));
  });

async function type(page: Page, selector: string, text: string): Promise<void> {
  await clickOn(page, { selector });
  for (const key of text) await page.press(key);
}

describe.each(browsers)('a clip from its making to its return in %s', (name) => {
  const stage = useStage(name);
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    await stage.browser.grant([LOOPBACK]);
  });
  const picture = (page: Page, step: string) => page.screenshot(`${PICTURES}/${name}-${step}.png`);

  async function publish(page: Page, paragraphs: readonly string[]): Promise<void> {
    stage.pages.set(PATH, { html: story({ paragraphs }) });
    await page.activate();
    await page.reload();
    await namesPainted(page, 'Norway');
  }

  /** The panel of the story with its clips in view. */
  async function clipsPanel(): Promise<Page> {
    const panel = await openPanelOf(stage, PATH);
    await panel.setViewport(420, 900);
    await clickOn(panel, { selector: '[role=tab]', text: 'Clips' });
    return panel;
  }

  it('is noted, tagged, found changed, lost, attached by hand, searched, exported, wiped, imported and painted', async () => {
    stage.pages.set(PATH, { html: story() });
    const page = await stage.open(PATH);
    await page.activate();
    await namesPainted(page, 'Norway');

    await selectText(page, QUOTE);
    await stage.browser.chooseMenu(page, 'clip-selection', QUOTE);
    const editor = await openPanelOf(stage, PATH);
    await find(editor, { selector: 'form blockquote', text: QUOTE });
    await type(editor, 'form textarea', 'ask the coast guard');
    await type(editor, 'form input:not([type])', 'sea');
    await clickOn(editor, { selector: 'form button[type=submit]' });
    await gone(editor, { selector: 'form' });
    await closeEditors(editor);
    await stage.browser.killBackground();

    await publish(page, paragraphsWith(REVISED));
    await clipsPainted(page, REVISED);
    const changed = await clipsPanel();
    await find(changed, { selector: '[data-state=changed]', text: QUOTE });
    expect(await textOf(changed, { selector: '.ng-rewording p' })).toContain('nets');
    expect(await textOf(changed, { selector: '.ng-rewording ins' })).toBe('still ');
    await find(changed, { selector: '.ng-rewording del', text: 'nets' });
    await find(changed, { selector: '.ng-rewording ins', text: 'lines' });
    await picture(changed, 'changed');

    await publish(
      page,
      PARAGRAPHS.map((text) =>
        text.replace(`${QUOTE}, and a ship`, 'A ship').replace('Germany pays half', `${REWRITTEN} Germany pays half`),
      ),
    );
    await clipsPainted(page);
    const lost = await clipsPanel();
    await find(lost, { selector: '.ng-lost [data-state=orphan]', text: QUOTE });
    await picture(lost, 'lost');
    await clickOn(lost, { selector: 'button', text: 'Attach to selection' });
    await find(lost, { selector: '[role=alert]', text: 'Select the passage' });

    await page.activate();
    await selectText(page, REWRITTEN);
    await lost.activate();
    await clickOn(lost, { selector: 'button', text: 'Attach to selection' });
    await find(lost, { selector: '.ng-proposal', text: '% like the quote' });
    await picture(lost, 'proposal');
    await clickOn(lost, { selector: 'button', text: 'Attach here' });
    await find(lost, { selector: '[data-state=changed]', text: QUOTE });
    await picture(lost, 'attached');
    await clipsPainted(page, REWRITTEN);

    const library = await stage.openOwn('/library.html');
    await type(library, 'input[type=search]', 'tag:sea coast');
    await find(library, { selector: 'article', text: QUOTE });
    await find(library, { selector: '.ng-rewording ins', text: 'Aberdeen' });
    await picture(library, 'library');
    const backup = await exported(library);
    expect(backup).toContain('ask the coast guard');

    await wipe(library);
    await page.activate();
    await page.reload();
    await namesPainted(page, 'Norway');
    await clipsPainted(page);

    const fresh = await stage.openOwn('/library.html');
    await clickOn(fresh, { selector: '[role=tab]', text: 'Backup and import' });
    await choose(fresh, backup);
    await clickOn(fresh, { selector: 'button.ng-button-main', text: 'Take over' });
    await clickOn(fresh, { selector: '[role=tab]', text: 'Clips' });
    await find(fresh, { selector: '.ng-clip-note', text: 'ask the coast guard' });
    await find(fresh, { selector: '.ng-tags', text: 'sea' });

    await page.activate();
    await page.reload();
    await clipsPainted(page, REWRITTEN);
    await publish(page, PARAGRAPHS);
    await clipsPainted(page, QUOTE);
    await picture(page, 'painted-again');
  });
});

/** The backup that the library writes, caught on its way to the downloads. */
async function exported(library: Page): Promise<string> {
  await library.evaluate(() => {
    const scope = globalThis as { caught?: Promise<string> };
    URL.createObjectURL = (file) => {
      scope.caught = (file as Blob).text();
      return 'data:,';
    };
  });
  await clickOn(library, { selector: '[role=tab]', text: 'Backup and import' });
  await clickOn(library, { selector: 'button', text: 'Write a backup' });
  return until('the backup', () => library.evaluate(() => (globalThis as { caught?: Promise<string> }).caught ?? null));
}

/** Empties every table, as a reader does who removes the extension and installs it again. */
const wipe = (library: Page): Promise<void> =>
  library.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('newsgloss'));
    const tables = [...database.objectStoreNames];
    const writing = database.transaction(tables, 'readwrite');
    await Promise.all(tables.map((table) => settled(writing.objectStore(table).clear())));
    database.close();
  });

/** Gives the import a file, as a reader does who picks it. */
const choose = (library: Page, text: string): Promise<void> =>
  library.evaluate((content) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no file field');
    const files = new DataTransfer();
    files.items.add(new File([content], 'backup.jsonl'));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
