import { describe, expect, it } from 'vitest';
import { collect } from '../../page/collect.ts';
import { sentenceAround } from '../../page/sentence.ts';
import { pageOf } from './dom.ts';

const page = collect(
  pageOf(`<h1>A ferry for Baku</h1><p>The ferry left at noon. Nobody in Baku saw it! It came back on Friday.</p>
    <p>He flew to St. Petersburg on Monday.</p>`).querySelector('body') as Element,
);

function sentenceOf(words: string, from = 0): string {
  const start = page.text.indexOf(words, from);
  const sentence = sentenceAround(page, start, start + words.length);
  expect(sentence.text.slice(sentence.start, sentence.end)).toBe(words);
  return sentence.text;
}

describe('the sentence around a name', () => {
  it('is the one that holds it, and no more', () => {
    expect(sentenceOf('Baku', 20)).toBe('Nobody in Baku saw it!');
  });

  it('is a whole headline, which ends without a full stop', () => {
    expect(sentenceOf('Baku')).toBe('A ferry for Baku');
  });

  it('holds a whole name even where a full stop inside it looks like an end', () => {
    expect(sentenceOf('St. Petersburg')).toContain('He flew to St. Petersburg');
  });

  it('can be the last of its paragraph', () => {
    expect(sentenceOf('Friday')).toBe('It came back on Friday.');
  });
});
