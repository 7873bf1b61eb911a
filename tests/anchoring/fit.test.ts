import { describe, expect, it } from 'vitest';
import { fitExact, fitGap, fitNear, likenessOf } from '../../anchoring/fit.ts';
import { commonRuns, weigh } from '../../anchoring/runs.ts';
import { wholeWords } from '../../anchoring/whole-words.ts';

const passage = { exact: 'we are ready', prefix: 'the mayor said ', suffix: ', for the storm' };
const BEFORE = 'yesterday a crowd heard her. ';
const AFTER = ' and for the week. she left.';

/** How the passage fits a page on which these words stand in its place, looked for within twenty units. */
function near(words: string, shift = 0) {
  const page = BEFORE + words + AFTER;
  const fit = fitNear(page, passage, BEFORE.length + shift);
  return fit && { ...fit, words: page.slice(fit.start, fit.end) };
}

describe('a passage near a place', () => {
  it.each([0, -20, 20])('is found whole, %i units from where it was looked for', (shift) => {
    const fit = near('the mayor said we are ready, for the storm', shift);
    expect(fit).toEqual({
      start: BEFORE.length + passage.prefix.length,
      end: BEFORE.length + passage.prefix.length + passage.exact.length,
      words: 'we are ready',
      quote: 1,
      prefix: 1,
      suffix: 1,
    });
  });

  it('is like it by what both share', () => {
    const fit = near('the mayor said we were ready, for the storm');
    expect(fit).toMatchObject({ words: 'we were ready', prefix: 1, suffix: 1 });
    expect(fit?.quote).toBeCloseTo((2 * 11) / (12 + 13));
  });

  it('does not take in what was put in at its borders', () => {
    expect(near('the mayor said NOW we are ready, for the storm')?.words).toBe('we are ready');
    expect(near('the mayor said we are readyNOW, for the storm')?.words).toBe('we are ready');
  });

  it('shares out what stands between two halves as the lost units are', () => {
    // Four units before the border and four behind it are gone; eight others stand there.
    const lost = { exact: 'wxyz are ready for it', prefix: 'the mayor of abcd', suffix: '' };
    const page = 'the mayor of 12345678 are ready for it';
    const fit = fitNear(page, lost, 0);
    expect(page.slice(fit?.start, fit?.end)).toBe('5678 are ready for it');
    expect(fit?.prefix).toBeCloseTo(13 / 17);
  });

  it('begins where the text does when the text was cut before it, and ends where it does', () => {
    const cut = fitNear('e are ready, for the storm', passage, -16);
    expect(cut).toMatchObject({ start: 0, prefix: 0, suffix: 1 });
    const page = 'heard her. the mayor said we are';
    const end = fitNear(page, passage, 11);
    expect(end).toMatchObject({ end: page.length, prefix: 1, suffix: 0 });
  });

  it('is not where nothing of it is', () => {
    expect(fitNear('quite other words stand on this page', passage, 0)).toBeNull();
    expect(fitNear('', passage, 0)).toBeNull();
  });
});

describe('the context of a quote that stands word for word', () => {
  it.each([
    ['all there', 'the mayor said ', ', for the storm', 1, 1],
    ['only what goes before', 'the mayor said ', '. she left quickly', 1, 0],
    ['only what follows', 'nobody denies that ', ', for the storm', 0, 1],
    ['part of it', 'the mayor shouted: ', ', for the winter', 11 / 15, 10 / 15],
  ])('%s', (_, before, after, prefix, suffix) => {
    const fit = fitExact(`${before}we are ready${after}`, passage, before.length);
    expect(fit).toMatchObject({ start: before.length, end: before.length + 12, quote: 1 });
    expect([fit.prefix, fit.suffix]).toEqual([expect.closeTo(prefix), expect.closeTo(suffix)]);
  });

  it('counts when it is short and touches, on its own side', () => {
    const short = { exact: 'we are ready', prefix: 'a ', suffix: '.' };
    expect(fitExact('a we are ready.', short, 2)).toMatchObject({ prefix: 1, suffix: 1 });
    expect(fitExact('a, we are ready!.', short, 3)).toMatchObject({ prefix: 0, suffix: 0 });
    expect(fitExact('a we are ready', { ...short, prefix: '', suffix: '' }, 2)).toMatchObject({ prefix: 0, suffix: 0 });
  });
});

describe('the gap that a quote left', () => {
  it('lies between the halves of its context, and holds what stands there now', () => {
    const page = `${BEFORE}the mayor said nothing at all, for the storm${AFTER}`;
    const fit = fitGap(page, passage, BEFORE.length);
    expect(page.slice(fit?.start, fit?.end)).toBe('nothing at all');
    expect(fit).toMatchObject({ quote: 0, prefix: 1, suffix: 1 });
  });

  it('is empty where both halves meet', () => {
    const at = BEFORE.length + passage.prefix.length;
    const fit = fitGap(`${BEFORE}the mayor said , for the storm${AFTER}`, passage, BEFORE.length);
    expect(fit).toEqual({ start: at, end: at, quote: 0, prefix: 1, suffix: 1 });
  });

  it('says how like the quote is to what stands in it', () => {
    const fit = fitGap(`${BEFORE}the mayor said we were ready, for the storm${AFTER}`, passage, BEFORE.length);
    expect(fit?.quote).toBeCloseTo((2 * 8) / (12 + 13));
  });

  it('is none without either half', () => {
    expect(fitGap('the mayor said nothing.', passage, 0)).toBeNull();
    expect(fitGap('nobody was ready, for the storm', passage, 0)).toBeNull();
  });
});

