import { beforeAll, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import { clickOn, find, hoverText, selectText } from '../../tools/browsers/pointing.ts';
import { violations } from './axe.ts';
import { openPanelOf } from './extension-tabs.ts';
import { namesPainted } from './marks.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

describe.each(browsers)('accessibility in %s', (name) => {
  const stage = useStage(name);

  beforeAll(async () => {
    await stage.browser.grant([LOOPBACK]);
    const page = await stage.browser.openPage(`${stage.site.address}/story`);
    await page.activate();
    await namesPainted(page, 'Norway');
    await selectText(page, 'A cable is a promise that you can touch');
    await clickOn(page, { selector: '.ng-clip-button' });
    await find(page, { selector: '[role=status].ng-toast' });
    await page.close();
  });

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it('the card', async () => {
      const page = await stage.open('/story');
      await page.setColourScheme(scheme);
      await page.activate();
      await namesPainted(page, 'Norway');
      await hoverText(page, 'Norway');
      await find(page, { selector: '[role=dialog][aria-busy=false]' });
      // A card is no landmark: it is a dialog in somebody else's page.
      expect(await violations(page, HOST_NAME, ['region'])).toEqual([]);
    });

    it('the panel', async () => {
      const page = await stage.open('/story');
      await namesPainted(page, 'Norway');
      const panel = await openPanelOf(stage, '/story');
      await panel.setColourScheme(scheme);
      await clickOn(panel, { selector: 'button', text: 'About Norway' });
      await find(panel, { selector: 'nav a', text: 'Wikipedia' });
      expect(await violations(panel)).toEqual([]);
      await clickOn(panel, { selector: '[role=tab]', text: 'Story' });
      await find(panel, { selector: '.ng-dot' });
      expect(await violations(panel)).toEqual([]);
      await clickOn(panel, { selector: '[role=tab]', text: 'Clips' });
      await find(panel, { selector: 'article blockquote' });
      expect(await violations(panel)).toEqual([]);
    });

    it('the library', async () => {
      const library = await stage.openOwn('/library.html');
      await library.setColourScheme(scheme);
      await find(library, { selector: 'article blockquote' });
      expect(await violations(library)).toEqual([]);
      await clickOn(library, { selector: '[aria-label=Edit]' });
      await find(library, { selector: 'form' });
      expect(await violations(library)).toEqual([]);
    });

    it.each(['/options.html', '/welcome.html', '/editor.html'])('%s', async (path) => {
      const page = await stage.openOwn(path);
      await page.setColourScheme(scheme);
      await find(page, { selector: 'h1' });
      expect(await violations(page)).toEqual([]);
    });
  });
});
