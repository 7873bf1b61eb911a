// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { collect } from '../../page/collect.ts';
import { STATEMENT_KEYS } from '../../page/highlight-keys.ts';
import { markStatement } from '../../page/statement-marks.ts';
import { paragraphs } from './dom.ts';

let painted: Map<string, string[]>;
const painter = {
  paint: (key: string, ranges: Iterable<AbstractRange>) =>
    void painted.set(
      key,
      [...ranges].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      ),
    ),
  restore: () => undefined,
};

beforeEach(() => {
  document.body.innerHTML = `<p>The mayor said that the port would close.</p>${paragraphs()}`;
  painted = new Map();
});

describe('a statement that is pointed at', () => {
  it('has its source, its cue and its content painted apart, and nothing left of the one before', () => {
    const pageText = collect(document.body);
    const at = (words: string) => {
      const start = pageText.text.indexOf(words);
      return { start, end: start + words.length };
    };
    markStatement(painter, pageText, {
      source: at('The mayor'),
      cue: at('said'),
      content: [at('the port'), at('would close')],
    });
    expect(painted.get(STATEMENT_KEYS.source)).toEqual(['The mayor']);
    expect(painted.get(STATEMENT_KEYS.cue)).toEqual(['said']);
    expect(painted.get(STATEMENT_KEYS.content)).toEqual(['the port', 'would close']);
    markStatement(painter, pageText, { source: null, cue: null, content: [at('would close')] });
    expect(painted.get(STATEMENT_KEYS.source)).toEqual([]);
    expect(painted.get(STATEMENT_KEYS.content)).toEqual(['would close']);
  });

  it('is not painted on words that have changed since', () => {
    const pageText = collect(document.body);
    (document.querySelector('p')?.firstChild as Text).data = 'Something else stands here now, and longer.';
    markStatement(painter, pageText, { source: { start: 0, end: 9 }, cue: null, content: [{ start: 10, end: 14 }] });
    expect([...painted.values()].flat()).toEqual([]);
  });
});
