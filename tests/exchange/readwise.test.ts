import { expect, test } from 'vitest';
import { readReadwise } from '../../exchange/readwise.ts';

const NOW = new Date('2026-04-01T12:00:00Z');
const HEAD = 'Highlight,Book Title, Book Author ,Source URL,Note,Color,Tags,Highlighted at\n';
const read = (rows: string) => readReadwise(HEAD + rows, NOW);

test('every column of a highlight arrives, and the tags that stand before its note', () => {
  const row =
    '"A quote.",Storm, Ines Arvold , https://news.example/a ,".sea  .north_sea\nAsk.\nThe port.",pink,"one, two",2026-03-01T08:00:00Z\n';
  expect(read(row)).toMatchObject({
    ok: true,
    leftOut: [],
    clips: [
      {
        quote: 'A quote.',
        source: { address: 'https://news.example/a', title: 'Storm', authors: ['Ines Arvold'] },
        colour: 'pink',
        note: 'Ask.\nThe port.',
        tags: ['sea', 'north_sea', 'one', 'two'],
        created: '2026-03-01T08:00:00.000Z',
      },
    ],
  });
});

test.each(['.sea port', 'See .sea', 'sea'])('a note that begins with %j has no tags', (note) => {
  expect(read(`Q,T,,https://news.example/a,${note},,,\n`)).toMatchObject({ clips: [{ note, tags: [] }] });
});

test('an article without an author has none', () => {
  expect(read('Q,T, ,https://news.example/a,,,,\n')).toMatchObject({ clips: [{ source: { authors: [] } }] });
});

test('two quotes of a page are two clips', () => {
  const answer = read('Q,T,,https://news.example/a,,,,\nR,T,,https://news.example/a,,,,\n');
  expect(new Set(answer.ok ? answer.clips.map(({ id }) => id) : []).size).toBe(2);
});

test('what quotes no words, or is of no page, is left out and said', () => {
  expect(read(' ,T,,https://news.example/a,,,,\nQ,T,, ,,,,\n')).toMatchObject({
    clips: [],
    leftOut: [
      { at: 'line 2', message: 'It quotes no words.' },
      { at: 'line 3', message: 'It is of no page: a book, or a text without an address.' },
    ],
  });
});

test.each([
  ['Title,Colour\nx,y', 'file', /./],
  ['Title,URL\nx,y', 'line 1', /Highlight/],
  ['Highlight,Title\nx,y', 'line 1', /URL/],
])('%j is refused, and says where and why', (file, at, message) => {
  expect(readReadwise(file, NOW)).toEqual({ ok: false, problems: [{ at, message: expect.stringMatching(message) }] });
});
