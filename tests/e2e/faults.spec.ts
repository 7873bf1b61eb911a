import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, hoverText, isThere, selectText } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { ENCYCLOPAEDIA, LOOK_UP } from './encyclopaedia.ts';
import { sendFrom } from './extension-tabs.ts';
import { namesPainted, paintedClips } from './marks.ts';
import { onePage } from './recorder.ts';
import { useRecorder } from './recording.ts';
import { story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';
import { everythingStored } from './stored.ts';

const QUOTE = 'It also has a price, and we have agreed on who pays it.';
const READY = { selector: '[role=dialog][aria-busy=false]' };
const SAVED = { selector: '[role=status].ng-toast' };

/** The clip's number stands in its id and its quote. */
const clipNumbered = (number: number) => {
  const moment = '2026-02-02T10:00:00.000Z';
  const quote = `Quote number ${number}`;
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    quote,
    selectors: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }],
    source: { address: `http://news.example/${number}`, title: 'A story', authors: [] },
    colour: 'yellow',
    note: '',
    tags: [],
    created: moment,
    updated: moment,
  };
};

describe.each(browsers)('faults in %s', (name) => {
  const stage = useStage(name);
  let visits = 0;
  beforeAll(() => stage.browser.grant([LOOPBACK]));

  async function visit(): Promise<Page> {
    const path = `/faults/${visits++}`;
    stage.pages.set(path, { html: story() });
    const page = await stage.open(path);
    await page.activate();
    await namesPainted(page, 'Norway');
    return page;
  }

  async function clip(page: Page): Promise<void> {
    await page.activate();
    await selectText(page, QUOTE);
    await clickOn(page, { selector: '.ng-clip-button' });
    await find(page, SAVED);
  }

  it('two windows that write at once lose and double nothing', async () => {
    const pages = [await stage.openOwn('/options.html'), await stage.openOwn('/welcome.html')];
    const numbers = Array.from({ length: 60 }, (_, number) => number);
    const messages = numbers.map((number) => ({
      channel: 'screen',
      type: 'saveClip',
      payload: { clip: clipNumbered(number) },
    }));
    const answers = await Promise.all(
      pages.map((page) =>
        page.evaluate((sent) => {
          const scope = globalThis as unknown as Record<
            'browser' | 'chrome',
            { runtime: { sendMessage(message: unknown): Promise<{ ok?: boolean }> } }
          >;
          const { runtime } = scope.browser ?? scope.chrome;
          return Promise.all(sent.map((message) => runtime.sendMessage(message).then(({ ok }) => ok)));
        }, messages),
      ),
    );
    expect(answers.flat().every(Boolean)).toBe(true);
    const { clips = [] } = (await everythingStored(pages[0] as Page)).rows;
    const kept = (clips as { quote: string }[]).filter(({ quote }) => quote.startsWith('Quote number'));
    expect(new Set(kept.map(({ quote }) => quote)).size).toBe(numbers.length);
    expect(kept).toHaveLength(numbers.length);
  });

  it('a database that another tab deletes is made anew, and the next clip is kept', async () => {
    const page = await visit();
    await clip(page);
    const own = await stage.openOwn('/options.html');
    const deleted = await own.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const deleting = indexedDB.deleteDatabase('newsgloss');
          deleting.onsuccess = () => resolve('deleted');
          deleting.onerror = () => resolve('failed');
        }),
    );
    expect(deleted).toBe('deleted');
    const other = await visit();
    await clip(other);
    const { clips = [] } = (await everythingStored(own)).rows;
    expect(clips).toHaveLength(1);
  });

  it('a database that another tab raised to a later version keeps what it has, and takes the next clip', async () => {
    const own = await stage.openOwn('/options.html');
    const before = (await everythingStored(own)).rows.clips ?? [];
    await own.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('newsgloss', 100_000);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    await clip(await visit());
    const { clips = [] } = (await everythingStored(own)).rows;
    expect(clips).toHaveLength(before.length + 1);
    expect(clips).toEqual(expect.arrayContaining(before));
  });

  it('the extension is updated while pages are open: no storm of errors, and reading goes on', async () => {
    const page = await visit();
    await hoverText(page, 'Oslo');
    await find(page, READY);
    await stage.browser.reloadExtension();
    await page.activate();
    await page.movePointer({ x: 2, y: 2 });
    await until('the old card to go', async () => !(await isThere(page, READY)));
    await namesPainted(page, 'Norway');
    await hoverText(page, 'Oslo');
    await find(page, READY);
    expect(await page.evaluate((host) => document.querySelectorAll(host).length, HOST_NAME)).toBe(1);
    await page.press('Escape');
    await clip(page);
  });

  it('a page that comes back from the history has its marks and cards', async () => {
    const page = await visit();
    const address = await page.evaluate(() => location.href);
    await page.goto(`${stage.site.address}/front`);
    await page.run('history.back()');
    await until('the page to be back', () => page.evaluate((href) => location.href === href, address));
    await namesPainted(page, 'Norway', 'Oslo');
    await hoverText(page, 'Oslo');
    await find(page, READY);
  });

  it.each(['v1', 'v3', 'v5'])('a profile with the data of an earlier build (%s) keeps everything', async (version) => {
    const dump = JSON.parse(await readFile(`tests/storage/dumps/${version}.json`, 'utf8')) as Dump;
    const own = await stage.openOwn('/welcome.html');
    await own.evaluate(revive, dump);
    const library = await stage.openOwn('/library.html');
    const { clips = [], claims = [] } = dump.rows as Record<
      string,
      { id: string; quote: string; note: string; deleted?: string }[]
    >;
    const live = clips.filter(({ deleted }) => !deleted);
    await until('the library to show them', () =>
      library.evaluate((words) => document.body.textContent?.includes(words), live[0]?.quote ?? ''),
    );
    const now = (await everythingStored(library)).rows;
    const fields = (rows: unknown) =>
      (rows as typeof clips).map(({ id, quote, note }) => JSON.stringify([id, quote, note])).sort();
    expect(fields(now.clips)).toEqual(fields(clips));
    expect((now.claims ?? []).length).toBe(claims.length);
    await own.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('newsgloss').onsuccess = () => resolve();
        }),
    );
  });
});

