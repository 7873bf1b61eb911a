import { parseHTML } from 'linkedom';
import { afterEach, expect, test } from 'vitest';
import { writeHtmlReport } from '../../exchange/html-report.ts';
import { writePlainText } from '../../exchange/plain-text.ts';
import { readWordsFrom, unmarked } from '../../language/words.ts';
import arabic from '../../locales/ar.json' with { type: 'json' };
import english from '../../locales/en.json' with { type: 'json' };
import { sampleClip } from '../storage/clip-sample.ts';
import { HOSTILE, hostileClips, joined } from './hostile-clips.ts';

const speak = (catalogue: Readonly<Record<string, string>>) => readWordsFrom((key) => catalogue[key] ?? '');
afterEach(() => speak(english));

const printable = (text: string) => text.replace(/(?![\n\r\t])\p{Cc}/gu, '\uFFFD');
const report = (clips = hostileClips()) => joined(writeHtmlReport(clips, new Date('2026-03-04T05:06:07Z')));

test('the HTML report shows hostile quotes and titles as they were', () => {
  const { document } = parseHTML(report());
  const quotes = [...document.querySelectorAll('blockquote')].map(({ textContent }) => textContent);
  expect(quotes).toEqual(HOSTILE.map(printable));
  expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(HOSTILE.map(printable));
});

test('the HTML report runs and loads nothing', () => {
  const { document } = parseHTML(report());
  expect(document.querySelectorAll('script, img, iframe, svg, object, link, form, base')).toHaveLength(0);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on/);
      if (/^(?:href|src|cite)$/.test(name)) expect(value).toMatch(/^https?:\/\//);
    }
  }
  for (const link of document.querySelectorAll('a')) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
});

test('the HTML report puts the clips of an article together', () => {
  const first = sampleClip(1);
  const html = report([sampleClip(2, { source: first.source }), sampleClip(3), first]);
  const { document } = parseHTML(html);
  const [storm, other] = document.querySelectorAll('article');
  expect([...storm!.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toEqual([
    'Ferry number 1 stays in port',
    'Ferry number 2 stays in port',
  ]);
  expect(other!.querySelectorAll('blockquote')).toHaveLength(1);
});

test('plain text names the source once and sets quotes apart', () => {
  const first = sampleClip(1, { note: 'Two\nlines', tags: ['storm'] });
  const text = joined(writePlainText([first, sampleClip(2, { source: first.source })]));
  expect(text.match(/https:\/\/news\.example\/storm-1/g)).toHaveLength(1);
  expect(text).toContain('    “Ferry number 1 stays in port”\n\n    Note: Two\n    lines\n\n    Tags: storm\n');
});

test('a report is in the language of the interface, its quotes in their own direction', () => {
  speak(arabic);
  const { document } = parseHTML(report([sampleClip(1, { note: 'Two', tags: [] })]));
  expect(document.documentElement.getAttribute('lang')).toBe('ar');
  expect(document.documentElement.getAttribute('dir')).toBe('rtl');
  expect(document.querySelector('h1')?.textContent).toBe(arabic.report_quotes);
  expect(document.querySelector('blockquote')?.getAttribute('dir')).toBe('auto');
  expect(unmarked(joined(writePlainText([sampleClip(1, { note: 'Two' })])))).toContain(
    arabic.report_note.replace('{text}', 'Two'),
  );
});
