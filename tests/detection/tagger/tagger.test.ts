import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTagger } from '../../../detection/tagger/open-tagger.ts';
import { tokenise } from '../../../detection/tokenise.ts';
import { packagedKnowledge } from '../../../tools/packaged-knowledge.ts';

const bytes = readFileSync('public/tagger.bin');
const tagger = openTagger(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
const knowledge = packagedKnowledge();

function tag(text: string) {
  const tokens = tokenise(text);
  return tagger.tag(tokens, knowledge.matchAliases(text, tokens.list), knowledge).map((name) => ({
    ...name,
    text: text.slice(tokens.list[name.first]!.start, tokens.list[name.last - 1]!.end),
  }));
}

const found = (text: string) => tag(text).map((name) => `${name.type}: ${name.text}`);

describe('the trained tagger', () => {
  it('finds and types the names of a report', () => {
    expect(
      found(
        'BERLIN — Chancellor Hanna Weidmann told reporters on Tuesday that Germany would send two patrol boats to Kenya. ' +
          'The Foreign Ministry in Nairobi welcomed the offer, said its spokesman, James Otieno.',
      ),
    ).toEqual([
      'place: BERLIN',
      'person: Hanna Weidmann',
      'place: Germany',
      'place: Kenya',
      'organisation: Foreign Ministry',
      'place: Nairobi',
      'person: James Otieno',
    ]);
  });

  it('finds names in a headline in title case and in capitals', () => {
    expect(found('Germany Sends Patrol Boats to Kenya After Talks in Nairobi')).toEqual([
      'place: Germany',
      'place: Kenya',
      'place: Nairobi',
    ]);
    expect(found('GERMANY SENDS PATROL BOATS TO KENYA')).toEqual(['place: GERMANY', 'place: KENYA']);
  });

  it('leaves a possessive ending outside the name', () => {
    expect(found('The court rejected Hanna Weidmann’s appeal.')).toEqual(['person: Hanna Weidmann']);
  });

  it('keeps a name with a small second half whole', () => {
    expect(found('The lawmaker Huang Kuo-chang said he would vote against the bill.')).toEqual([
      'person: Huang Kuo-chang',
    ]);
  });

  it('knows a person by a name that people bear, where no other word tells', () => {
    expect(found('A judge in Vilnius fined Rasa Petrauskas 300 euros.')).toEqual([
      'place: Vilnius',
      'person: Rasa Petrauskas',
    ]);
    expect(found('The board sued Austin Odhiambo.')).toEqual(['person: Austin Odhiambo']);
  });

  it('takes the full stop of a sentence for no part of a name', () => {
    expect(found('The minister wrote on X. Riga denied it.')).toEqual(['organisation: X', 'place: Riga']);
  });

  it('reads a name by the rest of the article: a surname like the full name', () => {
    const text =
      'Aurelia Lindqvist took the chair on Monday. The board had chosen her after two ballots.\n\n' +
      'Lindqvist did not answer questions. “We know Lindqvist well,” a colleague said.';
    expect(found(text)).toEqual(['person: Aurelia Lindqvist', 'person: Lindqvist', 'person: Lindqvist']);
  });

  it('finds nothing in prose without names', () => {
    expect(found('The rain stopped before noon, and the street was dry again when the shops opened.')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('gives spans in order that never overlap, with a probability each, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('Minister', 'of', ' the ', 'Kenya', '-', '’s ', '. ', '\n', ', ', '"', 'IBM', '2026 ', 'al-'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const tokens = tokenise(text);
        let end = 0;
        for (const { first, last, confidence } of tagger.tag(
          tokens,
          knowledge.matchAliases(text, tokens.list),
          knowledge,
        )) {
          expect(first).toBeGreaterThanOrEqual(end);
          expect(last).toBeGreaterThan(first);
          expect(last).toBeLessThanOrEqual(tokens.list.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          end = last;
        }
      }),
      { numRuns: 300 },
    );
  }, 20_000);

  it('gives the same answer to the same text, whatever came between', () => {
    const text = 'Reuters reported from Ankara that Mehmet Kaya had left the Central Bank.';
    const before = tag(text);
    tag('Something else happened in Peru, where the Congress met.');
    expect(tag(text)).toEqual(before);
  });

  it('answers a hundred thousand capitals in good time', () => {
    const started = performance.now();
    tag('A B C D E F G H '.repeat(12_500));
    tag('KENYA AND PERU '.repeat(12_500));
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 20_000);
});
