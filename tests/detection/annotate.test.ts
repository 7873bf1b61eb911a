import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../detection/annotate.ts';
import type { Mention } from '../../detection/mention.ts';
import { packagedKnowledge } from '../../tools/packaged-knowledge.ts';
import { packagedTagger } from '../../tools/packaged-tagger.ts';

const annotate = createAnnotator(packagedKnowledge(), packagedTagger());
const read = (text: string, lang?: string): Mention[] => annotate(lang === undefined ? { text } : { text, lang });
const names = (text: string) => read(text).map((mention) => `${mention.text}: ${mention.type}`);
const find = (text: string, name: string): Mention => {
  const found = read(text).find((mention) => mention.text === name);
  if (found === undefined) throw new Error(`"${name}" is not marked in "${text}"`);
  return found;
};

describe('names', () => {
  it('leave titles and honorifics outside', () => {
    expect(names('On Monday Prime Minister Donald Tusk met Mr Lund.')).toEqual(['Donald Tusk: person', 'Lund: person']);
  });

  it('take a nationality into an institution, and leave it outside elsewhere', () => {
    expect(names('Officers told the Latvian Interior Ministry that Latvian police were late.')).toEqual([
      'Latvian Interior Ministry: organisation',
      'Latvian: nationality',
    ]);
  });

  it('part a possessive owner from its institution', () => {
    expect(names('The case went to Moldova’s Prosecutor General’s Office.')).toEqual([
      'Moldova: place',
      'Prosecutor General’s Office: organisation',
    ]);
  });

  it('read the names on either side of a dash as two', () => {
    expect(names('The Estonia–Latvia border is open.')).toEqual(['Estonia: place', 'Latvia: place']);
  });

  it('give a lone given name in a pair its kind', () => {
    expect(names('Two sisters, Aiste and Rasa Petrauskas, were on board.')).toEqual([
      'Aiste: person',
      'Rasa Petrauskas: person',
    ]);
  });

  it('follow a surname to its full name and an acronym to its long form', () => {
    const text =
      'The Baltic Ferry Safety Board (BFSB) fined the owner, Rasa Petrauskas. Petrauskas will appeal, and the BFSB will reply.';
    const mentions = read(text);
    expect(mentions.map((mention) => [mention.text, mention.type, mention.sameAs])).toEqual([
      ['Baltic Ferry Safety Board', 'organisation', undefined],
      ['BFSB', 'organisation', 0],
      ['Rasa Petrauskas', 'person', undefined],
      ['Petrauskas', 'person', 2],
      ['BFSB', 'organisation', 0],
    ]);
  });

  it('do not take the first word of a sentence for one', () => {
    expect(
      names('Images of the ferry were shown. Thirty people died. Adding to the grief, the crew was missing.'),
    ).toEqual([]);
  });

  it('stand in headlines when the article or the pack vouches for them', () => {
    const text = 'Ferry Boss Petrauskas Quits Over Storm Deaths\n\nThe owner, Rasa Petrauskas, resigned in Riga.';
    expect(names(text)).toEqual(['Petrauskas: person', 'Rasa Petrauskas: person', 'Riga: place']);
  });

  it('do not stand in the furniture of a page', () => {
    const furniture = [
      'Loading…',
      '📡 JOIN OUR CLUB',
      'Latest Headlines',
      'View Source',
      'EXCLUSIVE',
      'Top Trends',
      'Share',
    ];
    expect(names(furniture.join('\n\n'))).toEqual([]);
  });
});

describe('links', () => {
  it('lead to the entry that the pack knows', () => {
    expect(find('The minister spoke in Tallinn.', 'Tallinn').entity?.wikipedia).toBe('Tallinn');
  });

  it('tell two places of one name apart by the article’s country', () => {
    const caucasus = 'Officials in Tbilisi and Batumi said that Georgia would join the talks with Armenia.';
    const america = 'The governor of Georgia spoke in Atlanta and Savannah before leaving for Alabama and Florida.';
    expect(find(caucasus, 'Georgia').entity?.wikipedia).toBe('Georgia (country)');
    expect(find(america, 'Georgia').entity?.wikipedia).not.toBe('Georgia (country)');
  });

  it('give a surname nobody else’s entry when its full name is unknown', () => {
    expect(find('Baker Oluf Putin opened at six. Putin sells rye bread.', 'Putin').entity).toBeNull();
  });

  it('find the institution of the country that owns it', () => {
    const entity = find('Poland’s Foreign Ministry summoned the envoy.', 'Foreign Ministry').entity;
    expect(entity?.label).toMatch(/Polish|Poland/);
  });
});

describe('what a place stands for', () => {
  it('is its government where it acts or is meant to hear', () => {
    const text =
      'Baku accused Moscow of hiding the facts, and Moscow denied it. Azerbaijan has recalled its envoy to Russia.';
    expect(read(text)[0]!.standsFor).toBe('Government of Azerbaijan');
    expect(read(text)[1]!.standsFor).toBe('Government of Russia');
  });

  it('is the government of each place in a row that does one thing', () => {
    const text = 'Tallinn, Riga and Vilnius have accused Minsk of jamming signals over the sea.';
    expect(read(text).map(({ standsFor }) => standsFor)).toEqual([
      'Government of Estonia',
      'Government of Latvia',
      'Government of Lithuania',
      'Government of Belarus',
    ]);
  });

  it('is the club that bears its name in a report on the club’s sport', () => {
    const text =
      'Kansas City beat Denver 27-24 on a touchdown in the last minute of the NFL game. The quarterback threw for three touchdowns, and the coach of Kansas City called the win lucky. The teams meet again in the playoffs.';
    expect(read(text)[0]).toMatchObject({ text: 'Kansas City', standsFor: 'Kansas City Chiefs' });
  });

  it('is nothing where the place is only a place', () => {
    expect(find('A fire broke out in a block of flats in Moscow on Sunday.', 'Moscow').standsFor).toBeUndefined();
  });
});

describe('other languages than English', () => {
  it('show only what the pack holds', () => {
    const text =
      'Die Feuerwehr von Berlin hat am Montag einen Brand in einem Lagerhaus gelöscht. Der Sprecher der Stadt sagte, dass niemand verletzt wurde und dass die Ursache noch unklar sei. Die Polizei hat die Ermittlungen aufgenommen.';
    expect(names(text)).toEqual(['Berlin: place']);
  });
});
