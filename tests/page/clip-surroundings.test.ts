// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Mention } from '../../detection/mention.ts';
import type { EntityKey } from '../../knowledge/entity.ts';
import { draftWithSurroundings } from '../../page/clip-surroundings.ts';
import { collect, collectArticle } from '../../page/collect.ts';
import { indexNames } from '../../page/name-index.ts';
import { PROSE, paragraphs } from './dom.ts';

const SOURCE = { address: 'https://ellery-tide.example/channel', title: 'Council votes', authors: [] };
const NAMES = ['Ida Lindqvist', 'Ministry of Transport', 'Valburg'];

function draftOf(from: Node, to: Node) {
  const range = document.createRange();
  range.setStartBefore(from);
  range.setEndAfter(to);
  const pageText = collectArticle(document)!;
  const mentions = NAMES.map((text, n): Mention => {
    const start = pageText.text.indexOf(text);
    const entity = n === 2 ? null : { key: `Q${n + 1}` as EntityKey, label: text };
    return { start, end: start + text.length, text, type: 'person', entity, confidence: 1 };
  });
  const article = { pageText, mentions, index: indexNames(mentions) };
  return draftWithSurroundings(range, collect(document.body), article, SOURCE)!;
}

beforeEach(() => {
  document.body.innerHTML = `<aside><p id="aside">Tides today: high water at noon.</p></aside>
    <main><article><h1>Council votes</h1>${paragraphs()}</article></main>`;
});

const paragraph = (n: number) => document.querySelectorAll('article p')[n]!;

describe('what is read around a quote', () => {
  it('is the whole article and the paragraphs that the quote touches', () => {
    const { texts } = draftOf(paragraph(1).firstChild!, paragraph(2).firstChild!);
    expect(texts.paragraph).toBe(`${PROSE[1]}\n\n${PROSE[2]}`);
    expect(texts.article).toContain(PROSE[3]);
    expect(texts.article).not.toContain('Tides today');
  });

  it('is no article where the quote stands beside it', () => {
    const aside = document.getElementById('aside')!.firstChild!;
    expect(draftOf(aside, aside).texts).toEqual({ article: null, paragraph: 'Tides today: high water at noon.' });
  });

  it('names those whom the quote names and the reference knows, each once', () => {
    const { clip } = draftOf(paragraph(1).firstChild!, paragraph(3).firstChild!);
    expect(clip.entities).toEqual([
      { key: 'Q1', label: 'Ida Lindqvist', kind: 'person' },
      { key: 'Q2', label: 'Ministry of Transport', kind: 'person' },
    ]);
    expect(draftOf(paragraph(0).firstChild!, paragraph(0).firstChild!).clip.entities).toBeUndefined();
  });
});
