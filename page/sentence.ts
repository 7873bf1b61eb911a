import { firstIndex } from './locate.ts';
import type { PageText } from './page-text.ts';

/**
 * The rules for sentences are the same in almost every language, and pages often state none or the wrong one. Made for the
 * first card: it takes the browser ten milliseconds, which a page that is only read need not pay.
 */
let sentences: Intl.Segmenter | undefined;

/** A sentence of a page with the place of a name in it: UTF-16 code units into `text`. */
export interface SentenceOf {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The sentence that holds the text from `start` to `end`; a name never reaches over the end of a block. */
export function sentenceAround({ text, blocks }: PageText, start: number, end: number): SentenceOf {
  const block = blocks[firstIndex(blocks.length, (at) => (blocks[at]?.end ?? 0) >= end)];
  const from = block?.start ?? start;
  const paragraph = text.slice(from, block?.end ?? end);
  sentences ??= new Intl.Segmenter(undefined, { granularity: 'sentence' });
  for (const { segment, index } of sentences.segment(paragraph)) {
    const sentence = segment.trimEnd();
    if (index + sentence.length < end - from) continue;
    // The sentence's end can fall inside a name ("St. Petersburg"): then the rest of the paragraph is shown with it.
    const first = index <= start - from ? index : 0;
    return {
      text: paragraph.slice(first, index + sentence.length),
      start: start - from - first,
      end: end - from - first,
    };
  }
  return { text: paragraph, start: start - from, end: end - from };
}
