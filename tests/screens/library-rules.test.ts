import { describe, expect, it } from 'vitest';
import { quoteWithCitation } from '../../screens/citation.ts';
import { markedWords } from '../../screens/library/marked-words.ts';
import { rowsByArticle } from '../../screens/library/rows.ts';
import { addressOfQuote } from '../../screens/source-address.ts';
import { sampleClip } from '../../tools/gallery/clips.ts';

const at = (address: string, canonical?: string) => ({
  ...sampleClip(1).source,
  address,
  ...(canonical && { canonical }),
});

describe('markedWords', () => {
  const marked = (typed: string, text: string) => markedWords(typed).flatMap((word) => text.match(word) ?? []);

  it('are the words that are searched, where they begin a word, in any case', () => {
    expect(marked('BAKU accus', 'Baku accused nobody')).toEqual(['Baku', 'accus']);
    expect(marked('ccused', 'Baku accused nobody')).toEqual([]);
  });

  it('are not the parts that search elsewhere or exclude', () => {
    expect(marked('tag:baku -nobody before:2026', 'Baku accused nobody')).toEqual([]);
  });

  it('take signs as they are typed', () => {
    expect(markedWords('(brackets .*').every((word) => !word.test('nothing'))).toBe(true);
  });
});

describe('rowsByArticle', () => {
  const keys = (...sources: ReturnType<typeof at>[]) =>
    rowsByArticle(sources.map((source, index) => sampleClip(index, { source }))).map((row) =>
      row.kind === 'article' ? row.key : '-',
    );

  it('puts clips under their article, whatever fragment they were made at', () => {
    expect(keys(at('https://a.example/1#top'), at('https://b.example/2'), at('https://a.example/1'))).toEqual([
      'https://a.example/1',
      '-',
      '-',
      'https://b.example/2',
      '-',
    ]);
  });

  it('follows a canonical address on the same site only', () => {
    expect(keys(at('https://a.example/1?ref=x', 'https://a.example/1'), at('https://a.example/1'))).toHaveLength(3);
    expect(keys(at('https://a.example/1', 'https://other.example/1'))[0]).toBe('https://a.example/1');
  });
});

describe('quoteWithCitation', () => {
  it('names author, title, site, date and address', () => {
    expect(quoteWithCitation(sampleClip(1, { quote: 'A step, not an end.' }))).toBe(
      '“A step, not an end.” Nora Lindqvist, “Seven months on, the inquiry into the crash divides two neighbours”, ' +
        'Example News, 2026-07-19, https://news.example.org/2026/07/crash-inquiry (clipped 2026-07-20).',
    );
  });

  it('leaves out what the page did not state', () => {
    const source = { address: 'https://a.example/1', title: '', authors: [] };
    expect(quoteWithCitation(sampleClip(1, { quote: 'Q.', source }))).toBe(
      '“Q.” a.example, https://a.example/1 (clipped 2026-07-20).',
    );
  });
});

describe('addressOfQuote', () => {
  it('names a short quote in full, with the signs escaped that have a meaning there', () => {
    expect(addressOfQuote(sampleClip(1, { quote: 'A step-by-step, slow end' }))).toBe(
      'https://news.example.org/2026/07/crash-inquiry#:~:text=A%20step%2Dby%2Dstep%2C%20slow%20end',
    );
  });

  it('names both ends of a long quote or one over several paragraphs', () => {
    const quote = 'one two three four five six\n\nseven eight nine ten eleven twelve';
    expect(addressOfQuote(sampleClip(1, { quote }))).toMatch(
      /#:~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve$/,
    );
  });

  it('keeps the page’s own fragment', () => {
    expect(addressOfQuote({ quote: 'One', source: at('https://a.example/1#part:~:text=old') })).toBe(
      'https://a.example/1#part:~:text=One',
    );
  });
});
