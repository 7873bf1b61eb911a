import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Clip } from '../../../storage/clip.ts';
import { entryOf } from '../../../storage/search/entry.ts';
import { LibraryIndex } from '../../../storage/search/library-index.ts';
import { parseQuery } from '../../../storage/search/query.ts';
import { SegmentBuilder } from '../../../storage/search/segment.ts';
import { SegmentReader } from '../../../storage/search/segment-reader.ts';
import { sampleClip } from '../clip-sample.ts';

function segmentOf(clips: readonly Clip[], removed: readonly Clip[] = []): SegmentReader {
  const builder = new SegmentBuilder();
  for (const clip of clips) builder.add(entryOf(clip));
  for (const clip of removed) builder.remove(clip.id);
  return new SegmentReader(builder.finish());
}

const withSource = (n: number, source: Partial<Clip['source']>, change: Partial<Clip> = {}) =>
  sampleClip(n, { ...change, source: { ...sampleClip(n).source, site: 'The Courier', ...source } });

const numbers = (ids: readonly string[]) => ids.map((id) => Number(id.slice(-12)));
const search = (index: LibraryIndex, typed: string) => numbers(index.find(parseQuery(typed)).ids);

const library = [
  withSource(1, { title: 'Storm closes harbour' }, { quote: 'The port of Ellery was closed.', tags: ['Sea level'] }),
  withSource(2, { authors: ['Søren Ærø-Lund'] }, { quote: 'Ports of call: Ellery, the islands.', tags: ['storm'] }),
  withSource(
    3,
    { address: 'https://blog.other.example/x' },
    { quote: 'Rain', note: 'See **port** authority', colour: 'blue' },
  ),
  withSource(4, { title: '港口关闭' }, { quote: 'الميناء مُغلق اليوم', created: '2025-12-31T23:59:59.999Z' }),
];
const index = new LibraryIndex([segmentOf(library)]);

describe('finds', () => {
  test.each([
    ['', [3, 2, 1, 4]],
    ['port ', [3, 1]],
    ['port', [3, 2, 1]],
    ['port*', [3, 2, 1]],
    ['harbour', [1]],
    ['"port of ellery"', [1]],
    ['"ellery was"', [1]],
    ['"closed storm"', []],
    ['ellery -closed', [2]],
    ['-port*', [4]],
    ['tag:storm', [2]],
    ['tag:"sea level"', [1]],
    ['tag:sea* ', [1]],
    ['-tag:storm -tag:sea*', [3, 4]],
    ['site:other.example ', [3]],
    ['site:news.example ', [2, 1, 4]],
    ['site:example ', [3, 2, 1, 4]],
    ['by:aero ', [2]],
    ['by:"soren aero-lund"', [2]],
    ['colour:blue', [3]],
    ['before:2026', [4]],
    ['after:2026', [3, 2, 1]],
    ['after:2026-04', []],
    ['口关', [4]],
    ['关口', []],
    ['مغلق', [4]],
    ['nowhere', []],
  ] as const)('%s', (typed, found) => {
    expect(search(index, typed)).toEqual(found);
  });
});

test('counts labels among what was found', () => {
  const found = index.find(parseQuery('ellery'));
  expect(found.labels('tag', 10)).toEqual([
    ['Sea level', 1],
    ['storm', 1],
  ]);
  expect(found.labels('site', 10)).toEqual([['news.example', 2]]);
  expect(found.labels('by', 10)).toEqual([
    ['Ines Arvold', 1],
    ['Søren Ærø-Lund', 1],
  ]);
  const all = index.find(parseQuery(''));
  expect(all.labels('colour', 10)).toEqual([
    ['yellow', 3],
    ['blue', 1],
  ]);
  expect(all.labels('colour', 1)).toEqual([['yellow', 3]]);
});

test('a later segment replaces what an earlier one says of a clip, and takes away what was removed', () => {
  const edited = withSource(1, {}, { quote: 'Quite other words', created: library[0]!.created });
  const later = new LibraryIndex([segmentOf(library), segmentOf([edited, withSource(9, {})], [library[1]!])]);
  expect(later.size).toBe(4);
  expect(search(later, 'ellery')).toEqual([]);
  expect(search(later, 'quite')).toEqual([1]);
  expect(search(later, 'tag:storm')).toEqual([]);
  expect(search(later, '')).toEqual([9, 3, 1, 4]);
  const again = new LibraryIndex([segmentOf(library), segmentOf([], [library[1]!]), segmentOf([library[1]!])]);
  expect(search(again, 'tag:storm')).toEqual([2]);
});

test('an empty library finds nothing', () => {
  const found = new LibraryIndex([]).find(parseQuery('storm'));
  expect(found.ids).toEqual([]);
  expect(found.labels('tag', 10)).toEqual([]);
});

test('tags and authors with line breaks stay one label', () => {
  const odd = new LibraryIndex([segmentOf([sampleClip(1, { tags: ['two\nlines', '\n'] })])]);
  expect(odd.find(parseQuery('tag:"two lines"')).labels('tag', 10)).toEqual([['two lines', 1]]);
});

test('agrees with a search through the texts themselves, in one segment or several', () => {
  const word = fc.constantFrom('storm', 'port', 'ferry', 'noon', 'ports', 'Øre', 'ore');
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), text, fc.nat(8), (quotes, phrase, cut) => {
      const clips = quotes.map((quote, n) => withSource(n, { title: 'title', authors: [] }, { quote }));
      const split = new LibraryIndex([segmentOf(clips.slice(0, cut)), segmentOf(clips.slice(cut))]);
      const folded = (one: string) => ` ${one.toLowerCase().replaceAll('ø', 'o')} `;
      const expected = clips.filter(({ quote }) => folded(quote).includes(folded(phrase)));
      expect(search(split, `"${phrase}"`).sort()).toEqual(numbers(expected.map(({ id }) => id)).sort());
    }),
  );
});