describe('likeness', () => {
  it.each([
    ['abcdefgh', 'abcdefgh', 1],
    ['abc', 'abc', 1],
    ['', 'abcd', 0],
    ['abcdefgh', 'abcdXXXX', 0.5],
    ['abcdefgh', 'ijklmnop', 0],
    ['abcd', 'abcdefgh', (2 * 4) / 12],
    ['東京都に行く', '東京都を行く', (2 * 6) / 24],
  ])('of %o to %o', (a, b, expected) => {
    expect(likenessOf(a, b)).toBeCloseTo(expected);
  });
});

describe('what two texts have in common', () => {
  it.each([
    ['all', 'abcdefgh', 'abcdefgh', [[0, 0, 8]]],
    ['a stretch', '--abcdef--', '+++abcdef', [[2, 3, 6]]],
    [
      'two stretches in the order of both',
      'the quick brown fox jumps',
      'the quick red fox jumps',
      [
        [0, 0, 10],
        [15, 13, 10],
      ],
    ],
    ['the longer of two that changed places', 'first part. second part.', 'second part. first part.', [[12, 0, 12]]],
    [
      'each unit once',
      'abcdefghijklmnopqrst',
      'abcdefghijklXijklmnopqrst',
      [
        [0, 0, 12],
        [12, 17, 8],
      ],
    ],
    [
      'each unit of the text once',
      'abcdefghijklXijklmnopqrst',
      'abcdefghijklmnopqrst',
      [
        [0, 0, 12],
        [17, 12, 8],
      ],
    ],
    ['nothing shorter than four letters', 'abc def', 'abcXdef', []],
    ['two ideographs and a kana', '東京へ', '再東京へ', [[0, 1, 3]]],
    ['the first of equal ones', 'abcdef', 'abcdef abcdef', [[0, 0, 6]]],
    ['no gap that costs more than it brings', 'the quick brown fox', 'the quick red fox', [[0, 0, 10]]],
  ] as const)('is %s', (_, a, b, expected) => {
    expect(commonRuns(a, b).map(({ passage: from, text, length }) => [from, text, length])).toEqual(expected);
  });

  it('leaves out short runs of long passages, which chance makes', () => {
    const filler = (from: number, length: number) =>
      Array.from({ length }, (_, at) => String.fromCharCode(0x400 + ((at * 7 + from) % 200))).join('');
    const runs = (length: number, common: string) => commonRuns(filler(0, length) + common, common).length;
    expect([runs(495, 'abcd'), runs(496, 'abcd'), runs(496, 'abcdef')]).toEqual([1, 0, 1]);
    expect([runs(4_990, 'abcdefgh'), runs(4_992, 'abcdefgh'), runs(4_992, 'abcdefghi')]).toEqual([1, 0, 1]);
  });

  it('weighs an ideograph as two letters', () => {
    expect([weigh(''), weigh('abc'), weigh('東京'), weigh('\u2e7f\u2e80'), weigh('a東bc', 1, 3)]).toEqual([
      0, 3, 4, 3, 3,
    ]);
  });
});

describe('whole words', () => {
  const widened = (text: string, start: number, end: number): string => {
    const words = wholeWords(text, start, end);
    return text.slice(words.start, words.end);
  };

  it.each([
    ['both ends inside of words', 'the ferries stopped today', 6, 14, 'ferries stopped'],
    ['ends at words already', 'the ferries stopped today', 4, 11, 'ferries'],
    ['an end at a hyphen', 'north-east winds', 6, 10, 'east'],
    ['the whole text', 'ferries', 2, 4, 'ferries'],
    ['numbers and marks', 'in cafe\u0301s of 2024 there', 5, 14, 'cafe\u0301s of 2024'],
    ['letters of two units', 'a 𝒳𝒴𝒵 b', 4, 6, '𝒳𝒴𝒵'],
    ['letters of two units of a script without spaces', 'a𠀀𠀁𠀂', 2, 4, '𠀀𠀁'],
    ['scripts without spaces stay', '東京都港区', 1, 3, '京都'],
    ['so does a border between scripts', '東京Tokyo港区', 2, 4, 'Tokyo'],
    ['Thai stays', 'กรุงเทพมหานคร', 2, 5, 'ุงเ'],
  ])('%s', (_, text, start, end, expected) => {
    expect(widened(text, start, end)).toBe(expected);
  });

  it('are not looked for to the end of the longest', () => {
    const word = 'x'.repeat(40);
    expect(widened(word, 32, 33)).toBe(word);
    expect(widened(word, 33, 33 + 1).length).toBe(7);
    expect(widened(`${word}y`, 7, 8)).toBe(word.slice(0, 8));
  });
});
