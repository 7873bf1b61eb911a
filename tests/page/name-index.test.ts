import { describe, expect, it } from 'vitest';
import type { Mention } from '../../detection/mention.ts';
import { indexNames } from '../../page/name-index.ts';

const BAKU = { key: 'Q9248', label: 'Baku', wikidata: 'Q9248' } as const;

function mention(text: string, start: number, more: Partial<Mention> = {}): Mention {
  return { text, start, end: start + text.length, type: 'person', entity: null, confidence: 0.9, ...more };
}

describe('the names of an article', () => {
  it('gather the mentions of one entry, however they are worded', () => {
    const { names, nameOf } = indexNames([
      mention('Baku', 0, { type: 'place', entity: BAKU }),
      mention('Anna Vale', 10),
      mention('the Azerbaijani capital', 30, { type: 'place', entity: BAKU }),
    ]);
    expect(names).toEqual([
      { label: 'Baku', type: 'place', entity: BAKU, mentions: [0, 2], offsets: [0, 30] },
      { label: 'Anna Vale', type: 'person', entity: null, mentions: [1], offsets: [10] },
    ]);
    expect(nameOf).toEqual([0, 1, 0]);
  });

  it('gather mentions that repeat an earlier one, under the fullest wording', () => {
    const { names } = indexNames([
      mention('Vale', 0),
      mention('Anna Vale', 10, { sameAs: 0 }),
      mention('Vale', 30, { sameAs: 1 }),
    ]);
    expect(names).toMatchObject([{ label: 'Anna Vale', mentions: [0, 1, 2] }]);
  });

  it('join a mention without an entry to the entry of the mention that it repeats', () => {
    const { names } = indexNames([mention('Baku', 0, { entity: BAKU }), mention('The city', 20, { sameAs: 0 })]);
    expect(names).toMatchObject([{ entity: BAKU, mentions: [0, 1] }]);
  });

  it('take a country and the name of its people for the country, whichever is longer', () => {
    const { names } = indexNames([
      mention('Azerbaijani', 0, { type: 'nationality', entity: BAKU }),
      mention('Azerbaijan', 20, { type: 'place', entity: BAKU }),
      mention('Azerbaijanis', 40, { type: 'nationality', entity: BAKU }),
    ]);
    expect(names).toMatchObject([{ type: 'place', mentions: [0, 1, 2] }]);
  });

  it('keep apart two people of one name that nothing joins', () => {
    expect(indexNames([mention('Vale', 0), mention('Vale', 10)]).names).toHaveLength(2);
  });

  it('survive a mention that claims to repeat itself or a later one', () => {
    expect(indexNames([mention('A', 0, { sameAs: 0 }), mention('B', 5, { sameAs: 9 })]).names).toHaveLength(2);
  });
});
