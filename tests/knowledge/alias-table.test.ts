import { describe, expect, it } from 'vitest';
import type { Knowledge, TextSpan } from '../../knowledge/knowledge.ts';
import { openPack } from '../../knowledge/pack-reader.ts';
import { ATLANTIS, FOREIGN_MINISTRY, named, POSEIDONIS, packOf, seed } from './small-pack.ts';

const pack = openPack(
  packOf(
    [
      ATLANTIS,
      POSEIDONIS,
      FOREIGN_MINISTRY,
      seed({ key: 'ng:nagorno', label: 'Nagorno-Karabakh' }),
      seed({ key: 'ng:lemuria', label: 'Lemuria, Mu' }),
      seed({ key: 'ng:saint-elmo', label: 'St. Elmo' }),
      seed({
        key: 'ng:wfo',
        label: 'WFO',
        kind: 'organisation',
        category: 'agency',
        aliases: named('World Fog Office'),
      }),
      seed({ key: 'ng:mist', label: 'The Mist', kind: 'organisation', category: 'newspaper' }),
      seed({ key: 'ng:mcfog', label: "McFog's", kind: 'organisation', category: 'company' }),
    ],
    ['mist'],
  ),
);

/** Words, and marks one by one, as tokens. */
function tokensOf(text: string): TextSpan[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** What is found, as the text of the tokens of each match. */
function found(text: string, knowledge: Knowledge = pack, tokens = tokensOf(text)): string[] {
  return knowledge
    .matchAliases(text, tokens)
    .map(({ first, last }) => text.slice(tokens[first]!.start, tokens[last - 1]!.end));
}

describe('matchAliases', () => {
  it('finds names in any case, with and without diacritics', () => {
    expect(found('From ATLANTIS to Poséidonis')).toEqual(['ATLANTIS', 'Poséidonis']);
  });

  it('gives every alias that starts at a token, longest first', () => {
    expect(found('the Foreign Ministry of Atlantis said')).toEqual([
      'Foreign Ministry of Atlantis',
      'Foreign Ministry',
      'Atlantis',
    ]);
  });

  it('finds a name before a possessive, however it is cut into tokens', () => {
    const text = "Atlantis's army";
    expect(found(text)).toEqual(["Atlantis's"]);
    expect(
      found('Atlantis’s army', pack, [
        { start: 0, end: 8 },
        { start: 8, end: 10 },
        { start: 11, end: 15 },
      ]),
    ).toEqual(['Atlantis']);
  });

  it('takes a name with a possessive of its own whole', () => {
    expect(found("at McFog's today")).toEqual(["McFog's"]);
  });

  it('finds a hyphenated name as one token, as three, and spelt with a space', () => {
    const whole = 'in Nagorno-Karabakh';
    expect(found(whole)).toEqual(['Nagorno-Karabakh']);
    expect(
      found(whole, pack, [
        { start: 0, end: 2 },
        { start: 3, end: 19 },
      ]),
    ).toEqual(['Nagorno-Karabakh']);
    expect(found('in Nagorno Karabakh')).toEqual(['Nagorno Karabakh']);
  });

  it('does not find a name inside a longer token', () => {
    expect(found('an Atlantis-backed plan', pack, [{ start: 3, end: 18 }])).toEqual([]);
  });

  it('joins no words over brackets, line ends, quotes or the end of a sentence', () => {
    for (const text of ['Nagorno (Karabakh)', 'Nagorno\nKarabakh', 'Nagorno “Karabakh”', 'from Nagorno. Karabakh']) {
      expect(found(text)).toEqual([]);
    }
  });

  it('reads the comma of a name, and only there', () => {
    expect(found('from Lemuria, Mu to')).toEqual(['Lemuria, Mu']);
    expect(found('from Lemuria Mu')).toEqual([]);
    expect(found('Nagorno, Karabakh')).toEqual([]);
  });

  it('reads "Saint" for "St."', () => {
    expect(found('St. Elmo, St Elmo and Saint Elmo')).toEqual(['St. Elmo', 'St Elmo', 'Saint Elmo']);
  });

  it('finds nothing in an empty text, and the same thing twice', () => {
    expect(found('')).toEqual([]);
    const text = 'Atlantis and Poseidonis '.repeat(900);
    expect(found(text)).toHaveLength(1800);
    expect(found(text)).toHaveLength(1800);
  });
});

describe('an alias', () => {
  it('knows that it is an acronym', () => {
    expect(pack.isAcronym(pack.findAlias('WFO')!)).toBe(true);
    expect(pack.isAcronym(pack.findAlias('World Fog Office')!)).toBe(false);
  });

  it('knows that it is a common word, and counts for little then', () => {
    const mist = pack.findAlias('Mist')!;
    expect(pack.isCommonWord(mist)).toBe(true);
    expect(pack.isCommonWord(pack.findAlias('Atlantis')!)).toBe(false);
    expect(pack.candidates(mist).reduce((sum, candidate) => sum + candidate.prior, 0)).toBeLessThan(0.1);
  });

  it('is found by its whole name, with or without the article', () => {
    expect(pack.findAlias('the Republic of Atlantis')).toBe(pack.findAlias('Republic of Atlantis'));
    expect(pack.findAlias('Republic of')).toBeUndefined();
    expect(pack.findAlias('')).toBeUndefined();
  });

  it('says how it stands for its entity', () => {
    const use = (name: string) => pack.candidates(pack.findAlias(name)!)[0]!.use;
    expect(use('Atlanteans')).toBe('demonym');
    expect(use('Foreign Ministry')).toBe('generic');
    expect(use('Atlantis')).toBe('name');
  });
});
