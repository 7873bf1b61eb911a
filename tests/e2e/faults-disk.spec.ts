import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import type { BrowserName, Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, selectText, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { namesPainted, paintedClips } from './marks.ts';
import { PARAGRAPHS, story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';
import { everythingStored } from './stored.ts';
import { mountTinyDisk, type TinyDisk, tinyDiskProblem } from './tiny-disk.ts';

const QUOTE = 'It also has a price, and we have agreed on who pays it.';
const EARLIER = 'Work begins in spring with a survey of the sea bed.';
const FULL = /disk .* is full; nothing was saved/;
const problem = tinyDiskProblem();

/** A browser whose profile lies on a tiny disk, with the right to read the test's site. */
function useTinyDisk(name: BrowserName) {
  let disk: TinyDisk | undefined;
  const stage = useStage(name, {
    profiles: async () => {
      disk = mountTinyDisk(300);
      return disk.folder;
    },
  });
  beforeAll(() => stage.browser.grant([LOOPBACK]));
  afterAll(() => disk?.remove());
  return { stage, fill: () => disk?.fill(), free: () => disk?.free() };
}

const keptQuotes = async (own: Page) =>
  (((await everythingStored(own)).rows.clips ?? []) as { quote: string }[]).map(({ quote }) => quote);

async function clip(page: Page, quote: string): Promise<void> {
  await selectText(page, quote);
  await clickOn(page, { selector: '.ng-clip-button' });
}

describe.skipIf(problem).each(browsers)(`a full disk in %s${problem ? ` (${problem})` : ''}`, (name) => {
  const { stage, fill, free } = useTinyDisk(name);
  /** Messages on the page now. */
  const said = (page: Page): Promise<number> =>
    page.evaluate(
      (host) => document.querySelector(host)?.shadowRoot?.querySelectorAll('.ng-toast').length ?? 0,
      HOST_NAME,
    );

  it('says so once, keeps the clip to be tried again, and saves it when there is space', async () => {
    // The last page of a log has some space left: what is kept of this article does not fit there, however well it is packed.
    const long = Array.from({ length: 3_000 }, () => randomUUID()).join(' ');
    stage.pages.set('/faults/disk', { html: story({ paragraphs: [...PARAGRAPHS, long] }) });
    const own = await stage.openOwn('/options.html');
    const page = await stage.open('/faults/disk');
    await page.activate();
    await namesPainted(page, 'Norway');
    await clip(page, EARLIER);
    await until('the clip', async () => (await paintedClips(page)).includes(EARLIER));
    fill();
    await clip(page, QUOTE);
    await find(page, { selector: '[role=alert].ng-toast' });
    expect(await textOf(page, { selector: '.ng-toast' })).toMatch(FULL);
    await sleep(2_000);
    expect(await said(page)).toBe(1);

    free();
    await clickOn(page, { selector: '.ng-toast button', text: 'Try again' });
    await until('the clip', async () => (await paintedClips(page)).includes(QUOTE));
    expect(await keptQuotes(own)).toEqual(expect.arrayContaining([EARLIER, QUOTE]));
  });
});

describe.skipIf(problem).each(browsers)(`a disk that was full before the first clip in %s`, (name) => {
  const { stage, fill, free } = useTinyDisk(name);

  it('is named as what is wrong, and the clip is saved when there is space', async () => {
    stage.pages.set('/faults/first', { html: story() });
    const page = await stage.open('/faults/first');
    await page.activate();
    await namesPainted(page, 'Norway');
    fill();
    await clip(page, QUOTE);
    await find(page, { selector: '[role=alert].ng-toast' });
    expect(await textOf(page, { selector: '.ng-toast' })).toMatch(FULL);

    free();
    await clickOn(page, { selector: '.ng-toast button', text: 'Try again' });
    await until('the clip', async () => (await paintedClips(page)).includes(QUOTE));
    expect(await keptQuotes(await stage.openOwn('/options.html'))).toEqual([QUOTE]);
  });
});
