import { describe, expect, test } from 'vitest';
import { readHypothesis, writeHypothesis } from '../../exchange/hypothesis.ts';
import { IMPORT_LIMITS } from '../../exchange/limits.ts';
import type { Reading } from '../../exchange/reading.ts';
import { readReadwise, writeReadwise } from '../../exchange/readwise.ts';
import { readWebAnnotations, writeWebAnnotations } from '../../exchange/web-annotation.ts';
import type { Clip } from '../../storage/clip.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { hostileClips, joined } from './hostile-clips.ts';

const NOW = new Date('2026-04-01T00:00:00.000Z');
const library = [
  ...hostileClips(),
  sampleClip(104, {
    entities: [
      { key: 'Q1428', label: 'Georgia', kind: 'place' },
      { key: 'en:C++ & "friends"', label: '<b>C++</b>' },
      { key: 'ng:ellery-port', label: 'Port' },
    ],
    saidBy: 'Ines “Inky” Arvold',
    archive: 'https://archive.example/2026/https://news.example/storm-104',
  }),
  sampleClip(101),
  sampleClip(102, { note: 'n', tags: ['a', 'b'], colour: 'blue' }),
];

function clipsOf(reading: Reading): readonly Clip[] {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.clips;
}

describe('what goes out comes back', () => {
  test('as web annotations: everything', () => {
    expect(clipsOf(readWebAnnotations(joined(writeWebAnnotations(library, library.length)), NOW))).toEqual(library);
  });

  test('as Hypothesis annotations: all but colour, entities, speaker, archive and what is known of the article beyond address and title', () => {
    const expected = library.map(({ entities: _, saidBy: __, archive: ___, ...clip }) => ({
      ...clip,
      colour: 'yellow',
      source: { address: clip.source.address, title: clip.source.title, authors: [] },
    }));
    expect(clipsOf(readHypothesis(joined(writeHypothesis(library, library.length)), NOW))).toEqual(expected);
  });

  test('as Readwise CSV: quote, title, address, note and date', () => {
    const clips = clipsOf(readReadwise(joined(writeReadwise(library)), NOW));
    expect(clips).toHaveLength(library.length);
    clips.forEach(({ quote, source, note, created }, n) => {
      const own = library[n]!;
      expect({ quote, title: source.title, address: source.address, note, created }).toEqual({
        quote: own.quote,
        title: own.source.title,
        address: own.source.address,
        note: own.note,
        created: own.created,
      });
    });
    expect(clips.at(-1)?.tags).toEqual(['a', 'b']);
  });

  test('the same file read twice gives the same clips', () => {
    const foreign = JSON.stringify({
      id: 'https://tool.example/annotations/7',
      type: 'Annotation',
      target: { source: 'https://news.example/x', selector: { type: 'TextQuoteSelector', exact: 'The quay' } },
    });
    const [first, second] = [clipsOf(readWebAnnotations(foreign, NOW)), clipsOf(readWebAnnotations(foreign, NOW))];
    expect(first).toEqual(second);
    expect(first[0]?.quote).toBe('The quay');
  });
});

