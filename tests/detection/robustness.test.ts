import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_BREAK, createAnnotator } from '../../detection/annotate.ts';
import type { Mention } from '../../detection/mention.ts';
import { tokenise } from '../../detection/tokenise.ts';
import { processorTime } from '../../tools/bench/processor-time.ts';
import { packagedKnowledge } from '../../tools/packaged-knowledge.ts';
import { packagedTagger } from '../../tools/packaged-tagger.ts';

const knowledge = packagedKnowledge();
const annotate = createAnnotator(knowledge, packagedTagger());

const pieces = fc.constantFrom(
  'Baku',
  'Moscow',
  'the',
  'of',
  'Ministry',
  'Foreign',
  'President',
  'Anna',
  'Lund',
  'said',
  'and',
  '(',
  ')',
  '“',
  '”',
  '’s',
  '-',
  '–',
  '.',
  ',',
  ':',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  ' ',
  '\u00a0',
  '\u200d',
  '\u200f',
  '\u202e',
  '\u0301',
  '\ud83d',
  '😀',
  '中文',
  'العربية',
  'İ',
  'ß',
  '1.5',
  'U.S.',
  'al',
  '@',
  '#',
  '|',
  '•',
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' ')),
);

describe('any string', () => {
  it('is cut into tokens that are its own slices, in order', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { list, sentences } = tokenise(input);
        let end = 0;
        for (const token of list) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(input.slice(token.start, token.end)).toBe(token.text);
          expect(token.text.length).toBeGreaterThan(0);
          end = token.end;
        }
        expect(sentences.flatMap(({ first, last }) => list.slice(first, last))).toEqual(list);
      }),
    );
  });

  it('is answered with mentions that are its own slices, in order, and refer back', () => {
    fc.assert(
      fc.property(text, (input) => {
        let end = 0;
        annotate({ text: input }).forEach((mention, index) => {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(input.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.confidence).toBeGreaterThanOrEqual(0);
          expect(mention.confidence).toBeLessThanOrEqual(1);
          if (mention.sameAs !== undefined) expect(mention.sameAs).toBeLessThan(index);
          end = mention.end;
        });
      }),
    );
  });

  it('is answered the same way twice, whatever was read between', () => {
    fc.assert(
      fc.property(text, text, (input, other) => {
        const before = annotate({ text: input });
        annotate({ text: other });
        expect(annotate({ text: input })).toEqual(before);
      }),
    );
  });
});

describe('two articles with a break between them', () => {
  const whole = text.map((input) => input.replaceAll(ARTICLE_BREAK, ' '));
  const shifted = (mentions: readonly Mention[], by: number, before: number) =>
    mentions.map((mention) => ({
      ...mention,
      start: mention.start + by,
      end: mention.end + by,
      ...(mention.sameAs === undefined ? {} : { sameAs: mention.sameAs + before }),
    }));

  it('are read as each is read alone', () => {
    fc.assert(
      fc.property(whole, whole, (first, second) => {
        const alone = annotate({ text: first });
        const behind = shifted(annotate({ text: second }), first.length + ARTICLE_BREAK.length, alone.length);
        expect(annotate({ text: `${first}${ARTICLE_BREAK}${second}` })).toEqual([...alone, ...behind]);
      }),
    );
  });

  it('tell nothing of each other’s names', () => {
    const first = 'The Baltic Ferry Safety Board fined the owner, Denise Washington, in Riga.';
    const second = 'Washington expelled two diplomats on Monday, and Riga protested.';
    const mentions = annotate({ text: `${first}${ARTICLE_BREAK}${second}` });
    expect(mentions.filter(({ start }) => start < first.length)).toEqual(annotate({ text: first }));
    expect(mentions.find(({ text: name }) => name === 'Washington')?.type).toBe('place');
  });
});

/**
 * Milliseconds of processor time: well above what the slowest takes on an idle machine (under 2 s a megabyte), well below
 * quadratic time.
 */
const PATIENCE = 10_000;
const TIMEOUT = 12 * PATIENCE;

describe('a hostile text', () => {
  const hostile: Readonly<Record<string, string>> = {
    'no spaces': 'a'.repeat(1e6),
    '100,000 capitals': 'A'.repeat(1e5),
    'lone surrogates': '\ud800'.repeat(1e6),
    'nested quotes': '“'.repeat(1e6),
    'Han without spaces': '中'.repeat(1e6),
    'zero-width joiners': 'a\u200d'.repeat(5e5),
    'emoji sequences': '👩‍👩‍👧 '.repeat(1.1e5),
    'combining marks': 'a\u0301\u0301 '.repeat(2.5e5),
    'marks of direction': '\u200fالعربية \u202e'.repeat(1e5),
    'carriage returns': 'Baku\r\nsaid\r\n'.repeat(1.6e4),
    'article breaks': 'Baku said.\f'.repeat(2e4),
    'names in brackets': 'Europe (Anna (Baku (Union League ('.repeat(6e3),
    'names between commas': 'Anna, Baku, League, Moscow, '.repeat(7e3),
    'one endless row of names': 'Baku and '.repeat(1.1e5),
    'acronyms in one endless sentence': 'Baku Union League (BUL) said '.repeat(3.4e4),
    'one name again and again': 'Baku said '.repeat(1e5),
    'names of two words': 'Anna Tamm said. '.repeat(6e4),
    'one endless institution': 'Ministry of '.repeat(8e4),
  };
  for (const [name, input] of Object.entries(hostile)) {
    it(
      `of ${name} is answered in time`,
      () => {
        const start = processorTime();
        const mentions = annotate({ text: input });
        expect(processorTime() - start).toBeLessThan(PATIENCE);
        expect(mentions.every(({ start, end, text }) => input.slice(start, end) === text)).toBe(true);
      },
      TIMEOUT,
    );
  }
});
