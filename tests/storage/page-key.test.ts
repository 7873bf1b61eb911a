import { expect, test } from 'vitest';
import { pageKey, pageKeys } from '../../storage/page-key.ts';

test.each([
  'https://news.example/storm',
  'http://news.example/storm',
  'https://www.news.example/storm/',
  'https://m.news.example/storm#comments',
  'https://amp.news.example/storm',
  'https://news.example/amp/storm',
  'https://news.example/storm/print',
  'https://news.example/storm?utm_source=letter&fbclid=IwAR0',
  'https://news.example/storm?output=amp',
  'https://NEWS.example:443/storm?',
])('%s is one page', (address) => {
  expect(pageKey(address)).toBe('news.example/storm');
});

test.each([
  ['https://news.example/article?id=7&page=2', 'news.example/article?id=7&page=2'],
  ['https://news.example/article?page=2&id=7&ref=home', 'news.example/article?id=7&page=2'],
  ['https://news.example/article?view=comments', 'news.example/article?view=comments'],
  ['https://news.example/#/story/1', 'news.example/#/story/1'],
  ['https://news.example:8080/a', 'news.example:8080/a'],
  ['https://news.example/index.html', 'news.example/'],
  ['https://news.example/a?q=%26x', 'news.example/a?q=%26x'],
  ['about:blank', '/blank'],
  ['no address', 'no address'],
])('%s has the key %s', (address, key) => {
  expect(pageKey(address)).toBe(key);
});

test('a canonical address is believed on its own site only', () => {
  const address = 'https://m.news.example/s/7';
  expect(pageKeys({ address })).toEqual(['news.example/s/7']);
  expect(pageKeys({ address, canonical: 'https://news.example/storm' })).toEqual([
    'news.example/s/7',
    'news.example/storm',
  ]);
  expect(pageKeys({ address, canonical: 'https://agency.example/storm' })).toEqual(['news.example/s/7']);
  expect(pageKeys({ address, canonical: 'https://www.news.example/' })).toEqual(['news.example/s/7']);
  expect(pageKeys({ address, canonical: 'http://news.example/s/7?utm_medium=x' })).toEqual(['news.example/s/7']);
});
