import { expect, test } from 'vitest';
import { parseQuery } from '../../../storage/search/query.ts';

const words = (text: string, isPrefix = false) => ({ kind: 'words', words: text.split(' '), isPrefix });
const facet = (name: string, value: string, isPrefix = false) => ({ kind: 'facet', facet: name, value, isPrefix });

test('words, the last one still being typed', () => {
  expect(parseQuery('Storm ferr')).toEqual({ required: [words('storm'), words('ferr', true)], excluded: [] });
  expect(parseQuery('Storm ferr ')).toEqual({ required: [words('storm'), words('ferr')], excluded: [] });
});

test('accents and case do not matter, ligatures and strokes are written out', () => {
  expect(parseQuery('Ærø ZÜRICH Łódź ').required).toEqual([words('aero'), words('zurich'), words('lodz')]);
});

test('prefixes, phrases and what is excluded', () => {
  expect(parseQuery('ferr* "Port of Ellery" -noon -"town hall"')).toEqual({
    required: [words('ferr', true), words('port of ellery')],
    excluded: [words('noon'), words('town hall')],
  });
});

test('fields', () => {
  expect(parseQuery('tag:"Sea level" site:news.example BY:Arvold -colour:blue tag:sto* ')).toEqual({
    required: [
      facet('tag', 'sea level'),
      facet('site', 'news.example'),
      facet('by', 'arvold'),
      facet('tag', 'sto', true),
    ],
    excluded: [facet('colour', 'blue')],
  });
});

test('dates begin with their year, month or day', () => {
  const time = (date: string) => Date.parse(`${date}T00:00:00Z`);
  expect(parseQuery('before:2026 after:2025-03 before:2025-03-09').required).toEqual([
    { kind: 'before', time: time('2026-01-01') },
    { kind: 'after', time: time('2025-03-01') },
    { kind: 'before', time: time('2025-03-09') },
  ]);
});

test('what is no operator is searched as words', () => {
  expect(parseQuery('http://news.example ').required).toEqual([words('http news example')]);
  expect(parseQuery('before:noon ').required).toEqual([words('before noon')]);
  expect(parseQuery('before:2026-13 ').required).toEqual([words('before 2026 13')]);
  expect(parseQuery('"never closed').required).toEqual([words('never closed')]);
  expect(parseQuery(' - -- "" tag:"" * ')).toEqual({ required: [], excluded: [] });
});

test('a word of a script without spaces is a phrase of its characters', () => {
  expect(parseQuery('港口').required).toEqual([words('港 口', true)]);
});
