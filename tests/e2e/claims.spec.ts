import { beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, hoverText, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { violations } from './axe.ts';
import { openPanelOf } from './extension-tabs.ts';
import { namesPainted, paintedClaims, paintedStatement, tintedStatements } from './marks.ts';
import { story } from './site.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

const WORDS = 'the port of Hamburg had lost 40 ships to the new canal';
const PARAGRAPHS = [
  'Germany opened a canal between its two seas on Monday, and the first to speak was the owner of a shipyard in Hamburg, who had waited for it since the plan was drawn twelve years ago.',
  `Ingrid Solheim alleged that ${WORDS} since January. “We will count every one of them,” she told reporters in Hamburg. The ministry of transport denied that any ship had been turned away.`,
  'Norway sent a training ship to the opening, and a band from Denmark played on its deck until it rained. The canal is ninety kilometres long and takes a day to pass at the speed that is allowed.',
];
/** The same claim in other words, and nearly the same. */
const RETOLD = [
  ...PARAGRAPHS.slice(0, 1),
  'Since January, Ingrid Solheim alleged, the new canal had cost the port of Hamburg forty vessels. She gave no list, and nobody in the harbour office would say more on Tuesday.',
  ...PARAGRAPHS.slice(2),
];
const CHANGED_NUMBER = [
  ...PARAGRAPHS.slice(0, 1),
  'Ingrid Solheim alleged that the port of Hamburg had lost 4 ships to the new canal since January. She gave no list, and nobody in the harbour office would say more on Tuesday.',
  ...PARAGRAPHS.slice(2),
];
const PATH = '/claims/canal';
const OTHER = '/claims/retold';
const CHANGED = '/claims/changed';
const CHECKED = '/claims/checked';
const EVIDENCE_LINK = '[aria-labelledby=claim-evidence] form input[type=url]';
const RESULT = { selector: '[role=status].ng-toast' };

/** Writes into a field as a person at the keyboard does. */
async function write(page: Page, selector: string, text: string): Promise<void> {
  await clickOn(page, { selector });
  for (const key of text) await page.press(key);
}

/** Chooses an entry of a list: the browsers draw open lists where no test can point. */
const choose = (page: Page, selector: string, value: string): Promise<void> =>
  page.evaluate(
    ({ selector, value }) => {
      const list = document.querySelector<HTMLSelectElement>(selector);
      if (!list) throw new Error(`no ${selector}`);
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { selector, value },
  );

describe.each(browsers)('claims in %s', (name) => {
  const stage = useStage(name);
  beforeAll(async () => {
    await stage.browser.grant([LOOPBACK]);
    stage.pages.set(PATH, { html: story({ headline: 'A canal opens in the rain', paragraphs: PARAGRAPHS }) });
  });

  async function openStatements() {
    const page = await stage.open(PATH);
    await page.activate();
    await namesPainted(page, 'Hamburg');
    const panel = await openPanelOf(stage, PATH);
    await clickOn(panel, { selector: '[role=tab]', text: 'Claims' });
    await find(panel, { selector: '.ng-statement', text: WORDS });
    return { page, panel };
  }

  it('marks who said what on the page for as long as the reader points at it', async () => {
    const { page, panel } = await openStatements();
    await panel.movePointer(await find(panel, { selector: '.ng-statement-words', text: WORDS }));
    const painted = await until('the statement to be marked', async () => {
      const marks = await paintedStatement(page);
      return (marks.content?.length ?? 0) > 0 && marks;
    });
    expect(painted.source).toEqual(['Ingrid Solheim']);
    expect(painted.cue?.join()).toContain('alleged');
    expect(painted.content?.join()).toContain(WORDS);
    await panel.movePointer(await find(panel, { selector: 'h1' }));
    await until('the marks to go', async () => ((await paintedStatement(page)).content?.length ?? 0) === 0);
  });

  it('tells on a card what is said by and of its name, and leads there', async () => {
    const page = await stage.open(PATH);
    await page.activate();
    await namesPainted(page, 'Hamburg');
    await hoverText(page, 'Ingrid Solheim');
    await find(page, { selector: '[role=dialog] .ng-said button', text: WORDS });
    await page.press('Escape');
    await gone(page, { selector: '[role=dialog]' });
    await hoverText(page, 'Hamburg');
    await find(page, { selector: '[role=dialog] .ng-said button', text: 'Ingrid Solheim · Allegation · alleged only' });
  });

  it('leads from a statement to an exported ClaimReview, though the background is ended again and again', async () => {
    const { panel } = await openStatements();
    await stage.browser.killBackground();
    await clickOn(panel, { selector: '.ng-statements li:first-child button', text: 'Make a claim' });
    await find(panel, { ...RESULT, text: 'Claim kept in the library.' });

    const library = await stage.openOwn('/library.html');
    await clickOn(library, { selector: '[role=tab]', text: 'Claims' });
    await clickOn(library, { selector: '[data-claim]' });
    expect(await textOf(library, { selector: '.ng-claim-words' })).toContain(WORDS);

    await clickOn(library, { selector: 'button', text: 'Write verdict' });
    const rating = 'form input:not([type])';
    await write(library, rating, 'Two, not forty');
    await write(library, 'form .ng-field-pair input:not([type])', 'Ellery');
    await write(library, 'form input[type=url]', 'http://e.example/1');
    await clickOn(library, { selector: 'form button', text: 'Save verdict' });
    await find(library, { selector: 'form [role=alert]', text: 'needs at least one piece of evidence' });

    await stage.browser.killBackground();
    await library.activate();
    await clickOn(library, { selector: 'button', text: 'Add evidence' });
    await write(library, EVIDENCE_LINK, 'http://e.example/2');
    await clickOn(library, { selector: 'form button', text: 'Save evidence' });
    await find(library, { selector: '.ng-evidence a', text: 'http://e.example/2' });

    // What was typed into the verdict is still there.
    await stage.browser.killBackground();
    await library.activate();
    await clickOn(library, { selector: 'form button', text: 'Save verdict' });
    await find(library, { selector: '.ng-verdict', text: 'Two, not forty' });
    await choose(library, '.ng-state', 'checked');
    await find(library, { selector: '.ng-history li', text: 'from “Unstarted” to “Checked”' });
    expect(await library.evaluate(() => document.querySelectorAll('.ng-history li').length)).toBe(4);

    await clickOn(library, { selector: 'button', text: 'Back to claims' });
    await library.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (file: Blob) => {
        Object.assign(globalThis, { written: file.text() });
        return make.call(URL, file);
      };
    });
    await clickOn(library, { selector: '.ng-menu summary' });
    await clickOn(library, { selector: '.ng-menu-item', text: 'ClaimReview' });
    await find(library, { ...RESULT, text: 'Exported 1 claim.' });
    const file = await library.evaluate(() => (globalThis as unknown as { written: Promise<string> }).written);
    expect(JSON.parse(file)).toMatchObject([
      {
        '@type': 'ClaimReview',
        url: 'http://e.example/1',
        claimReviewed: expect.stringMatching(/^Allegation, alleged: .*40 ships/),
        reviewRating: { alternateName: 'Two, not forty' },
        author: { name: 'Ellery' },
        itemReviewed: { author: { name: 'Ingrid Solheim' }, firstAppearance: { url: stage.site.address + PATH } },
        citation: [{ url: 'http://e.example/2' }],
      },
    ]);
  });

  it('marks the claim wordlessly on another page, and a person says that it is the same', async () => {
    stage.pages.set(OTHER, { html: story({ headline: 'Forty ships', paragraphs: RETOLD }) });
    stage.pages.set(CHANGED, { html: story({ headline: 'Four ships', paragraphs: CHANGED_NUMBER }) });
    const page = await stage.open(OTHER);
    await page.activate();
    expect(await until('the claim to be marked', async () => (await paintedClaims(page)).join() || false)).toContain(
      'forty vessels',
    );
    const panel = await openPanelOf(stage, OTHER);
    await clickOn(panel, { selector: '[role=tab]', text: 'Claims' });
    await find(panel, { selector: '.ng-like', text: 'Checked — Two, not forty (Ellery' });
    await until('the statements to be tinted', async () => (await tintedStatements(page)).length > 0);
    await stage.browser.killBackground();
    await clickOn(panel, { selector: '.ng-like button', text: 'It is the same' });
    await find(panel, { ...RESULT, text: 'another appearance' });
    await find(panel, { selector: '.ng-statement-kept', text: 'Two, not forty' });
    await clickOn(panel, { selector: '[role=tab]', text: 'Names' });
    await until('the tint to go', async () => (await tintedStatements(page)).length === 0);

    const changed = await stage.open(CHANGED);
    await changed.activate();
    await namesPainted(changed, 'Hamburg');
    const other = await openPanelOf(stage, CHANGED);
    await clickOn(other, { selector: '[role=tab]', text: 'Claims' });
    await find(other, { selector: '.ng-like', text: 'differs in: a number' });
    expect(await other.evaluate(() => document.querySelectorAll('.ng-like button').length)).toBe(0);
    expect(await paintedClaims(changed)).toEqual([]);
  });

  it('takes in the checks that a page publishes, in their own words', async () => {
    const review = {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://checks.example/canal',
      claimReviewed: `Ingrid Solheim: ${WORDS}`,
      author: { '@type': 'Organization', name: 'Harbour Checks' },
      reviewRating: { '@type': 'Rating', ratingValue: '1', bestRating: '5', alternateName: 'Run aground' },
      itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ingrid Solheim' } },
    };
    const after = `<script type="application/ld+json">${JSON.stringify(review)}</script>`;
    stage.pages.set(CHECKED, { html: story({ headline: 'Checked: the canal', paragraphs: PARAGRAPHS, after }) });
    const page = await stage.open(CHECKED);
    await page.activate();
    await namesPainted(page, 'Hamburg');
    const panel = await openPanelOf(stage, CHECKED);
    await clickOn(panel, { selector: '[role=tab]', text: 'Claims' });
    await find(panel, { selector: '.ng-published', text: 'Run aground' });
    await clickOn(panel, { selector: '.ng-published button' });
    await find(panel, { ...RESULT, text: '1 published check kept' });
    await find(panel, { selector: '.ng-like', text: 'Published check: “Run aground” — Harbour Checks' });
    expect(await violations(panel)).toEqual([]);
  });

  describe.each(['light', 'dark'] as const)('%s', (scheme) => {
    it('statements, table, claim and board can be used by everybody', async () => {
      const { panel } = await openStatements();
      await panel.setColourScheme(scheme);
      expect(await violations(panel)).toEqual([]);

      const library = await stage.openOwn('/library.html');
      await library.setColourScheme(scheme);
      await clickOn(library, { selector: '[role=tab]', text: 'Claims' });
      await find(library, { selector: '[data-claim]' });
      expect(await violations(library)).toEqual([]);

      await clickOn(library, { selector: '.ng-desk-bar label', text: 'Board' });
      await find(library, { selector: '.ng-board [data-claim]' });
      expect(await violations(library)).toEqual([]);

      await clickOn(library, { selector: '.ng-board [data-claim]' });
      await clickOn(library, { selector: 'button', text: 'Change verdict' });
      await clickOn(library, { selector: 'button', text: 'Add evidence' });
      await find(library, { selector: 'form' });
      expect(await violations(library)).toEqual([]);
      for (const title of ['Verdict', 'Evidence']) {
        await clickOn(library, { selector: `form[aria-label=${title}] button`, text: 'Cancel' });
      }
      await gone(library, { selector: 'form' });
      await clickOn(library, { selector: 'button', text: 'Back to claims' });
      for (const part of ['Scales of ratings', 'Published checks']) {
        await clickOn(library, { selector: '.ng-desk-part summary', text: part });
      }
      await clickOn(library, { selector: 'button', text: 'New scale' });
      expect(await violations(library)).toEqual([]);
    });
  });
});

describe.each(browsers)('claims of private windows in %s', (name) => {
  const stage = useStage(name);

  it('are not kept, and the panel says why', async () => {
    stage.pages.set(PATH, { html: story({ headline: 'A canal opens in the rain', paragraphs: PARAGRAPHS }) });
    // Chromium starts the extension anew when it may read private windows, and forgets what was registered.
    await (await stage.browser.openPrivatePage(`${stage.site.address}/front`)).close();
    await until('the site to be granted', () => stage.browser.grant([LOOPBACK]).then(() => true));
    // Opened first, so that it is in the ordinary window.
    const library = await stage.openOwn('/library.html#claims');
    const page = await stage.openPrivate(PATH);
    await page.activate();
    await namesPainted(page, 'Hamburg');
    const panel = await openPanelOf(stage, PATH);
    await clickOn(panel, { selector: '[role=tab]', text: 'Claims' });
    await clickOn(panel, { selector: '.ng-statements li:first-child button', text: 'Make a claim' });
    await find(panel, { selector: '.ng-toast', text: 'private' });
    await find(library, { selector: '[role=tabpanel]', text: 'No claim is kept yet' });
  });
});
