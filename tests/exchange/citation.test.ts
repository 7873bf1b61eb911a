import { describe, expect, test } from 'vitest';
import { CITATION_STYLES, citation } from '../../exchange/citation.ts';
import type { ClipSource } from '../../storage/clip.ts';
import { CITED_ARTICLES } from './cited-articles.ts';

describe.each(CITATION_STYLES)('%s', (style) => {
  test.each(CITED_ARTICLES)('$what', ({ source, [style]: cited }) => {
    expect(citation(source, '2026-03-01', style)).toBe(cited);
  });
});

test('what the page did not state is left out', () => {
  const bare: ClipSource = { address: 'https://news.example/x', title: '', authors: [] };
  expect(citation(bare, '2026-03-02', 'apa')).toBe(
    'https://news.example/x. (n.d.). Retrieved March 2, 2026, from https://news.example/x',
  );
});

test('straight quotation marks of a title become single ones too', () => {
  const source: ClipSource = { address: 'https://news.example/x', title: 'Mayor ("Per") says "yes"', authors: [] };
  expect(citation(source, '2026-03-02', 'chicago')).toContain('“Mayor (‘Per’) Says ‘Yes.’”');
});

test('APA names nineteen authors and the last one, with the dots of its manual', () => {
  const authors = [...'ABCDEFGHIJKLMNOPQRSTUV'].map((letter) => `Ines ${letter}rvold`);
  const source: ClipSource = { address: 'https://news.example/x', title: 'Storm', authors };
  expect(citation(source, '2026-03-02', 'apa')).toMatch(
    /^Arvold, I\., .*Rrvold, I\., Srvold, I\., \. \. \. Vrvold, I\. \(/,
  );
});

test.each([
  ['the harbour that the storm is for', 'The Harbour that the Storm Is For'],
  ['  Storm \n day  2 ', 'Storm Day 2'],
  ['storm – a harbour: 3.5 per cent', 'Storm – A Harbour: 3.5 per Cent'],
])('the headline %j is written %j', (title, written) => {
  const source: ClipSource = { address: 'https://news.example/x', title, authors: [], lang: 'en' };
  expect(citation(source, '2026-03-02', 'mla')).toContain(`“${written}.”`);
});

test('a title in another language whose name holds "en" keeps its letters', () => {
  const source: ClipSource = { address: 'https://news.example/x', title: 'Ny bro', authors: [], lang: 'x-en' };
  expect(citation(source, '2026-03-02', 'mla')).toContain('“Ny bro.”');
});
