import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { collectArticle } from '../../page/collect.ts';
import { readMetadata } from '../../page/metadata.ts';

/** Saved pages of real news sites with the text of their articles; they are not part of the project. */
const PAGES = new URL('../../../shared/pages/', import.meta.url);

interface SavedPage {
  readonly file: string;
  readonly truth: string | null;
  readonly title: string | null;
  readonly lang: string | null;
}

const here = existsSync(new URL('index.json', PAGES));
const read = (name: string) => readFileSync(new URL(name, PAGES), 'utf8');
const index: SavedPage[] = here ? JSON.parse(read('index.json')) : [];
const english = index.filter(({ lang, truth }) => lang?.startsWith('en') && truth);

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** F1 over words, each counted as often as it stands in both texts. */
function overlap(found: string, truth: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(truth)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(found);
  const shared = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
  return (2 * shared) / (words.length + wordsOf(truth).length);
}

describe.skipIf(!here)('saved pages of real news sites', () => {
  const scores = new Map<string, number>();

  it.each(english)('$file: the article is found', ({ file, truth }) => {
    const { document } = parseHTML(read(file));
    const score = overlap(collectArticle(document as unknown as Document)?.text ?? '', read(truth as string));
    scores.set(file, score);
    expect(score).toBeGreaterThan(0.8);
  });

  it('the texts of all English ones agree with the truth, which leaves out headlines and captions', () => {
    const mean = [...scores.values()].reduce((sum, score) => sum + score, 0) / scores.size;
    expect(scores.size).toBe(english.length);
    expect(mean).toBeGreaterThan(0.94);
  });

  it.each(english.filter(({ title }) => title))('$file: the title is read', ({ file, title }) => {
    const { document } = parseHTML(read(file));
    const source = readMetadata(document as unknown as Document, 'https://news.example/');
    const shared = overlap(source.title, title as string);
    expect(shared).toBeGreaterThan(0.5);
  });
});
