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

  it('find no name in the furniture of a page', () => {
    expect(names('Loading headlines...\n\nJOIN OUR TRIBE\n\nView Source')).toEqual([]);
  });
});
