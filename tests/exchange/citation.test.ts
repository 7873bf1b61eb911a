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