describe('a file is taken over as a whole or not at all', () => {
  const annotation = (change: object) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    target: { source: 'https://news.example/x', selector: [{ type: 'TextQuoteSelector', exact: 'words' }] },
    ...change,
  });

  test('one wrong entry refuses it, and is named', () => {
    const bad = annotation({
      target: { source: 'javascript:alert(1)', selector: [{ type: 'TextQuoteSelector', exact: 'x' }] },
    });
    const reading = readWebAnnotations(JSON.stringify([annotation({}), bad, annotation({}), 7]), NOW);
    expect(reading).toEqual({
      ok: false,
      problems: [
        { at: 'item 2', message: expect.stringContaining('source.address') },
        { at: 'item 4', message: 'This is no annotation of the W3C model.' },
      ],
    });
  });

  test('what is no clip is passed over and named', () => {
    const whole = annotation({ target: 'https://news.example/x' });
    const reading = readWebAnnotations(JSON.stringify([annotation({}), whole]), NOW);
    expect(reading).toMatchObject({ ok: true, leftOut: [{ at: 'item 2' }] });
    expect(clipsOf(reading)).toHaveLength(1);
  });

  test('a row of a table is named by its line', () => {
    const csv =
      'Highlight,URL\nfirst,https://news.example/1\n"two\nlines",ftp://news.example/2\nthird,https://news.example/3\n';
    expect(readReadwise(csv, NOW)).toMatchObject({ ok: false, problems: [{ at: 'line 3' }] });
    expect(readReadwise('Title,URL\nx,y', NOW)).toMatchObject({ ok: false, problems: [{ at: 'line 1' }] });
    expect(readReadwise('Highlight,URL\n"x', NOW)).toMatchObject({ ok: false });
    for (const other of ['null', '', '\u0089PNG\r\n', 'Foo,Bar\n1,2']) {
      expect(readReadwise(other, NOW)).toMatchObject({
        ok: false,
        problems: [{ at: 'file', message: 'This is none of the files that the library reads.' }],
      });
    }
  });

  test('an account export of Hypothesis is read, replies and page notes are passed over', () => {
    const target = [{ selector: [{ type: 'TextQuoteSelector', exact: 'words', prefix: 'a ', suffix: ' b' }] }];
    const file = {
      export_userid: 'someone',
      annotations: [
        { id: 'a1', uri: 'https://news.example/1', text: 'note', tags: ['t'], target },
        { id: 'a2', uri: 'https://news.example/1', text: 'page note', tags: [], target: [{}] },
        { id: 'a3', uri: 'https://news.example/1', text: 'reply', tags: [], references: ['a1'], target },
      ],
    };
    const reading = readHypothesis(JSON.stringify(file), NOW);
    expect(reading).toMatchObject({ ok: true, leftOut: [{ at: 'item 2' }, { at: 'item 3' }] });
    expect(clipsOf(reading)).toMatchObject([{ quote: 'words', note: 'note', tags: ['t'], created: NOW.toISOString() }]);
  });
});

describe('files made to harm', () => {
  const readers: ReadonlyArray<readonly [string, (file: string) => Reading]> = [
    ['web annotations', (file) => readWebAnnotations(file, NOW)],
    ['Hypothesis', (file) => readHypothesis(file, NOW)],
  ];

  test.each(readers)('%s: names that reach for prototypes are refused at any depth', (_, read) => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const file = `{"rows": [], "type": "AnnotationPage", "items": [], "deep": [{"er": {"${name}": {"polluted": true}}}]}`;
      expect(read(file)).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining(name) }] });
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test.each(readers)('%s: what is nested too deeply, or no JSON, is refused', (_, read) => {
    expect(read('['.repeat(100_000))).toMatchObject({ ok: false });
    expect(read(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`)).toMatchObject({ ok: false });
    expect(read('not json')).toMatchObject({ ok: false });
    expect(read('null')).toMatchObject({ ok: false });
    expect(read('')).toMatchObject({ ok: false });
  });

  test.each(readers)('%s: too many entries are refused', (_, read) => {
    const many = `[${'0,'.repeat(IMPORT_LIMITS.clips)}0]`;
    expect(read(`{"rows": ${many}, "type": "AnnotationPage", "items": ${many}}`)).toMatchObject({
      ok: false,
      problems: [{ at: 'file' }],
    });
  });

  test('of very many wrong entries only the first are listed', () => {
    const reading = readWebAnnotations(`[${'0,'.repeat(5_000)}0]`, NOW);
    expect(reading.ok || reading.problems).toHaveLength(IMPORT_LIMITS.problems);
  });

  test('brackets inside text do not count as depth', () => {
    const clip = sampleClip(1, { note: `${'['.repeat(200)} \\" ${'{'.repeat(200)}` });
    expect(clipsOf(readWebAnnotations(joined(writeWebAnnotations([clip], 1)), NOW))).toEqual([clip]);
  });

  test('an unknown colour, doubled tags and missing dates are put right', () => {
    const file = JSON.stringify({
      type: 'Annotation',
      target: {
        source: { id: 'https://news.example/x' },
        selector: [{ type: 'TextQuoteSelector', exact: 'words' }],
        styleClass: 'newsgloss-red;}body{display:none',
      },
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: ' storm ' },
        { type: 'TextualBody', purpose: 'tagging', value: 'storm' },
      ],
    });
    expect(clipsOf(readWebAnnotations(file, NOW))).toMatchObject([
      { colour: 'yellow', tags: ['storm'], created: NOW.toISOString(), updated: NOW.toISOString() },
    ]);
  });
});
