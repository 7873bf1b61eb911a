import { describe, expect, it } from 'vitest';
import { isUnconfirmed, layOutFacts, mayHaveChanged } from '../../components/fact-text.ts';
import { FACT_PROPERTIES, type Fact } from '../../knowledge/entity.ts';

const source = { name: 'Wikidata', licence: 'CC0' };
const fact = (property: Fact['property'], value: string, asOf = '2026-05-17', of = source): Fact => ({
  property,
  value,
  source: of,
  asOf,
});
const today = new Date('2026-07-20T12:00:00Z');

describe('layOutFacts', () => {
  it('has a word for every property, in the order of the card', () => {
    const shown = FACT_PROPERTIES.filter((property) => property !== 'coordinates' && property !== 'site');
    const { lines } = layOutFacts(shown.toReversed().map((property) => fact(property, 'Baku')));
    expect(lines.map(({ property }) => property)).toEqual(shown);
    expect(lines.map(({ term }) => term)).not.toContain('');
  });

  it('joins the values of a property in one line and puts lines in the order of the card', () => {
    const { lines } = layOutFacts([fact('neighbours', 'Iran'), fact('capital', 'Baku'), fact('neighbours', 'Georgia')]);
    expect(lines.map(({ term, values }) => [term, ...values.map(({ text }) => text)])).toEqual([
      ['Capital', 'Baku'],
      ['Neighbours', 'Iran', 'Georgia'],
    ]);
  });

  it('makes one note for each source and date', () => {
    const { lines, notes } = layOutFacts([
      fact('capital', 'Baku'),
      fact('country', 'Azerbaijan', '2025'),
      fact('languages', 'Azerbaijani'),
      fact('currency', 'manat', '2025', { name: 'GeoNames', licence: 'CC BY 4.0' }),
    ]);
    expect(lines.map(({ values }) => values[0]?.note)).toEqual(['a', 'b', 'a', 'c']);
    expect(notes.map(({ note, source: { name }, asOf }) => [note, name, asOf])).toEqual([
      ['a', 'Wikidata', '2026-05-17'],
      ['b', 'Wikidata', '2025'],
      ['c', 'GeoNames', '2025'],
    ]);
  });

  it('leaves out what becomes a link, and groups the digits of large counts only', () => {
    const { lines } = layOutFacts([
      fact('coordinates', '40.4, 49.9'),
      fact('site', 'https://example.org/'),
      fact('population', '2303100'),
      fact('area', '86600'),
      fact('founded', '1918'),
      fact('members', 'about 30000'),
    ]);
    expect(lines.map(({ values }) => values[0]?.text)).toEqual(['about 30000', '2,303,100', '86,600 km²', '1918']);
  });
});

describe('mayHaveChanged', () => {
  it.each([
    ['2025-07-19', true],
    ['2025-07-20', false],
    ['2025-06', true],
    ['2025-07', false],
    ['2024', true],
    ['2025', false],
  ])('dates an office stated for %s: %s', (asOf, expected) => {
    expect(mayHaveChanged(fact('headOfState', 'A. Person', asOf), today)).toBe(expected);
  });

  it('leaves facts alone that do not change hands', () => {
    expect(mayHaveChanged(fact('capital', 'Baku', '2001'), today)).toBe(false);
  });
});

describe('isUnconfirmed', () => {
  it('tells offices in the past tense that no source confirms after 2023', () => {
    expect(isUnconfirmed(fact('head', 'A. Person', '2022-12-11'))).toBe(true);
    expect(isUnconfirmed(fact('head', 'A. Person', '2024-01'))).toBe(false);
    expect(isUnconfirmed(fact('role', 'former Prime Minister of Atlantis', '2022'))).toBe(false);
    expect(isUnconfirmed(fact('capital', 'Baku', '2001'))).toBe(false);
  });
});

it('days among the values are written as the language writes them, years as they are', () => {
  const { lines } = layOutFacts([fact('since', '2003-10-31', '2026'), fact('founded', '1992', '2026')]);
  expect(lines.flatMap(({ values }) => values.map(({ text }) => text))).toEqual(['31 Oct 2003', '1992']);
});
