import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOST_NAME } from '../../page/parts.ts';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, hoverText, isThere, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { namesPainted, paintedNames } from './marks.ts';
import { story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const CARD = { selector: '[role=dialog]' };
const READY = { selector: '[role=dialog][aria-busy=false]' };
const DOUBT = { selector: '[role=dialog] button', text: 'Not right?' };

const PARAGRAPHS = [
  'The council of Springfield and two visitors from Norway met on Monday to speak about the new ferry, which has been late three times.',
  'In Springfield nobody expected a ferry at all, because the town lies far from any water, and Norway had not been asked before.',
  'A captain from Cambridge said that Oslo had promised him a harbour. He has waited for it since the winter, with his crew and two dogs.',
  'Nobody in Oslo could remember such a promise on Tuesday. The captain, who was born in Cambridge, showed a letter that was not signed.',
];

describe.each(browsers)('putting a name right in %s', (name) => {
  const stage = useStage(name);
  let pages = 0;
  let path: string;

  beforeAll(() => stage.browser.grant([LOOPBACK]));
  beforeEach(() => {
    path = `/corrected/${pages++}`;
    stage.pages.set(path, { html: story({ headline: 'A ferry for a town without water', paragraphs: PARAGRAPHS }) });
  });

  async function open(): Promise<Page> {
    const page = await stage.open(path);
    await page.activate();
    await namesPainted(page, 'Norway', 'Oslo', 'Springfield');
    return page;
  }

  async function openCard(page: Page, words: string): Promise<void> {
    await hoverText(page, words);
    await find(page, READY);
  }

  const choose = (page: Page, text: string) => clickOn(page, { selector: '[role=dialog] [data-acts]', text });

  it('offers the entries that a name without one may mean, and shows the chosen one at once and later', async () => {
    const page = await open();
    await openCard(page, 'Springfield');
    expect(await textOf(page, CARD)).toContain('It may be');
    await choose(page, 'Spanish clothing company');
    await find(page, { selector: '[role=dialog] .ng-corrected', text: 'As you said' });
    expect(await textOf(page, { selector: '[role=dialog] .ng-description' })).toContain('Spanish clothing company');

    await page.reload();
    await namesPainted(page, 'Springfield');
    await hoverText(page, 'Springfield', 1);
    await find(page, { selector: '[role=dialog] .ng-corrected', text: 'in this article' });
    await clickOn(page, { selector: '[role=dialog] .ng-corrected button', text: 'Undo' });
    await until('the offer to come back', async () => (await textOf(page, CARD)).includes('It may be'));
  });

  it('takes a wrong entry off the name for this article, and gives it back', async () => {
    const page = await open();
    await openCard(page, 'Oslo');
    await clickOn(page, DOUBT);
    await choose(page, 'Not Oslo');
    await find(page, { selector: '[role=dialog] .ng-corrected', text: 'in this article' });
    expect(await textOf(page, CARD)).toContain('No reference entry');
    await clickOn(page, { selector: '[role=dialog] .ng-corrected button', text: 'Undo' });
    await find(page, { selector: '[role=dialog] .ng-description', text: 'capital of Norway' });
  });

  it('unmarks what is no name on the whole site, with a way back, and lists it in the settings', async () => {
    const page = await open();
    await openCard(page, 'Cambridge');
    await clickOn(page, DOUBT);
    await clickOn(page, { selector: '[role=dialog] .ng-verdicts input' });
    await choose(page, '“Cambridge” is not a name');
    await gone(page, CARD);
    await until('the mark to go', async () => !(await paintedNames(page)).includes('Cambridge'));
    await clickOn(page, { selector: '.ng-toast-action', text: 'Undo' });
    await namesPainted(page, 'Cambridge');

    await openCard(page, 'Cambridge');
    await clickOn(page, DOUBT);
    await clickOn(page, { selector: '[role=dialog] .ng-verdicts input' });
    await choose(page, '“Cambridge” is not a name');
    await until('the mark to go', async () => !(await paintedNames(page)).includes('Cambridge'));
    stage.pages.set('/corrected/other', { html: story({ headline: 'Another story', paragraphs: PARAGRAPHS }) });
    const other = await stage.open('/corrected/other');
    await other.activate();
    await namesPainted(other, 'Norway');
    expect(await paintedNames(other)).not.toContain('Cambridge');

    const options = await stage.openOwn('/options.html');
    expect(await textOf(options, { selector: '#corrections + .ng-hosts' })).toContain('“Cambridge” is not a name');
    await clickOn(options, { selector: '#corrections + .ng-hosts button', text: 'of Cambridge' });
    await namesPainted(other, 'Cambridge');
  });

  it('hears nothing that the page makes up', async () => {
    const page = await open();
    await openCard(page, 'Oslo');
    await clickOn(page, DOUBT);
    await find(page, { selector: '[data-acts]', text: 'Not Oslo' });
    await page.evaluate((host) => {
      const root = document.querySelector(host)?.shadowRoot;
      for (const button of root?.querySelectorAll<HTMLElement>('[data-acts]') ?? []) {
        button.click();
        button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
    }, HOST_NAME);
    await page.movePointer({ x: 3, y: 3 });
    await gone(page, CARD);
    await page.reload();
    await namesPainted(page, 'Oslo');
    await openCard(page, 'Oslo');
    expect(await textOf(page, CARD)).toContain('capital of Norway');
    expect(await isThere(page, { selector: '.ng-corrected' })).toBe(false);
  });

  it.each([
    ['covered by what lets clicks through', coverCard],
    ['taken out of the top layer', hideHost],
    ['moved under something transparent', fadeHost],
  ])('does nothing by a press on a card that is %s', async (_, tamper) => {
    const page = await open();
    await openCard(page, 'Oslo');
    await clickOn(page, DOUBT);
    const button = await find(page, { selector: '[data-acts]', text: 'Not Oslo' });
    await page.evaluate(tamper, HOST_NAME);
    await sleep(300);
    await page.click(button);
    await sleep(500);
    expect(await isThere(page, { selector: '.ng-corrected' })).toBe(false);

    await page.evaluate(() => document.querySelector('#cover')?.remove());
    await openCard(page, 'Oslo');
    await sleep(300);
    if (!(await isThere(page, { selector: '[data-acts]', text: 'Not Oslo' }))) await clickOn(page, DOUBT);
    await choose(page, 'Not Oslo');
    await find(page, { selector: '.ng-corrected', text: 'As you said' });
  });
});

function coverCard(): void {
  const cover = document.createElement('div');
  cover.id = 'cover';
  cover.popover = 'manual';
  cover.style.cssText = 'pointer-events: none; inset: 0; width: 100vw; height: 100vh; background: white';
  cover.textContent = 'Press here to win';
  document.body.append(cover);
  cover.showPopover();
}

function hideHost(host: string): void {
  document.querySelector<HTMLElement>(host)?.hidePopover();
}

function fadeHost(host: string): void {
  const cover = document.createElement('div');
  cover.style.opacity = '0.01';
  document.body.append(cover);
  const found = document.querySelector(host);
  if (found) cover.append(found);
}
