import { expect, test } from 'vitest';
import type { Clip } from '../../../storage/clip.ts';
import { entryOf } from '../../../storage/search/entry.ts';
import { countMonths, type Grouping, groupRows } from '../../../storage/search/grouping.ts';
import { LibraryIndex, type Order } from '../../../storage/search/library-index.ts';
import { parseQuery } from '../../../storage/search/query.ts';
import { SegmentBuilder } from '../../../storage/search/segment.ts';
import { SegmentReader } from '../../../storage/search/segment-reader.ts';
import { sampleClip } from '../clip-sample.ts';

const at = (n: number, address: string, change: Partial<Clip> = {}) =>
  sampleClip(n, { source: { ...sampleClip(n).source, address }, ...change });
const clips = [
  at(1, 'https://news.example/a', { tags: ['sea', 'storm'], created: '2025-12-31T23:00:00.000Z' }),
  at(2, 'https://news.example/b', { tags: ['storm'], entities: [{ key: 'Q1', label: 'Ellery' }] }),
  at(3, 'https://m.news.example/a?utm_source=x#top', { updated: '2026-05-01T00:00:00.000Z' }),
  at(4, 'https://news.example/c', {
    quote: 'Ferry  number 2 stays in PORT',
    source: { ...sampleClip(4).source, published: '2020-01-02' },
  }),
];
const names = new Map([[2, 'Book']]);

function indexOf(all: readonly Clip[]): LibraryIndex {
  // Two segments: entries are numbered through both.
  const halves = [all.slice(0, 2), all.slice(2)].map((half) => {
    const builder = new SegmentBuilder();
    for (const clip of half) builder.add(entryOf(clip, names.get(Number(clip.id.slice(-2)))));
    return new SegmentReader(builder.finish());
  });
  return new LibraryIndex(halves);
}
const index = indexOf(clips);
const numberOf = (entry: number) => Number(index.idOf(entry).slice(-2));
const listed = (by: Grouping, order: Order = 'clipped') => {
  const { groupAt, rows } = groupRows(index, index.find(parseQuery(''), order).entries, by);
  return Array.from(rows, (row) => (row < 0 ? `${groupAt(~row).label} (${groupAt(~row).count})` : numberOf(row)));
};

test('by article, whatever address it was read at, in the order of the first clip', () => {
  expect(listed('article')).toEqual([
    'news.example/storm-4 (1)',
    4,
    'news.example/a (2)',
    3,
    1,
    'news.example/b (1)',
    2,
  ]);
});

test('by tag and by who is named, with a clip in each of its groups and a last one for those without', () => {
  expect(listed('tag')).toEqual(['storm (2)', 2, 1, 'sea (1)', 1, ' (2)', 4, 3]);
  expect(listed('about')).toEqual(['Ellery (1)', 2, ' (3)', 4, 3, 1]);
});

test('in the order that is asked for', () => {
  expect(listed('none')).toEqual([4, 3, 2, 1]);
  expect(listed('none', 'oldest')).toEqual([1, 2, 3, 4]);
  expect(listed('none', 'changed')).toEqual([3, 4, 2, 1]);
  expect(listed('none', 'published').at(-1)).toBe(4);
});

test('the months in which clips were made are counted', () => {
  expect(countMonths(index, index.find(parseQuery('')).entries)).toEqual([
    ['2025-12', 1],
    ['2026-03', 3],
  ]);
});

test('collections, years, names and doubles are searched', () => {
  const found = (typed: string) => Array.from(index.find(parseQuery(typed)).entries, numberOf);
  expect(found('in:book ')).toEqual([2]);
  expect(found('year:2020 ')).toEqual([4]);
  expect(found('about:ellery ')).toEqual([2]);
  expect(found('is:double')).toEqual([4, 2]);
  expect(found('-is:double')).toEqual([3, 1]);
  expect(index.ofArticle('news.example/a')).toHaveLength(2);
});
