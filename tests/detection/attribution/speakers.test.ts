import { describe, expect, it } from 'vitest';
import { attributed, mentionsOf, said } from './read.ts';

function speakers(text: string, names: Parameters<typeof mentionsOf>[1]): (string | undefined)[] {
  const mentions = mentionsOf(text, names);
  return attributed(text, names).map(({ speaker }) => (speaker === undefined ? undefined : mentions[speaker]!.text));
}

describe('who a source is', () => {
  it('is the mention that the source names', () => {
    expect(speakers('Lena Wolff said the vote was fair.', { 'Lena Wolff': 'person' })).toEqual(['Lena Wolff']);
  });

  it('is the last speaker where “he” goes on speaking', () => {
    const text = 'Jan Kok said the well had run dry. He said the council knew.';
    expect(speakers(text, { 'Jan Kok': 'person' })).toEqual(['Jan Kok', 'Jan Kok']);
  });

  it('is nobody where two could be meant', () => {
    const text = 'Jan Kok met Piet Bakker in Delft on Monday. He said the well had run dry.';
    expect(speakers(text, { 'Jan Kok': 'person', 'Piet Bakker': 'person', Delft: 'place' })).toEqual([undefined]);
  });

  it('is the one institution that bears the role’s name', () => {
    const text = 'The Finance Ministry published its plan. The ministry said that rents would fall.';
    expect(speakers(text, { 'Finance Ministry': 'organisation' }).at(-1)).toBe('Finance Ministry');
  });

  it('is nobody where two institutions bear it', () => {
    const text =
      'The Finance Ministry and the Interior Ministry published plans. The ministry said that rents would fall.';
    const names = { 'Finance Ministry': 'organisation', 'Interior Ministry': 'organisation' } as const;
    expect(speakers(text, names).at(-1)).toBeUndefined();
  });

  it('is the institution for a spokesman, but not for its founder', () => {
    const names = { 'Green League': 'organisation' } as const;
    const text = 'A spokesman for the Green League said the march was legal.';
    expect(said(text, attributed(text, names)[0]!).source).toBe('A spokesman for the Green League');
    expect(speakers(text, names)).toEqual(['Green League']);
    expect(speakers('The Green League founder said the march was legal.', names)).toEqual([undefined]);
  });
});
