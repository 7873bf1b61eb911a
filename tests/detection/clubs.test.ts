import { describe, expect, it } from 'vitest';
import { settleClubs } from '../../detection/clubs.ts';
import { namesOf } from '../../detection/name.ts';
import { tokenise } from '../../detection/tokenise.ts';
import type { EntityKind } from '../../knowledge/entity.ts';
import { packagedKnowledge } from '../../tools/packaged-knowledge.ts';

const knowledge = packagedKnowledge();

/** The types of the words of a text that were taken for `taken`, in the order of the text. */
function settled(text: string, words: readonly string[], taken: EntityKind): string[] {
  const tokens = tokenise(text);
  const spans = tokens.list.flatMap(({ text: word }, at) =>
    words.includes(word) ? [{ first: at, last: at + 1, type: taken, confidence: 0.7 }] : [],
  );
  const names = namesOf(tokens, spans);
  settleClubs(tokens, names, knowledge);
  return names.map((name) => `${name.text}: ${name.type}`);
}

const cricket =
  'A wicket in the last over won a match that the batsmen had lost twice. The spinner bowled from the far end in Mumbai and took four wickets for his team.';
const rugby =
  'The prop scored two tries, the fly-half a conversion, and the hooker left with an injury before the break.';
const baseball =
  'The shortstop homered in the ninth inning and the bullpen held on before a full stadium. The pitcher struck out eight.';

describe('a town in a report on sport', () => {
  it('is its club where a figure stands behind it, and a town elsewhere', () => {
    expect(settled(`${cricket}\n\nStandings: Delhi 9-14, Mumbai 9-10.`, ['Mumbai', 'Delhi'], 'place')).toEqual([
      'Mumbai: place',
      'Delhi: organisation',
      'Mumbai: organisation',
    ]);
  });

  it('is the city that stands for its team in the sports of American leagues', () => {
    expect(settled(`${baseball}\n\nHouston 3, Detroit 2.`, ['Houston', 'Detroit'], 'organisation')).toEqual([
      'Houston: place',
      'Detroit: place',
    ]);
  });

  it('leaves nations and the names of clubs as they are', () => {
    expect(settled(`${rugby}\n\nWales 27 Italy 13`, ['Wales', 'Italy'], 'place')).toEqual([
      'Wales: place',
      'Italy: place',
    ]);
    expect(settled(`${baseball} Yankees 4.`, ['Yankees'], 'organisation')).toEqual(['Yankees: organisation']);
  });

  it('is a town in an article on anything else', () => {
    expect(settled('Rain fell for a week. Rainfall in millimetres: Delhi 92, Mumbai 310.', ['Delhi'], 'place')).toEqual(
      ['Delhi: place'],
    );
  });
});
