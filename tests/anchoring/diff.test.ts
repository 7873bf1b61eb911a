import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffPart, diffWords } from '../../anchoring/diff.ts';

const shown = (parts: readonly DiffPart[]) =>
  parts.map(({ kind, text }) => (kind === 'kept' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('');

test('a changed word stands beside what it replaced', () => {
  expect(shown(diffWords('Three boats were lost.', 'Four boats were lost.'))).toBe(
    '[-Three-]{+Four+} boats were lost.',
  );
});

test('a changed phrase is one change, not one a word', () => {
  const parts = diffWords('The storm comes before midnight, they said.', 'The storm comes at two, they said.');
  expect(shown(parts)).toBe('The storm comes [-before midnight-]{+at two+}, they said.');
});

test('words put in and left out keep their spaces', () => {
  expect(shown(diffWords('a red boat', 'a boat'))).toBe('a [-red -]boat');
  expect(shown(diffWords('a boat', 'a red boat'))).toBe('a {+red +}boat');
});

test('other white space is no change', () => {
  expect(diffWords('one\n\ntwo\u00A0three', 'one two three')).toEqual([
    { kind: 'kept', text: 'one\n\ntwo\u00A0three' },
  ]);
});

test('Chinese is compared by character, names with apostrophe or hyphen as one word', () => {
  expect(shown(diffWords('港口今天关闭', '港口昨天关闭'))).toBe('港口[-今-]{+昨+}天关闭');
  expect(shown(diffWords("Ann-Marie O'Hara", "Ann-Sophie O'Hara"))).toBe("[-Ann-Marie-]{+Ann-Sophie+} O'Hara");
});

test('nothing and everything', () => {
  expect(diffWords('', '')).toEqual([]);
  expect(diffWords('', 'new')).toEqual([{ kind: 'added', text: 'new' }]);
  expect(diffWords('old', '')).toEqual([{ kind: 'removed', text: 'old' }]);
});

test('kept and removed parts are the quote, kept and added ones the new text', () => {
  const words = fc.array(fc.constantFrom('boat', 'storm', 'the', '港', '🌊', '.', "isn't"), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [quote, now] = [a.join(' '), b.join(' ')];
      const parts = diffWords(quote, now);
      const side = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect(side('added')).toBe(quote);
      expect(side('removed')).toBe(now);
    }),
  );
});

test('the longest quotes are compared within a second', () => {
  const long = 'word other thing '.repeat(6_000);
  const start = performance.now();
  const parts = diffWords(`${long}end`, `start ${long.replaceAll('other', 'another')}end`);
  expect(performance.now() - start).toBeLessThan(1_000);
  expect(
    parts
      .filter(({ kind }) => kind !== 'added')
      .map(({ text }) => text)
      .join(''),
  ).toBe(`${long}end`);
});

test('wordings that share a small word by chance are no revision of each other', () => {
  expect(shown(diffWords('Fishermen fear for their nets', 'Crews drag their gear along the bottom'))).toBe(
    '[-Fishermen fear for their nets-]{+Crews drag their gear along the bottom+}',
  );
});

/** Length of the longest sequence of words in both, counted the slow way. */
function mostInCommon(a: readonly string[], b: readonly string[]): number {
  const [head, ...rest] = a;
  if (head === undefined || b.length === 0) return 0;
  const at = b.indexOf(head);
  return Math.max(mostInCommon(rest, b), at < 0 ? 0 : 1 + mostInCommon(rest, b.slice(at + 1)));
}

test('no word is changed that could have stayed, and nothing is made up', () => {
  const wording = fc.array(fc.constantFrom('ab', 'cd', 'ef', 'gh'), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(wording, wording, (before, after) => {
      // The spaces would be words in common: each wording here is of characters that are words by themselves.
      const [quote, now] = [before, after].map((list) => list.map((word) => 'あいうえ'['acegi'.indexOf(word[0]!)]!));
      const parts = diffWords(quote!.join(''), now!.join(''));
      const of = (...kinds: DiffPart['kind'][]) =>
        parts
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ text }) => text)
          .join('');
      expect(of('kept', 'removed')).toBe(quote!.join(''));
      expect(of('kept', 'added')).toBe(now!.join(''));
      const most = mostInCommon(quote!, now!);
      expect([most, 0]).toContain(of('kept').length);
      if (most >= 0.25 * Math.max(quote!.length, now!.length)) expect(of('kept')).toHaveLength(most);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('a removed word stands before the one in its place, and neighbours of one kind are one part', () => {
  expect(diffWords('あいうえお', 'あかきえお').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'kept あ',
    'removed いう',
    'added かき',
    'kept えお',
  ]);
});

test('wordings that share a few small words by chance are two wordings', () => {
  const [quote, now] = ['The mayor of the town resigned', 'The weather in the capital improved quickly'];
  expect(diffWords(quote, now)).toEqual([
    { kind: 'removed', text: quote },
    { kind: 'added', text: now },
  ]);
});
