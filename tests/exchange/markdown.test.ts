import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { markdownFiles, writeMarkdown } from '../../exchange/markdown.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { HOSTILE, hostileClips, joined } from './hostile-clips.ts';

/** HTML on, as in Obsidian: escaping must not rely on the reader's settings. */
const reader = new MarkdownIt({ html: true, linkify: false });

function parts(file: string) {
  const [, yaml, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(file)!;
  const { document } = parseHTML(`<html><body>${reader.render(body!)}</body></html>`);
  return { matter: parseYaml(yaml!) as Record<string, unknown>, document };
}

const flat = (text: string | null | undefined) => text?.replace(/[\s\u2028\u2029]+/g, ' ').trim();
const printable = (text: string) => text.replace(/(?![\n\r\t])\p{Cc}/gu, '\uFFFD');

describe('a file an article', () => {
  const storm = sampleClip(1, { note: 'Compare with **Monday**', tags: ['storm', '2026', 'sea level'] });
  const [file, ...others] = [...markdownFiles([storm, { ...sampleClip(2), source: storm.source }], 'article')];

  test('is named like the article and holds all its clips', () => {
    expect(others).toEqual([]);
    expect(file?.name).toBe('Storm, day 1.md');
    const { document } = parts(file!.text);
    expect([...document.querySelectorAll('blockquote')].map(({ textContent }) => flat(textContent))).toEqual([
      'Ferry number 1 stays in port',
      'Ferry number 2 stays in port',
    ]);
    expect(document.querySelector('strong')?.textContent).toBe('Monday');
  });

  test('says in its front matter where it is from', () => {
    expect(parts(file!.text).matter).toEqual({
      title: 'Storm, day 1',
      url: 'https://news.example/storm-1',
      site: 'Ellery Courier',
      authors: ['Ines Arvold'],
      published: '2026-03-01',
      lang: 'en',
      clipped: '2026-03-01T08:02:00.000Z',
      tags: ['storm', 'n2026', 'sea-level'],
    });
  });
});

describe('hostile clips', () => {
  const clips = hostileClips();
  const files = [...markdownFiles(clips, 'clip')];

  test('have front matter that YAML reads as it was', () => {
    expect(files.map(({ text }) => parts(text).matter.title)).toEqual(clips.map(({ source }) => source.title));
  });

  test('show every quote as it was, and nothing of it is active', () => {
    files.forEach(({ text }, n) => {
      const { document } = parts(text);
      const quote = document.querySelector('blockquote')!;
      expect(flat(quote.textContent)).toBe(flat(printable(HOSTILE[n]!)));
      expect(document.querySelectorAll('blockquote :not(p):not(br), script, img, svg, iframe, a')).toHaveLength(
        // The note is the user's own Markdown: a link there is theirs.
        document.querySelectorAll('p a, p img').length,
      );
    });
  });

  test('have file names that every system takes, all different', () => {
    for (const { name } of files) {
      expect(name).toMatch(/^[^\\/:*?"<>|#^[\]\p{Cc}]{1,90}\.md$/u);
      expect(name).not.toMatch(/^[. ]|[. ]\.md$/);
    }
    expect(new Set(files.map(({ name }) => name.toLowerCase())).size).toBe(files.length);
  });

  test('are safe in one text too', () => {
    const html = reader.render(joined(writeMarkdown(clips.map((clip) => ({ ...clip, note: '' })))));
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    expect(document.querySelectorAll('script, svg, iframe, [onerror], [onload]')).toHaveLength(0);
    expect(document.querySelectorAll('blockquote')).toHaveLength(clips.length);
  });
});

test.each([
  ['', 'Clip'],
  ['CON', 'Clip CON'],
  ['a/b\\c:d', 'a b c d'],
  ['..hidden.', 'hidden'],
  ['x'.repeat(300), 'x'.repeat(80)],
  [`${'x'.repeat(79)}🌊`, 'x'.repeat(79)],
])('the title %j becomes the file name %j', (title, name) => {
  const clip = sampleClip(1);
  const [file] = [...markdownFiles([{ ...clip, source: { ...clip.source, title } }], 'article')];
  expect(file?.name).toBe(`${name}.md`);
});
