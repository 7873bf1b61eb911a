import { mkdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, selectText } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { violations } from './axe.ts';
import { closeEditors, editorsOpen, openPanelOf } from './extension-tabs.ts';
import { namesPainted } from './marks.ts';
import { story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const SAID = 'It also has a price, and we have agreed on who pays it.';
const NAMING = 'Fishermen from Scotland fear for their nets';
const PICTURES = '.output/reports/pictures';

async function type(page: Page, text: string): Promise<void> {
  for (const key of text) await page.press(key === ' ' ? 'Space' : key);
}

describe.each(browsers)('the editor of a clip in %s', (name) => {
  const stage = useStage(name);
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    await stage.browser.grant([LOOPBACK]);
  });

  /** A story of its own for each test, with the editor open for a quote. */
  async function editorFor(path: string, quote: string, drafted = async () => {}): Promise<Page> {
    stage.pages.set(path, { html: story() });
    const page = await stage.open(path);
    await page.activate();
    await namesPainted(page, 'Norway');
    await stage.browser.clickToolbar(page);
    await selectText(page, quote);
    await stage.browser.chooseMenu(page, 'clip-selection', quote);
    await drafted();
    const panel = await openPanelOf(stage, path);
    await panel.setViewport(420, 1_000);
    await find(panel, { selector: 'form blockquote', text: quote });
    return panel;
  }
  const focus = (panel: Page, selector: string) => clickOn(panel, { selector });

  it('keeps the article beside the clip, and a picture of the paragraph where the reader wants one', async () => {
    const options = await stage.openOwn('/options.html');
    await clickOn(options, { selector: 'label', text: 'Take a picture' });
    await until('the setting to be kept', () => options.evaluate(keepsPictures));
    // A tab that comes in front is another tab, of which no picture may be taken.
    const panel = await editorFor('/editor/kept', NAMING, () =>
      until('the draft', () => options.evaluate(hasDraft)).then(() => {}),
    );
    await clickOn(panel, { selector: 'form button[type=submit]' });
    await gone(panel, { selector: 'form' });
    await closeEditors(panel);
    const kept = await until('what is kept', async () => {
      const found = await keptBeside(panel, '/editor/kept');
      return found?.pictureType ? found : null;
    });
    expect(kept).toMatchObject({ extent: 'article', pictureType: 'image/jpeg' });
    expect(kept.width).toBeGreaterThan(300);
    expect(kept.height).toBeGreaterThan(40);
    expect(kept.height).toBeLessThan(600);

    await clickOn(panel, { selector: '[role=tab]', text: 'Clips' });
    await clickOn(panel, { selector: '[aria-label=Edit]' });
    await find(panel, { selector: 'form .ng-clip-picture' });
    expect(await violations(panel)).toEqual([]);
    await panel.screenshot(`${PICTURES}/${name}-picture.png`);
  });

  it('is filled in and saved by keyboard, and its earlier notes come back', async () => {
    const panel = await editorFor('/editor/whole', SAID);
    await until('who says it', () =>
      panel.evaluate(() => document.querySelector<HTMLInputElement>('input[name=said-by]')?.value.includes('Solheim')),
    );
    await focus(panel, 'form textarea');
    await type(panel, 'who *pays*');
    await clickOn(panel, { selector: 'button', text: 'Preview' });
    await find(panel, { selector: '.ng-markdown em', text: 'pays' });
    await clickOn(panel, { selector: 'button', text: 'Write' });
    await focus(panel, '[role=combobox]');
    await type(panel, 'money,');
    await find(panel, { selector: '.ng-clip-form .ng-tags li', text: 'money' });
    await panel.evaluate(() => {
      const select = document.querySelector('select')!;
      select.value = 'new';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await clickOn(panel, { selector: 'label', text: 'Name of the new collection' });
    await type(panel, 'Cables');
    await panel.screenshot(`${PICTURES}/${name}-editor.png`);
    await panel.press('Control+Enter');
    await gone(panel, { selector: 'form' });
    await closeEditors(panel);

    await find(panel, { selector: '.ng-clip-note em', text: 'pays' });
    await find(panel, { selector: '.ng-clip-speaker', text: 'Solheim' });
    await clickOn(panel, { selector: '[aria-label=Edit]' });
    await focus(panel, 'form textarea');
    await panel.press('Control+a');
    await type(panel, 'settled');
    await panel.press('Control+Enter');
    await find(panel, { selector: '.ng-clip-note', text: 'settled' });
    await clickOn(panel, { selector: '[aria-label=Edit]' });
    await clickOn(panel, { selector: 'summary', text: '1 earlier note' });
    await panel.screenshot(`${PICTURES}/${name}-history.png`);
    await clickOn(panel, { selector: 'button', text: 'Put back' });
    await panel.press('Control+Enter');
    await find(panel, { selector: '.ng-clip-note em', text: 'pays' });
  });

  it('has one window at most, however often a clip is asked for', async () => {
    const panel = await stage.openOwn('/options.html');
    const page = await stage.open('/story');
    await page.activate();
    await namesPainted(page, 'Norway');
    await closeEditors(panel);
    for (const quote of [NAMING, SAID, NAMING]) {
      await page.activate();
      await selectText(page, quote);
      await stage.browser.chooseMenu(page, 'clip-selection', quote);
    }
    const draft = await openPanelOf(stage, '/story');
    await find(draft, { selector: 'form blockquote', text: NAMING });
    expect(await editorsOpen(draft)).toBeLessThanOrEqual(1);
    await closeEditors(draft);
  });

  it('completes tags that are in use, and knows whom the quote names', async () => {
    const panel = await editorFor('/editor/names', NAMING);
    await find(panel, { selector: '.ng-clip-form .ng-tags li', text: 'Scotland' });
    await focus(panel, '[role=combobox]');
    await type(panel, 'mo');
    await find(panel, { selector: '[role=option]', text: 'money' });
    await panel.press('ArrowDown');
    await panel.press('Enter');
    await find(panel, { selector: '.ng-clip-form .ng-tags li', text: 'money' });
    await clickOn(panel, { selector: '[aria-label="Remove Scotland"]' });
    await gone(panel, { selector: '.ng-clip-form .ng-tags li', text: 'Scotland' });
    await clickOn(panel, { selector: 'form button', text: 'Cancel' });
    await closeEditors(panel);
  });
});

interface Area {
  get(key: string | null): Promise<{ settings?: { library: { pictures: boolean } } }>;
}
type Storage = Record<'browser' | 'chrome', { storage: Record<'local' | 'session', Area> } | undefined>;

async function keepsPictures(): Promise<boolean> {
  const scope = globalThis as unknown as Storage;
  const { settings } = await (scope.browser ?? scope.chrome)!.storage.local.get('settings');
  return settings?.library.pictures === true;
}

async function hasDraft(): Promise<boolean> {
  const scope = globalThis as unknown as Storage;
  const waiting = await (scope.browser ?? scope.chrome)!.storage.session.get(null);
  return Object.keys(waiting).some((key) => key.startsWith('draft:'));
}

/** What the library holds of the clip that was made at a path. */
const keptBeside = (panel: Page, path: string) =>
  panel.evaluate(async (path) => {
    interface Row {
      readonly id: string;
      readonly source: { readonly address: string };
      readonly snapshot?: string;
      readonly extent: string;
      readonly type: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
    }
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('newsgloss'));
    const table = (of: string) => database.transaction(of).objectStore(of);
    const clip = (await settled<Row[]>(table('clips').getAll())).find(({ source }) => source.address.endsWith(path));
    if (!clip?.snapshot) return null;
    const snapshot = await settled<Row>(table('snapshots').get(clip.snapshot));
    const picture = await settled<Row | undefined>(table('pictures').get(clip.id));
    database.close();
    const size = picture && (await createImageBitmap(new Blob([picture.bytes])));
    return { extent: snapshot.extent, pictureType: picture?.type, width: size?.width ?? 0, height: size?.height ?? 0 };
  }, path);
