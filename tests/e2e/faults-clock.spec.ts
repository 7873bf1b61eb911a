import { beforeAll, describe, expect, it } from 'vitest';
import { clickOn, find, gone, hoverText } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { ENCYCLOPAEDIA, encyclopaedia, LOOK_UP } from './encyclopaedia.ts';
import { sendFrom } from './extension-tabs.ts';
import { namesPainted } from './marks.ts';
import { onePage } from './recorder.ts';
import { useRecorder } from './recording.ts';
import { story } from './site.ts';
import { browsers, useStage } from './stage.ts';
import { everythingStored } from './stored.ts';

const NEWS = 'http://news.example/story';
const CARD = { selector: '[role=dialog]' };
/** What a clock that was ten years ahead has written. */
const AHEAD = '2036-02-02T10:00:00.000Z';

/** After the clock was set back, what it wrote before lies ahead: written here as it would be. */
describe.each(browsers)('a clock that was set back, in %s', (name) => {
  const network = useRecorder();
  const stage = useStage(name, { proxy: network.address });

  beforeAll(async () => {
    network.recorder.hosts.set('news.example', onePage(story()));
    await stage.browser.grant(['http://news.example/*']);
    await stage.browser.letSend(true);
  });

  it('an answer that is dated ahead is asked for again', async () => {
    let edition = 'an older text';
    network.recorder.hosts.set(
      ENCYCLOPAEDIA,
      encyclopaedia((title) => `${title}: ${edition}`),
    );
    const own = await stage.openOwn('/options.html');
    const reading = { kinds: ['place'], marks: 'everywhere', dwell: 250, openOn: 'hover' };
    const settings = { ...reading, paintClips: true, clipButton: true, lookUp: true };
    await sendFrom(own, { channel: 'screen', type: 'saveReadingSettings', payload: { settings } });
    await sendFrom(own, { channel: 'screen', type: 'saveLookUpSettings', payload: { settings: LOOK_UP } });
    const readCard = async (words: string): Promise<void> => {
      const page = await stage.openAt(NEWS);
      await page.activate();
      await namesPainted(page, 'Oslo');
      await hoverText(page, 'Oslo');
      await find(page, { selector: '.ng-extract', text: words });
      await page.press('Escape');
      await gone(page, CARD);
    };
    await readCard('an older text');
    edition = 'a newer text';
    await readCard('an older text');
    await own.evaluate(
      (fetched) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('newsgloss');
          opening.onsuccess = () => {
            const writing = opening.result.transaction('lookups', 'readwrite');
            const store = writing.objectStore('lookups');
            store.getAll().onsuccess = ({ target }) => {
              for (const row of (target as IDBRequest<object[]>).result) store.put({ ...row, fetched });
            };
            writing.onerror = () => reject(writing.error);
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      AHEAD,
    );
    await readCard('a newer text');
  });

  it('an edit is kept and is the last line of the note’s history', async () => {
    const own = await stage.openOwn('/options.html');
    const clip = sampleClip(1, { note: 'first', created: AHEAD, updated: AHEAD });
    await sendFrom(own, { channel: 'screen', type: 'saveClip', payload: { clip } });
    const library = await stage.openOwn('/library.html');
    await clickOn(library, { selector: `[data-clip="${clip.id}"] [aria-label=Edit]` });
    await find(library, { selector: 'form textarea' });
    await library.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('form textarea');
      if (!field) throw new Error('no field');
      field.value = 'second';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await clickOn(library, { selector: 'form button[type=submit]' });
    await gone(library, { selector: 'form textarea' });
    const { clips = [], noteRevisions = [] } = (await everythingStored(library)).rows;
    expect((clips as { note: string }[]).map(({ note }) => note)).toEqual(['second']);
    expect((noteRevisions as { note: string }[]).map(({ note }) => note)).toEqual(['first', 'second']);
  });

  it('a backup that is dated ahead counts from today', async () => {
    const own = await stage.openOwn('/options.html');
    await own.evaluate(async (moment) => {
      const scope = globalThis as unknown as Record<
        'browser' | 'chrome',
        { storage: { local: { set(items: object): Promise<void> } } }
      >;
      await (scope.browser ?? scope.chrome).storage.local.set({ backup: { written: moment, quietUntil: moment } });
    }, AHEAD);
    const library = await stage.openOwn('/library.html');
    await until('the date to be put right', async () => {
      const { settings } = await everythingStored(library);
      const { backup } = settings as { backup: { written: string; quietUntil: string } };
      const soon = new Date(Date.now() + 8 * 24 * 60 * 60 * 1000).toISOString();
      return backup.written <= new Date().toISOString() && backup.quietUntil < soon;
    });
  });
});
