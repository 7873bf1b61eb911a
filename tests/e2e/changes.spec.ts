import { beforeAll, describe, expect, it } from 'vitest';
import { clickOn, find, hoverText, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { namesPainted, paintedNames } from './marks.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

/** What the test pages offer to a test. */
declare const appendLate: () => void;
declare const rewrite: () => void;

describe.each(browsers)('a page that changes in %s', (name) => {
  const stage = useStage(name);
  beforeAll(() => stage.browser.grant([LOOPBACK]));

  it('has its late paragraphs read, and no placeholder', async () => {
    const page = await stage.open('/late');
    await namesPainted(page, 'Norway');
    await page.evaluate(() => appendLate());
    const painted = await namesPainted(page, 'Norway', 'Sweden', 'Stockholm', 'Finland');
    expect(painted.filter((text) => /loading|headlines|trends/i.test(text))).toEqual([]);
  });

  it('keeps its marks on the right words when another script rewrites fonts and words', async () => {
    const page = await stage.open('/rewritten');
    const before = await namesPainted(page, 'Norway', 'Germany', 'Oslo');
    await page.evaluate(() => rewrite());
    await until('the marks to follow the new words', async () => {
      const after = await paintedNames(page);
      const renamed = before.map((text) => text.replaceAll('Germany', 'Switzerland'));
      return JSON.stringify(after) === JSON.stringify(renamed);
    });
  });

  it('is left in peace once it has been read again', async () => {
    const page = await stage.open('/rewritten');
    await namesPainted(page, 'Germany');
    await page.evaluate(() => rewrite());
    await namesPainted(page, 'Switzerland');
    await until('the extension to rest', async () => (await page.activity(1_000)).length === 0);
  });

  it('is followed when it goes to another story without a load', async () => {
    const page = await stage.open('/single-page');
    await page.activate();
    await namesPainted(page, 'Norway');
    await clickOn(page, { selector: '#next' });
    const painted = await namesPainted(page, 'Kenya', 'Nairobi', 'Kampala', 'Uganda');
    expect(painted).not.toContain('Norway');
    await hoverText(page, 'Nairobi');
    await find(page, { selector: '[role=dialog]', text: 'Nairobi' });
    expect(await textOf(page, { selector: '[role=dialog] h2' })).toBe('Nairobi');
  });
});
