import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import { find, hoverText, isThere } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { namesPainted, paintedNames, unpainted } from './marks.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const CARD = { selector: '[role=dialog]' };

describe.each(browsers)('permission in %s', (name) => {
  const stage = useStage(name);
  beforeEach(() => stage.browser.grant([LOOPBACK]));

  it('takes marks, card, element and listeners away when it is revoked, without a reload', async () => {
    const page = await stage.open('/story');
    await page.activate();
    await namesPainted(page, 'Norway');
    await hoverText(page, 'Oslo');
    await find(page, CARD);

    await stage.browser.revoke([LOOPBACK]);
    await unpainted(page);
    await until('our element to go', () => page.evaluate((host) => document.querySelector(host) === null, HOST_NAME));
    await until('our listeners to go', async () => (await page.listeners()).length === 0);
    await page.activate();
    await hoverText(page, 'Norway');
    await sleep(700);
    expect(await isThere(page, CARD)).toBe(false);
  });

  it('is not used again for a page that is loaded after it was revoked', async () => {
    await stage.browser.revoke([LOOPBACK]);
    const page = await stage.open('/story');
    await page.activity(2_000);
    expect(await paintedNames(page)).toEqual([]);
  });

  it('reads the tabs that are open already when it is given', async () => {
    await stage.browser.revoke([LOOPBACK]);
    const page = await stage.open('/story');
    await stage.browser.grant([LOOPBACK]);
    await namesPainted(page, 'Norway', 'Oslo');
  });
});
