import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../detection/annotate.ts';
import type { Mention } from '../../detection/mention.ts';
import { packagedKnowledge } from '../../tools/packaged-knowledge.ts';
import { packagedTagger } from '../../tools/packaged-tagger.ts';

const annotate = createAnnotator(packagedKnowledge(), packagedTagger());
const read = (text: string): Mention[] => annotate({ text });
const typesOf = (mentions: readonly Mention[], name: string) =>
  mentions.filter(({ text }) => text === name).map(({ type }) => type);
const titlesOf = (mentions: readonly Mention[], name: string) =>
  mentions.filter(({ text }) => text === name).map(({ entity }) => entity?.wikipedia);

describe('one name of several things', () => {
  it('is a woman, a city and its government in one article', () => {
    const mentions = read(
      'The mayor, Denise Washington, opened the bridge. “It took nine years,” Washington said. She had just come back from Washington, where she asked for money.',
    );
    expect(typesOf(mentions, 'Washington')).toEqual(['person', 'place']);
    expect(mentions.find(({ text, type }) => text === 'Washington' && type === 'person')?.sameAs).toBe(0);
  });

  it('is the city’s wherever no person bears it', () => {
    const mentions = read('Washington expelled two diplomats on Monday. Their families will leave Washington in May.');
    expect(typesOf(mentions, 'Washington')).toEqual(['place', 'place']);
    expect(mentions[0]?.standsFor).toBe('Government of the United States');
    expect(mentions[1]?.standsFor).toBeUndefined();
  });

  it('parts a given name from the city, and follows the surname', () => {
    const mentions = read('Paris Hilton arrived in Paris on Friday. Hilton said that Paris was always a good idea.');
    expect(typesOf(mentions, 'Paris')).toEqual(['place', 'place']);
    expect(typesOf(mentions, 'Hilton')).toEqual(['person']);
    expect(mentions.find(({ text }) => text === 'Hilton')?.sameAs).toBe(0);
  });

  it('is a country or a state by the names around it', () => {
    const caucasus = read('In Tbilisi, the president of Georgia met the prime minister of Armenia. Georgia grows tea.');
    const america = read('In Atlanta and Savannah, judges of Georgia ruled on a law of Alabama and Florida.');
    expect(titlesOf(caucasus, 'Georgia')).toEqual(['Georgia (country)', 'Georgia (country)']);
    expect(titlesOf(america, 'Georgia')).not.toContain('Georgia (country)');
  });

  it('is the state behind a city of that state, and the country elsewhere in the same article', () => {
    const both = read(
      'Georgia’s prime minister spoke in Tbilisi on Monday. In Atlanta, Georgia, a choir from Batumi sang on Tuesday.',
    );
    expect(titlesOf(both, 'Georgia')).toEqual(['Georgia (country)', 'Georgia (U.S. state)']);
    const list = read('The leaders of Armenia, Georgia and Turkey met in Tbilisi. Georgia was the host.');
    expect(titlesOf(list, 'Georgia')).toEqual(['Georgia (country)', 'Georgia (country)']);
  });
});

describe('acronyms', () => {
  it('go with the long form before them', () => {
    const mentions = read('The Baltic Ferry Safety Board (BFSB) met in Riga. A BFSB inspector found rust.');
    expect(typesOf(mentions, 'BFSB')).toEqual(['organisation', 'organisation']);
    expect(mentions.filter(({ text }) => text === 'BFSB').map(({ sameAs }) => sameAs)).toEqual([0, 0]);
  });

  it('go with the long form behind them', () => {
    const mentions = read('The IMF (International Monetary Fund) has approved the loan. The IMF is based elsewhere.');
    expect(titlesOf(mentions, 'International Monetary Fund')).toEqual(['International Monetary Fund']);
    expect(mentions.slice(1).map(({ sameAs }) => sameAs)).toEqual([0, 0]);
  });
});

describe('the acronym of a name in another language', () => {
  const mentions = read(
    'The Flemish Institute for Harbour Research (VIZ) tested the hulls. “It was rust,” VIZ’s report said. VIZ said no more.',
  );

  it('goes with the translated name before it', () => {
    expect(typesOf(mentions, 'VIZ')).toEqual(['organisation', 'organisation', 'organisation']);
    expect(mentions.filter(({ text }) => text === 'VIZ').map(({ sameAs }) => sameAs)).toEqual([0, 0, 0]);
  });

  it('is none where a country stands in parentheses', () => {
    const [, country] = read('The Institute for Harbour Research (USA) tested the hulls.');
    expect(country).toMatchObject({ text: 'USA', type: 'place' });
    expect(country?.sameAs).toBeUndefined();
  });
});

describe('namesakes', () => {
  it('of famous people who are introduced as nobody knows them have no entry', () => {
    const mentions = read(
      'Police in Ohio arrested a plumber, Michael Jackson, on Tuesday. Jackson, 41, had no lawyer with him.',
    );
    expect(titlesOf(mentions, 'Michael Jackson')).toEqual([undefined]);
    expect(titlesOf(mentions, 'Jackson')).toEqual([undefined]);
  });

  it('who are introduced by what they are known for are the famous ones', () => {
    const mentions = read('The estate of Michael Jackson, the singer, sued the makers of the film.');
    expect(titlesOf(mentions, 'Michael Jackson')).toEqual(['Michael Jackson']);
  });
});

describe('a fined owner', () => {
  it('is a person wherever her name stands', () => {
    const mentions = read('A court in Vilnius fined Rasa Petrauskas on Monday. Petrauskas said that she would appeal.');
    expect(typesOf(mentions, 'Rasa Petrauskas')).toEqual(['person']);
    expect(typesOf(mentions, 'Petrauskas')).toEqual(['person']);
  });
});
