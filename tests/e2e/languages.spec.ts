import { beforeAll, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, hoverText } from '../../tools/browsers/pointing.ts';
import { buildLanguage, languageFolder } from '../../tools/builds.ts';
import { violations } from './axe.ts';
import { openPanelOf } from './extension-tabs.ts';
import { namesPainted } from './marks.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

/** Long texts, texts from right to left, and real languages of both kinds. */
const LANGUAGES = ['accents', 'mirrored', 'en', 'de', 'ar'];

const isTurned = (language: string) => language === 'mirrored' || language === 'ar';

/** What a page of the extension says of itself, and whether something in it is cut off or sticks out at its side. */
const sizeUp = (page: Page) =>
  page.evaluate(() => {
    const { lang, dir, scrollWidth } = document.documentElement;
    return { lang: lang.slice(0, 2), dir, overflows: scrollWidth > innerWidth };
  });

describe.each(browsers)('in %s', (name) => {
  describe.each(LANGUAGES)('the interface in “%s”', (language) => {
    const stage = useStage(name, {
      async build() {
        const { code, output } = await buildLanguage(language, name);
        if (code !== 0) throw new Error(output);
        return languageFolder(language, name);
      },
    });
    beforeAll(() => stage.browser.grant([LOOPBACK]));

    const direction = isTurned(language) ? 'rtl' : 'ltr';
    const expected = {
      lang: language === 'accents' ? 'en' : isTurned(language) ? 'ar' : language,
      dir: direction,
      overflows: false,
    };

    it('turns the card as its words run, and the article’s sentence as its own do', async () => {
      const page = await stage.open('/story');
      await page.activate();
      await namesPainted(page, 'Norway');
      await hoverText(page, 'Norway');
      await find(page, { selector: '[role=dialog][aria-busy=false]' });
      const directions = await page.evaluate((host) => {
        const root = document.querySelector(host)?.shadowRoot;
        const of = (selector: string) => {
          const found = root?.querySelector(selector);
          return found && getComputedStyle(found).direction;
        };
        return { page: document.documentElement.dir, card: of('[role=dialog]'), sentence: of('.ng-sentence') };
      }, HOST_NAME);
      expect(directions).toEqual({ page: '', card: direction, sentence: 'ltr' });
      const kinds = await page.evaluate((host) => {
        const root = document.querySelector(host)?.shadowRoot;
        return [...(root?.querySelectorAll<HTMLElement>('.ng-category') ?? [])].map((kind) => kind.lang);
      }, HOST_NAME);
      expect(kinds).toEqual(expected.lang === 'en' ? ['en'] : ['', 'en']);
      // A card is no landmark: it is a dialog in somebody else's page.
      expect(await violations(page, HOST_NAME, ['region'])).toEqual([]);
    });

    it('fits into a narrow panel', async () => {
      const page = await stage.open('/story');
      await namesPainted(page, 'Norway');
      const panel = await openPanelOf(stage, '/story');
      await panel.setViewport(320, 700);
      for (const tab of ['names', 'story', 'claims', 'clips']) {
        await clickOn(panel, { selector: `[data-tab=${tab}]` });
        await find(panel, { selector: `[data-tab=${tab}][aria-selected=true]` });
        expect(await sizeUp(panel)).toEqual(expected);
        expect(await violations(panel)).toEqual([]);
      }
    });

    it.each(['/library.html', '/options.html', '/welcome.html', '/editor.html'])('fits into %s', async (path) => {
      const page = await stage.openOwn(path);
      await page.setViewport(480, 700);
      await find(page, { selector: 'h1' });
      expect(await sizeUp(page)).toEqual(expected);
      expect(await violations(page)).toEqual([]);
    });
  });
});
