import { beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../tools/browsers/until.ts';
import { namesPainted, paintedNames } from './marks.ts';
import { UNREAD } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const NAMES = ['Norway', 'Germany', 'North Sea', 'Oslo', 'Hamburg', 'Ingrid Solheim', 'Solheim', 'France', 'Denmark'];

describe.each(browsers)('reading in %s', (name) => {
  const stage = useStage(name);

  it('leaves a page alone that nobody allowed', async () => {
    const page = await stage.open('/story');
    await page.activity(1_000);
    expect(await paintedNames(page)).toEqual([]);
    expect(await page.listeners()).toEqual([]);
  });

  it('paints the names of a page when the toolbar button is pressed, and lists them in the panel', async () => {
    const page = await stage.open('/story');
    await stage.browser.clickToolbar(page);
    await namesPainted(page, ...NAMES);
    const panel = await until('the panel to open', () => stage.browser.openedPanel());
    await until('the panel to list the names', () =>
      panel.evaluate(() => document.body.textContent?.includes('Ingrid Solheim')),
    );
  });

  describe('on a site that is allowed', () => {
    beforeAll(() => stage.browser.grant([LOOPBACK]));

    it('reads an article by itself', async () => {
      const page = await stage.open('/story');
      await namesPainted(page, ...NAMES);
    });

    it('marks exactly the words of names, and none in navigation, forms, code, scripts or hidden text', async () => {
      const page = await stage.open('/story');
      const painted = await namesPainted(page, ...NAMES);
      expect(painted.filter((text) => UNREAD.some((unread) => text.includes(unread)))).toEqual([]);
      expect(painted.filter((text) => text !== text.trim() || text.length > 40)).toEqual([]);
    });

    it('reads the article of the sample page with its late parts and none of its noise', async () => {
      const page = await stage.open('/');
      const painted = await namesPainted(page, 'Baku', 'Kazakhstan', 'Nino Kvariani', 'Armenia', 'Yerevan');
      expect(
        painted.filter((text) => /loading|headlines|trends|source|switcher|madrid|lisbon|vienna/i.test(text)),
      ).toEqual([]);
    });

    it('reads an article whose parts have no box of their own', async () => {
      const page = await stage.open('/boxless');
      await namesPainted(page, ...NAMES);
    });

    it('reads a page that lets no script run', async () => {
      const page = await stage.open('/strict');
      await namesPainted(page, ...NAMES);
    });
  });
});