interface Dump {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

/** Writes a dump with the browser's own means, as the build that it comes from had left it. Dexie counts versions by tens. */
async function revive({ version, stores, rows }: Dump): Promise<void> {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('newsgloss').onsuccess = resolve;
  });
  const pathOf = (text: string): string | string[] => (text.startsWith('[') ? text.slice(1, -1).split('+') : text);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('newsgloss', version * 10);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
    opening.onupgradeneeded = () => {
      for (const [table, schema] of Object.entries(stores)) {
        if (schema === null) continue;
        const [key = '', ...indexes] = schema.split(',').map((part) => part.trim());
        const store = opening.result.createObjectStore(
          table,
          key.startsWith('++') ? { autoIncrement: true } : { keyPath: pathOf(key) },
        );
        for (const index of indexes) {
          const plain = index.replace(/^[*&]+/, '');
          const options = { multiEntry: index.startsWith('*'), unique: index.startsWith('&') };
          store.createIndex(plain, pathOf(plain), options);
        }
      }
    };
  });
  for (const [table, all] of Object.entries(rows)) {
    const writing = database.transaction(table, 'readwrite');
    const store = writing.objectStore(table);
    for (const row of all) {
      const copy = (value: unknown): unknown => {
        if (typeof value !== 'object' || value === null) return value;
        if ('base64' in value) return Uint8Array.from(atob(String(value.base64)), (unit) => unit.charCodeAt(0));
        if (Array.isArray(value)) return value.map(copy);
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, copy(one)]));
      };
      store.put(copy(row));
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
  }
  database.close();
}

describe.each(browsers)('a network that hangs, in %s', (name) => {
  const network = useRecorder();
  const stage = useStage(name, { proxy: network.address });

  it('keeps no card waiting: facts at once, and one line when the encyclopaedia does not answer', async () => {
    network.recorder.hosts.set('news.example', onePage(story()));
    network.recorder.hosts.set(ENCYCLOPAEDIA, () => undefined);
    await stage.browser.grant(['http://news.example/*']);
    await stage.browser.letSend(true);
    const own = await stage.openOwn('/options.html');
    const kinds = ['person', 'organisation', 'place', 'event', 'nationality'];
    const settings = {
      kinds,
      marks: 'everywhere',
      dwell: 250,
      openOn: 'hover',
      paintClips: true,
      clipButton: true,
      lookUp: true,
    };
    await sendFrom(own, { channel: 'screen', type: 'saveReadingSettings', payload: { settings } });
    await sendFrom(own, {
      channel: 'screen',
      type: 'saveLookUpSettings',
      payload: { settings: LOOK_UP },
    });
    const page = await stage.openAt('http://news.example/story');
    await page.activate();
    await namesPainted(page, 'Oslo');
    await hoverText(page, 'Oslo');
    await find(page, { selector: '[role=dialog] .ng-fact' });
    await find(page, { selector: '.ng-extract', text: 'cannot be reached' });
    expect(
      await page.evaluate(
        (host) => document.querySelector(host)?.shadowRoot?.querySelectorAll('.ng-extract').length,
        HOST_NAME,
      ),
    ).toBe(1);
  });
});

describe.each(browsers)('texts that were made to hurt, in %s', (name) => {
  const stage = useStage(name);
  beforeAll(() => stage.browser.grant([LOOPBACK]));

  /** A megabyte each, in one paragraph of an article. */
  const HURTING: Readonly<Record<string, string>> = {
    'nested quotes': '“'.repeat(1_000_000),
    'a hundred thousand capitals, again and again': `${'A'.repeat(100_000)} `.repeat(10),
    'one endless row of names': 'Baku and '.repeat(110_000),
  };

  it.each(Object.keys(HURTING))(
    'safety 17: a megabyte of %s neither blocks its page nor the next one',
    async (what) => {
      stage.pages.set('/faults/huge', {
        html: story({ after: '' }).replace('</article>', `<p>${HURTING[what]}</p></article>`),
      });
      stage.pages.set('/faults/next', { html: story() });
      const page = await stage.open('/faults/huge');
      await page.activate();
      const longest = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const start = performance.now();
            let last = start;
            let worst = 0;
            const beat = (): void => {
              const now = performance.now();
              worst = Math.max(worst, now - last);
              last = now;
              if (now - start > 4_000) resolve(worst);
              else setTimeout(beat, 5);
            };
            beat();
          }),
      );
      // Layout of such a paragraph takes a second by itself; a page that hangs takes all four.
      expect(longest).toBeLessThan(3_500);
      await page.goto(`${stage.site.address}/front`);
      const next = await stage.open('/faults/next');
      await next.activate();
      await namesPainted(next, 'Norway', 'Oslo');
      expect(await paintedClips(next)).toEqual([]);
    },
  );
});
