import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../detection/annotate.ts';
import { ruleTagger } from '../../detection/rule-tagger.ts';
import { packagedKnowledge } from '../../tools/packaged-knowledge.ts';

const annotate = createAnnotator(packagedKnowledge(), ruleTagger);
const names = (text: string) => annotate({ text }).map((mention) => `${mention.text}: ${mention.type}`);

describe('the rules, which read when the tagger’s weights cannot be opened', () => {
  it('find people by titles, given names and coordination', () => {
    expect(names('President Rasa Petrauskas met Tadas and Piotr Nowak in Riga.')).toEqual([
      'Rasa Petrauskas: person',
      'Tadas: person',
      'Piotr Nowak: person',
      'Riga: place',
    ]);
  });

  it('tell an institution from the country that owns it', () => {
    expect(names('Latvia’s Foreign Ministry summoned the Estonian ambassador.')).toEqual([
      'Latvia: place',
      'Foreign Ministry: organisation',
      'Estonian: nationality',
    ]);
  });

  it('find in a headline, where every word has its capital, whom the prose names and what the pack knows', () => {
    const headline = 'Petrauskas Meets Nowak in Riga as Latvia Protests';
    const prose = 'President Rasa Petrauskas met Piotr Nowak in Riga on Monday. The talks went on for two hours.';
    expect(names(`${headline}\n\n${prose}`).slice(0, 4)).toEqual([
      'Petrauskas: person',
      'Nowak: person',
      'Riga: place',
      'Latvia: place',
    ]);
  });

  it.each([
    [
      'The Bank of Norway, the University of Tartu and the Ministry of Defence signed it.',
      ['Bank of Norway: organisation', 'University of Tartu: organisation', 'Ministry of Defence: organisation'],
    ],
    [
      'Nordea and the Norwegian Refugee Council said so. Siemens AG bought Kongsberg Gruppen ASA.',
      [
        'Nordea: organisation',
        'Norwegian Refugee Council: organisation',
        'Siemens AG: organisation',
        'Kongsberg Gruppen ASA: organisation',
      ],
    ],
    [
      'Sen. John Barrow Jr. of the Democratic Party won in Ohio; the Supreme Court of Norway agreed.',
      [
        'John Barrow Jr.: person',
        'Democratic Party: organisation',
        'Ohio: place',
        'Supreme Court of Norway: organisation',
      ],
    ],
    [
      'Ingrid Solheim, who led the talks, said Solheim & Sons would pay. Mr Berg and Mrs Lind agreed.',
      ['Ingrid Solheim: person', 'Solheim & Sons: organisation', 'Berg: person', 'Lind: person'],
    ],
    ['Police in Kent arrested the man. May said in May that Turkey was open.', ['Kent: place', 'Turkey: place']],
  ])('take names whole, with the type that their words tell: %s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('find no name in the furniture of a page', () => {
    expect(names('Loading headlines...\n\nJOIN OUR TRIBE\n\nView Source')).toEqual([]);
  });
});
