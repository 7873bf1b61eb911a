import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { writeBibtex } from '../../exchange/bibtex.ts';
import { writeCslJson } from '../../exchange/csl-json.ts';
import { writeRis } from '../../exchange/ris.ts';
import type { Clip } from '../../storage/clip.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { hostileClips, joined } from './hostile-clips.ts';

interface Csl {
  title?: string;
  URL?: string;
  author?: Array<{ family?: string; given?: string; literal?: string }>;
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
  keyword?: string;
  note?: string;
  annote?: string;
}

const read = (text: string, forceType: '@ris/file' | '@biblatex/text' | '@csl/list+object') =>
  new Cite(forceType.startsWith('@csl') ? JSON.parse(text) : text, { forceType }).data as Csl[];
const flat = (text: string | undefined) => text?.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const storm = sampleClip(1, { note: 'Compare with Monday', tags: ['storm', 'ferries'] });
const second: Clip = { ...sampleClip(2), source: storm.source };

test('the parsers are there', () => {
  expect(plugins.list()).toEqual(expect.arrayContaining(['@bibtex', '@ris', '@csl']));
});

describe('RIS', () => {
  test('one record an article, its quotes as notes', () => {
    const text = joined(writeRis([storm, second]));
    expect(text.match(/^TY {2}- NEWS\r$/gm)).toHaveLength(1);
    expect(text.match(/^N1 {2}- /gm)).toHaveLength(2);
    expect(text).toContain('DA  - 2026/03/01/\r\n');
    // The parser calls the author of a newspaper article its reporter.
    expect(read(text, '@ris/file')[0]).toMatchObject({
      title: 'Storm, day 1',
      URL: 'https://news.example/storm-1',
      'container-title': 'Ellery Courier',
      issued: { 'date-parts': [[2026]] },
      reporter: 'Arvold, Ines',
    });
  });

  test('hostile text stays in its field', () => {
    const clips = hostileClips();
    const text = joined(writeRis(clips));
    expect(text.match(/^TY {2}- /gm)).toHaveLength(clips.length);
    for (const line of text.split('\r\n')) expect(line).toMatch(/^(?:[A-Z][A-Z0-9] {2}- \P{Cc}*)?$/u);
    const records = read(text, '@ris/file');
    expect(records.map(({ title }) => flat(title))).toEqual(clips.map(({ source }) => flat(source.title)));
  });
});

describe('BibLaTeX', () => {
  test('an entry an article, with names taken apart and dates as stated', () => {
    const text = joined(writeBibtex([storm, second]));
    expect(text.match(/^@online\{/gm)).toHaveLength(1);
    expect(read(text, '@biblatex/text')[0]).toMatchObject({
      title: 'Storm, day 1',
      URL: 'https://news.example/storm-1',
      issued: { 'date-parts': [[2026, 3, 1]] },
      author: [{ family: 'Arvold', given: 'Ines' }],
    });
  });

  test('hostile text stays in its field, and keys are unique', () => {
    const clips = hostileClips();
    const text = joined(writeBibtex(clips));
    const entries = read(text, '@biblatex/text');
    expect(entries).toHaveLength(clips.length);
    expect(text).not.toMatch(/^@article/m);
    const keys = [...text.matchAll(/^@online\{([^,]+),/gm)].map(([, key]) => key);
    expect(new Set(keys).size).toBe(clips.length);
    const words = (title: string | undefined) => title?.match(/[a-zA-Z]{3,}/g) ?? [];
    expect(entries.map(({ title }) => words(title))).toEqual(clips.map(({ source }) => words(source.title)));
  });

  test('braces are balanced in every entry', () => {
    for (const clip of hostileClips()) {
      const entry = joined(writeBibtex([clip])).replace(/\\[{}]/g, '');
      expect(entry.split('{').length).toBe(entry.split('}').length);
    }
  });
});

describe('CSL-JSON', () => {
  test('hostile titles are the same after citeproc has read them', () => {
    const clips = hostileClips();
    const items = JSON.parse(joined(writeCslJson(clips))) as Csl[];
    expect(items.map(({ title }) => title)).toEqual(clips.map(({ source }) => source.title));
    expect(read(JSON.stringify(items), '@csl/list+object')).toHaveLength(clips.length);
    expect(JSON.parse(joined(writeCslJson([])))).toEqual([]);
  });

  test('APA, as citeproc renders it', () => {
    const cite = new Cite(joined(writeCslJson([storm, second])));
    const apa = cite.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }) as string;
    expect(apa.trim()).toBe('Arvold, I. (2026, March 1). Storm, day 1. Ellery Courier. https://news.example/storm-1');
  });

  test('what the page did not state is not invented', () => {
    const { published: _, ...source } = storm.source;
    const anonymous = { ...storm, source: { ...source, authors: ['Ellery Courier Staff'] } };
    const [item] = JSON.parse(joined(writeCslJson([anonymous]))) as Csl[];
    expect(item).not.toHaveProperty('issued');
    expect(item?.author).toEqual([{ literal: 'Ellery Courier Staff' }]);
  });
});
