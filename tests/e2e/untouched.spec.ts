import { beforeAll, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { find, hoverText } from '../../tools/browsers/pointing.ts';
import { namesPainted } from './marks.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

/** The gate looks a last time three seconds after the page is idle. */
const GATE_ENDS = 4_500;

const serialised = (page: Page): Promise<string> =>
  page.evaluate((host) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const ours of copy.querySelectorAll(host)) ours.remove();
    return copy.outerHTML;
  }, HOST_NAME);

const hosts = (page: Page): Promise<number> =>
  page.evaluate((host) => document.querySelectorAll(host).length, HOST_NAME);

describe.each(browsers)('what stays untouched in %s', (name) => {
  const stage = useStage(name);
  const untouched = new Map<string, string>();

  beforeAll(async () => {
    for (const path of ['/form', '/front', '/story']) {
      const page = await stage.browser.openPage(stage.site.address + path);
      untouched.set(path, await serialised(page));
      await page.close();
    }
    await stage.browser.grant([LOOPBACK]);
  });

  it.each(['/form', '/front'])('a page that is no article: %s', async (path) => {
    const page = await stage.open(path);
    await page.activity(GATE_ENDS);
    expect(await page.activity(1_500)).toEqual([]);
    expect(await page.listeners()).toEqual([]);
    expect(await hosts(page)).toBe(0);
    expect(await serialised(page)).toBe(untouched.get(path));
  });

  it('the document of an article, but for our one element', async () => {
    const page = await stage.open('/story');
    await page.activate();
    await namesPainted(page, 'Norway');
    expect(await serialised(page)).toBe(untouched.get('/story'));
    await hoverText(page, 'Oslo');
    await find(page, { selector: '[role=dialog]' });
    expect(await hosts(page)).toBe(1);
    expect(await serialised(page)).toBe(untouched.get('/story'));
  });
});
