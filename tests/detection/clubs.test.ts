import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../detection/annotate.ts';
import { packagedKnowledge } from '../../tools/packaged-knowledge.ts';
import { packagedTagger } from '../../tools/packaged-tagger.ts';

const annotate = createAnnotator(packagedKnowledge(), packagedTagger());
const read = (text: string, name: string) =>
  annotate({ text })
    .filter((mention) => mention.text === name)
    .map(({ type, entity }) => [type, entity?.wikipedia]);

const cricket =
  'A wicket in the last over won a match that the batsmen had lost twice. The captain, a spinner, bowled from the far end in Mumbai and took four wickets for his team.\n\nStandings (played-points): Delhi 9-14, Rajasthan 9-12, Mumbai 9-10, Lucknow 9-8.';
const baseball =
  'The shortstop homered in the ninth inning and the bullpen held on before a full stadium in Denver. The pitcher struck out eight.\n\nElsewhere: Houston 3, Seattle 2; Detroit 8, Cleveland 1.';

describe('a town in a table of results', () => {
  it('is its club in a sport of clubs, and a town in the sentence above', () => {
    expect(read(cricket, 'Mumbai')).toEqual([
      ['place', 'Mumbai'],
      ['organisation', 'Mumbai Indians'],
    ]);
    expect(read(cricket, 'Delhi')).toEqual([['organisation', 'Delhi Capitals']]);
  });

  it('stays a city where reports speak of cities that stand for their teams', () => {
    expect(read(baseball, 'Houston')).toEqual([['place', 'Houston']]);
  });
});
