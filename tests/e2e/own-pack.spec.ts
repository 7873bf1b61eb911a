import { beforeAll, describe, it } from 'vitest';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone } from '../../tools/browsers/pointing.ts';
import { ATLANTIS, FOREIGN_MINISTRY, packOf } from '../knowledge/small-pack.ts';
import { openPanelOf } from './extension-tabs.ts';
import { namesPainted } from './marks.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

/** What becomes of a good pack before it is chosen. */
type Damage = 'none' | 'text' | 'other-format' | 'cut' | 'flipped' | 'large';

const own = Buffer.from(packOf([ATLANTIS, FOREIGN_MINISTRY])).toString('base64');

/** Chooses a file as a reader does in the browser's dialog. */
const choosePack = (page: Page, damage: Damage): Promise<void> =>
  page.evaluate(
    ({ base64, damage: kind }) => {
      let bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      if (kind === 'text') bytes = new TextEncoder().encode('This is a letter, not a pack.');
      if (kind === 'other-format') bytes[4] = 99;
      if (kind === 'cut') bytes = bytes.slice(0, bytes.length - 64);
      if (kind === 'flipped') bytes[bytes.length >> 1]! ^= 4;
      const megabytes = kind === 'large' ? Array(257).fill(new Uint8Array(2 ** 20)) : [];
      const files = new DataTransfer();
      files.items.add(new File([bytes, ...megabytes], 'wikidata.bin'));
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { base64: own, damage },
  );

/** Damages the pack that was accepted where it lies on disk. */
const damageOnDisk = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('newsgloss-pack');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('packs', 'readwrite');
          writing.objectStore('packs').put({ slot: 'current', file: new Blob(['no pack any more']) });
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );

describe.each(browsers)('a reference pack of the reader’s own in %s', (name) => {
  const stage = useStage(name);
  const inUse = (page: Page, words: string) => find(page, { selector: '[aria-labelledby=pack] p', text: words });

  beforeAll(async () => {
    await stage.browser.grant([LOOPBACK]);
  });

  it.each([
    ['text', 'This file is no reference pack.'],
    ['other-format', 'built for another version'],
    ['cut', 'cut short'],
    ['flipped', 'damaged'],
    ['large', 'too large'],
  ] as const)('is refused when it is bad (%s), and the one in use stays', async (damage, words) => {
    const page = await stage.openOwn('/options.html');
    await inUse(page, 'The shipped pack is in use');
    await choosePack(page, damage);
    await find(page, { selector: '.ng-toast', text: words });
    await find(page, { selector: '.ng-toast', text: 'The pack in use stays.' });
    await page.reload();
    await inUse(page, 'The shipped pack is in use');
  });

  it('takes the place of the shipped one, also after the background has slept, until the reader goes back', async () => {
    const page = await stage.openOwn('/options.html');
    await inUse(page, 'The shipped pack is in use');
    await choosePack(page, 'none');
    await inUse(page, 'Your own pack is in use: 2 entries');
    await choosePack(page, 'flipped');
    await find(page, { selector: '.ng-toast', text: 'The pack in use stays.' });
    await stage.browser.killBackground();
    await page.reload();
    await inUse(page, 'Your own pack is in use: 2 entries');
    await clickOn(page, { selector: 'button', text: 'Go back to the shipped pack' });
    await inUse(page, 'The shipped pack is in use');
  });

  it('gives way to the shipped one when it was damaged on disk, and the panel says so', async () => {
    const page = await stage.openOwn('/options.html');
    await inUse(page, 'The shipped pack is in use');
    await choosePack(page, 'none');
    await inUse(page, 'Your own pack is in use');
    await damageOnDisk(page);
    await stage.browser.killBackground();
    const story = await stage.open('/story');
    await namesPainted(story, 'Norway');
    const panel = await openPanelOf(stage, '/story');
    await find(panel, { selector: '[role=alert]', text: 'Your own reference pack cannot be used' });
    await page.activate();
    await page.reload();
    await clickOn(page, { selector: 'button', text: 'Go back to the shipped pack' });
    await gone(page, { selector: '[aria-labelledby=pack] [role=alert]' });
    await inUse(page, 'The shipped pack is in use');
  });
});
