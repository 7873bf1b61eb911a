import type { Knowledge } from '../../knowledge/knowledge.ts';
import { seededRandom } from './page-edits.ts';

/** `{place}`, `{body}` and `{person}` are filled with names of the pack, `{family}` with the last word of the last person. */
const PARAGRAPHS = [
  'Officials in {place} told reporters on Tuesday that the talks with {place} would go on after the summer. {person}, who leads the delegation, called the first round “useful, if slow”. {family} did not say when a text would be ready.',
  'The {body} and the {body} have asked a court in {place} to lift the ban. A ruling is due in March. Nobody at the {body} could be reached before the weekend.',
  'When the river rose for the third time in a year, {person} moved her shop from the quay to the upper town. “My grandmother did the same in 1962,” she said, “and she moved back, too.” The mayor of {place} has promised a wall.',
  '{place} accused {place} of closing the border without notice; {place} denied it. Lorries stood in a queue of eleven kilometres by noon, and drivers cooked on the hard shoulder.',
  'Prices rose by 0.4 per cent in a month while wages stayed where they were, according to the {body}. {person}, an economist who advises the {body}, expects the rate to be cut twice before the end of the year. “It will not be felt,” {family} warned.',
  'Late in the game a header by {family} went over the bar, and that was that. {person} had saved a penalty for {place} before the break. The two sides meet again in {place} in nine days.',
  'Minister {person} flew from {place} to {place} to sign the treaty, which lets each country’s trains use the tracks of the other. Signals in {place} work on another voltage. Engineers at the {body} call that the easy part.',
  'Three people were hurt when a crane fell in the port of {place}, the fire service said. The owner, a firm that also runs the harbours of {place} and {place}, was fined last year. {person}, its lawyer, said that all inspections had been passed.',
];

/** A seeded text of about so many words, in the manner of news: half of its words are ours, the names are the pack's. */
export function longSample(knowledge: Knowledge, words: number): string {
  const random = seededRandom(5);
  const nameOf = (kind: string): string => {
    for (;;) {
      const entity = Math.floor(random() * knowledge.size);
      if (knowledge.kindOf(entity) === kind) return knowledge.labelOf(entity);
    }
  };
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    let person = nameOf('person');
    const paragraph = PARAGRAPHS[paragraphs.length % PARAGRAPHS.length]!.replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === 'family') return person.split(' ').at(-1)!;
      if (slot === 'person') person = nameOf('person');
      return slot === 'person' ? person : nameOf(slot === 'body' ? 'organisation' : 'place');
    });
    paragraphs.push(paragraph);
    count += wordsIn(paragraph);
  }
  return paragraphs.join('\n\n');
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).length;
}
