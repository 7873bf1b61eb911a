import { describe, expect, it } from 'vitest';
import { foldText } from '../../anchoring/fold.ts';
import { GramIndex } from '../../anchoring/grams.ts';
import { likelyStarts } from '../../anchoring/seeds.ts';

/** Words that say nothing, and never the same ones twice; without spaces, as a folded text is. */
function words(count: number, seed: number): string {
  let state = seed;
  const letter = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(97 + ((state >>> 16) % 26));
  };
  return Array.from({ length: count }, () => Array.from({ length: 6 }, letter).join('')).join('');
}

const PASSAGE = words(30, 1);
const starts = (text: string, passage = PASSAGE, most = 4) => likelyStarts(foldText(text).grams, passage, most);

describe('where a passage may begin', () => {
  it.each([0, 1, 31, 32, 33, 500, 777, 2_000])('is found up to two bands before it, at %i', (at) => {
    const [first = Number.NaN] = starts(words(400, 2).slice(0, at) + PASSAGE + words(400, 3));
    expect(first).toBeLessThanOrEqual(at);
    expect(first).toBeGreaterThan(at - 64);
  });

  it('is found at the very end', () => {
    const text = `${words(300, 2)}${PASSAGE}`;
    const [first = Number.NaN] = starts(text);
    expect(first).toBeGreaterThan(text.length - PASSAGE.length - 64);
    expect(first).toBeLessThanOrEqual(text.length - PASSAGE.length);
  });

  it('lies before the text when the text begins in its middle', () => {
    const cut = 100;
    const [first = Number.NaN] = starts(PASSAGE.slice(cut) + words(300, 2));
    expect(first).toBeLessThanOrEqual(-cut);
    expect(first).toBeGreaterThan(-cut - 64);
  });

  it('is likeliest where most of it stands, and the number of places is kept', () => {
    const part = PASSAGE.slice(0, 120);
    const text = words(200, 2) + part + words(200, 3) + PASSAGE + words(200, 4);
    const whole = text.indexOf(PASSAGE);
    const [first = Number.NaN, second = Number.NaN] = starts(text);
    expect(Math.abs(first - whole)).toBeLessThan(64);
    expect(Math.abs(second - text.indexOf(part))).toBeLessThan(64);
    expect(starts(text)).toHaveLength(2);
    expect(starts(text, PASSAGE, 1)).toEqual([first]);
  });

  it('is found in spite of words put in, the wider the longer it is', () => {
    const long = words(300, 5);
    const middle = long.length / 2;
    const text = words(500, 2) + long.slice(0, middle) + words(20, 6) + long.slice(middle) + words(500, 3);
    const at = text.indexOf(long.slice(0, 50));
    expect(starts(text, long).some((start) => Math.abs(start - at) < long.length / 4)).toBe(true);
  });

  it('is nowhere when nothing of it stands in the text', () => {
    expect(starts(words(500, 2))).toEqual([]);
    expect(starts('')).toEqual([]);
    expect(starts('short', '')).toEqual([]);
  });

  it('is not told by words that stand everywhere', () => {
    expect(starts('said the mayor, '.repeat(100), 'said the mayor, said the mayor, ')).toEqual([]);
    expect(starts(`${words(200, 2)} ${'said the mayor, '.repeat(20)}`, 'said the mayor, said the mayor, ')).not.toEqual(
      [],
    );
  });
});

describe('the places of a few units', () => {
  const index = new GramIndex('abcd abcd xyz abcd', 4);

  it('are all of them, the last one first', () => {
    expect(index.places('abcd', 0, 9)).toEqual([14, 5, 0]);
    expect(index.places('--abcd', 2, 9)).toEqual([14, 5, 0]);
    expect(index.places('wxyz', 0, 9)).toEqual([]);
  });

  it('are none when there are too many', () => {
    expect(index.places('abcd', 0, 3)).toEqual([14, 5, 0]);
    expect(index.places('abcd', 0, 2)).toEqual([]);
  });

  it('are none in a text that is too short', () => {
    expect(new GramIndex('abc', 4).places('abcd', 0, 9)).toEqual([]);
  });
});
