import { describe, expect, it } from 'vitest';
import { AGREEMENT_INPUTS, Agreement, type Hypothesis } from '../../../detection/tagger/agreement.ts';
import { KINDS } from '../../../detection/tagger/evidence.ts';
import { Reader } from '../../../detection/tagger/reading.ts';
import { tokenise } from '../../../detection/tokenise.ts';
import { ENTITY_KINDS, type EntityKind } from '../../../knowledge/entity.ts';
import { emptyKnowledge } from '../../../knowledge/pack-reader.ts';
import { emptyLexicon, noNameWords, noPersonalNames } from './plain-forms.ts';

const reader = new Reader(emptyLexicon, noNameWords, noPersonalNames, new Set());
const kindsOf = (kind: EntityKind, probability: number) =>
  ENTITY_KINDS.map((other) => (other === kind ? probability : 0));

/** What the second look is told of the last of some hypotheses, relation by relation: mean probabilities and weight. */
function told(text: string, names: readonly (readonly [name: string, kind: EntityKind, probability: number])[]) {
  const tokens = tokenise(text);
  const reading = reader.read(tokens, [], emptyKnowledge());
  let from = 0;
  const hypotheses = names.map(([name, kind, probability]): Hypothesis => {
    const start = text.indexOf(name, from);
    from = start + name.length;
    const first = tokens.list.findIndex((token) => token.start === start);
    const last = tokens.list.findIndex((token) => token.end === from) + 1;
    return { first, last, probabilities: kindsOf(kind, probability) };
  });
  const agreement = new Agreement(reading, hypotheses);
  const inputs = new Float32Array(AGREEMENT_INPUTS);
  agreement.inputs(hypotheses.at(-1)!, reading.runs.at(-1)!, inputs);
  return Array.from({ length: 9 }, (_, relation) =>
    Array.from(
      inputs.subarray(relation * (KINDS + 1), (relation + 1) * (KINDS + 1)),
      (value) => Math.round(100 * value) / 100,
    ),
  );
}

const NOTHING = [0, 0, 0, 0, 0, 0];

describe('what the rest of an article says of a name', () => {
  it('is what the same words are elsewhere, without the name itself', () => {
    const [same] = told('so Kelvo won. Then Kelvo lost. Later Kelvo left.', [
      ['Kelvo', 'person', 0.8],
      ['Kelvo', 'organisation', 0.6],
      ['Kelvo', 'place', 1],
    ]);
    expect(same).toEqual([0.4, 0.3, 0, 0, 0, 0.5]);
  });

  it('is what the full name of a surname is', () => {
    const [same, byLast] = told('so Mara Kelvo won. Then Kelvo left.', [
      ['Mara Kelvo', 'person', 0.9],
      ['Kelvo', 'place', 0.5],
    ]);
    expect(same).toEqual(NOTHING);
    expect(byLast).toEqual([0.9, 0, 0, 0, 0, 0.25]);
  });

  it('is what the long form of an acronym is, and the other way round', () => {
    const long = told('the Kelvo Mining Union (KMU) met', [
      ['Kelvo Mining Union', 'organisation', 0.9],
      ['KMU', 'place', 0.5],
    ]);
    expect(long[4]).toEqual([0, 0.9, 0, 0, 0, 0.25]);
    const short = told('the KMU, or Kelvo Mining Union, met', [
      ['KMU', 'organisation', 0.7],
      ['Kelvo Mining Union', 'place', 0.5],
    ]);
    expect(short[4]).toEqual([0, 0.7, 0, 0, 0, 0.25]);
  });

  it('takes no account of an article before the name or a possessive behind it', () => {
    const [same] = told('so The Kelvo Times’s man. At the Kelvo Times', [
      ['The Kelvo Times', 'organisation', 1],
      ['Kelvo Times', 'place', 0.5],
    ]);
    expect(same).toEqual([0, 1, 0, 0, 0, 0.25]);
  });

  it('is nothing for a name that stands alone', () => {
    expect(told('so Kelvo won', [['Kelvo', 'person', 0.8]])).toEqual(Array(9).fill(NOTHING));
  });

  it('is what the other items of a list are', () => {
    const told3 = told('they left Lindal, Tamber, Kelvo, and others', [
      ['Lindal', 'place', 1],
      ['Tamber', 'place', 0.8],
      ['Kelvo', 'person', 0.5],
    ]);
    expect(told3[5]).toEqual([0, 0, 0.8, 0, 0, 0.25]);
    expect(told3[6]).toEqual(NOTHING);
  });

  it('is what the name is joined to', () => {
    const joined = told('they met in Lindal and Kelvo today', [
      ['Lindal', 'place', 0.9],
      ['Kelvo', 'person', 0.5],
    ]);
    expect(joined[7]).toEqual([0, 0, 0.9, 0, 0, 1]);
    expect(joined[8]).toEqual(NOTHING);
  });

  it('is what the other cells of a table are, in whatever line', () => {
    const inTable = told('Tamber 12\nLindal 11\nKelvo 9', [
      ['Tamber', 'organisation', 1],
      ['Lindal', 'organisation', 0.6],
      ['Kelvo', 'person', 0.5],
    ]);
    expect(inTable[6]).toEqual([0, 0.8, 0, 0, 0, 0.5]);
  });
});
