import { beforeAll, describe, expect, it } from 'vitest';
import { clickOn, find, gone, hoverText } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { openPanelOf } from './extension-tabs.ts';
import { namesPainted, paintedNames, unpainted } from './marks.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

describe.each(browsers)('the panel in %s', (name) => {
  const stage = useStage(name);
  beforeAll(() => stage.browser.grant([LOOPBACK]));

  it('goes to a name on the page', async () => {
    const page = await stage.open('/story');
    await page.setViewport(1200, 300);
    await namesPainted(page, 'Scotland');
    const panel = await openPanelOf(stage, '/story');
    await clickOn(panel, { selector: 'button', text: 'Scotland' });
    await page.activate();
    await until('the page to be scrolled to Scotland', () =>
      page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) =>
          textContent?.includes('Scotland'),
        );
        const { top, bottom } = paragraph?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return scrollY > 0 && top < innerHeight && bottom > 0;
      }),
    );
  });

  it('says what it knows of a name', async () => {
    const page = await stage.open('/story');
    await namesPainted(page, 'Denmark');
    const panel = await openPanelOf(stage, '/story');
    await clickOn(panel, { selector: 'button', text: 'About Denmark' });
    await find(panel, { selector: 'nav a', text: 'Wikipedia' });
  });

  it('describes the article that stands in a frame of the page, and goes to its names', async () => {
    const page = await stage.open('/framed');
    const panel = await openPanelOf(stage, '/framed');
    await clickOn(panel, { selector: 'button', text: 'Scotland' });
    await page.activate();
    await until('the frame to be scrolled to Scotland', () =>
      page.evaluate(() => {
        const inside = frames[0] as Window;
        const paragraph = [...inside.document.querySelectorAll('p')].find(({ textContent }) =>
          textContent?.includes('Scotland'),
        );
        const { top, bottom } = paragraph?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return inside.scrollY > 0 && top < inside.innerHeight && bottom > 0;
      }),
    );
    await panel.activate();
    await clickOn(panel, { selector: '[role=tab]', text: 'Story' });
    await find(panel, { selector: '#timeline' });
  });

  it('stops reading a site for good, and takes that back', async () => {
    const page = await stage.open('/story');
    await namesPainted(page, 'Norway');
    const panel = await openPanelOf(stage, '/story');
    await clickOn(panel, { selector: 'summary', text: '127.0.0.1' });
    await clickOn(panel, { selector: 'button', text: 'Never here' });
    await unpainted(page);
    await page.reload();
    await page.activity(1_000);
    expect(await paintedNames(page)).toEqual([]);

    await panel.activate();
    await clickOn(panel, { selector: 'button', text: 'Allow again' });
    await gone(panel, { selector: 'summary', text: 'never read' });
    await page.reload();
    await namesPainted(page, 'Norway');
  });

  it('says honestly that it reads no PDF file', async () => {
    stage.pages.set('/report.pdf', { html: '%PDF-1.4', headers: { 'content-type': 'application/pdf' } });
    await stage.open('/report.pdf');
    const panel = await openPanelOf(stage, '/report.pdf');
    await find(panel, { selector: 'main', text: 'This is a PDF file' });
  });
});

describe.each(browsers)('settings in %s', (name) => {
  const stage = useStage(name);
  beforeAll(() => stage.browser.grant([LOOPBACK]));

  it('mark only the names around the pointer once that is chosen, on the open page too', async () => {
    const page = await stage.open('/story');
    const everywhere = await namesPainted(page, 'Norway', 'Scotland');
    const options = await stage.openOwn('/options.html');
    await clickOn(options, { selector: 'label', text: 'Calm' });
    await page.activate();
    await hoverText(page, 'has run for two winters');
    await until('fewer names to be marked', async () => (await paintedNames(page)).length < everywhere.length);
    await namesPainted(page, 'France');
    await hoverText(page, 'Work begins in spring');
    await namesPainted(page, 'Scotland');

    await options.activate();
    await clickOn(options, { selector: 'label', text: 'Everywhere' });
    await until('all names to be marked', async () => (await paintedNames(page)).length === everywhere.length);
  });

  it('leave out the kinds that are not wanted', async () => {
    const page = await stage.open('/story');
    await namesPainted(page, 'Norway', 'Ingrid Solheim');
    const options = await stage.openOwn('/options.html');
    await find(options, { selector: 'label.ng-kind-place select' });
    await options.evaluate(() => {
      const select = document.querySelector('label.ng-kind-place select') as HTMLSelectElement;
      select.value = 'none';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('places to be unmarked', async () => !(await paintedNames(page)).includes('Norway'));
    expect(await paintedNames(page)).toContain('Ingrid Solheim');
  });

  it('try pack, detection and library, and say that they work', async () => {
    const options = await stage.openOwn('/options.html');
    await clickOn(options, { selector: 'button', text: 'Test all parts' });
    for (const part of ['Reference pack', 'Names are found', 'Library can be written']) {
      await find(options, { selector: '.ng-fact', text: `${part}works` });
    }
  });
});
