import { describe, expect, it } from 'vitest';
import { attributed, said } from './read.ts';

const one = (text: string, names = {}) => {
  const found = attributed(text, names);
  expect(found, text).toHaveLength(1);
  return said(text, found[0]!);
};

describe('attributing statements', () => {
  it('finds what is said with "that", "to" and without either', () => {
    expect(one('The harbour master said that two boats were missing.')).toMatchObject({
      source: 'The harbour master',
      cue: 'said',
      content: 'two boats were missing',
      form: 'indirect',
    });
    expect(one('Doctors warned the ward would close in June.')).toMatchObject({
      source: 'Doctors',
      content: 'the ward would close in June',
    });
    expect(one('The coalition promised to lower rents.')).toMatchObject({
      content: 'to lower rents',
      act: 'intention',
    });
  });

  it('finds a source behind the content, and behind the verb', () => {
    expect(one('Forty-one people died, rescuers said.')).toMatchObject({
      source: 'rescuers',
      content: 'Forty-one people died',
    });
    const text = '“Nobody came,” said Ruth Olsen, who keeps the lighthouse.';
    expect(one(text, { 'Ruth Olsen': 'person' })).toMatchObject({
      source: 'Ruth Olsen',
      content: 'Nobody came',
      form: 'direct',
    });
  });

  it('takes a quotation in part for a mixed form', () => {
    const text = 'The mayor said the plan was “a gift to speculators” and would fail.';
    expect(one(text)).toMatchObject({ source: 'The mayor', form: 'mixed' });
  });

  it('reads “according to”', () => {
    expect(one('According to the coroner, the driver had slept for two hours.')).toMatchObject({
      source: 'the coroner',
      cue: 'According to',
      content: 'the driver had slept for two hours',
    });
  });

  it('gives an accusation to the accuser, and none to a passive without one', () => {
    const text = 'Turkey accused Greece of ignoring a distress call.';
    expect(one(text, { Turkey: 'place', Greece: 'place' })).toMatchObject({
      source: 'Turkey',
      act: 'accusation',
      modality: 'accused',
    });
    expect(one('She is accused of taking bribes from two builders.')).toMatchObject({
      source: null,
      content: 'taking bribes from two builders',
      modality: 'accused',
    });
  });

  it('names nobody for what is reported and widely seen', () => {
    expect(one('The driver was reportedly asleep at the wheel.')).toMatchObject({ source: null, modality: 'hedged' });
    expect(one('The decision was widely seen as a snub to the unions.')).toMatchObject({
      source: null,
      modality: 'hedged',
      act: 'belief',
    });
  });

  it('reads a headline whose cue stands last', () => {
    expect(one('Ferry had no lifeboats, says inspector')).toMatchObject({
      source: 'inspector',
      content: 'Ferry had no lifeboats',
    });
  });

  it('goes on with the same source after the cue, and in the next paragraph', () => {
    const text =
      '“The road is closed,” Anna Berg, a spokeswoman for the county, said on Tuesday, “and it will stay closed until Easter.\n\n' +
      '“We have no money for a new bridge. We have asked the ministry twice.”';
    const found = attributed(text, { 'Anna Berg': 'person' });
    expect(found.map((item) => said(text, item).content)).toEqual([
      'The road is closed',
      'and it will stay closed until Easter.',
      'We have no money for a new bridge. We have asked the ministry twice.',
    ]);
    expect(found.map(({ continues }) => continues)).toEqual([undefined, 0, 0]);
    expect(found.map(({ speaker }) => speaker)).toEqual([0, 0, 0]);
  });

  it('keeps the chain where somebody reports what somebody said', () => {
    const text = 'The minister said that the police had told her that the man was armed.';
    const found = attributed(text);
    expect(found.map((item) => said(text, item).source)).toEqual(['The minister', 'the police']);
    expect(found[1]!.via).toBe(0);
  });

  it('takes a pronoun after a denial for what was denied', () => {
    const text = 'Residents say that the mill dumped dye in the river. The owner denies it.';
    const denial = attributed(text).find(({ act }) => act === 'denial');
    expect(denial && said(text, denial)).toMatchObject({
      source: 'The owner',
      content: 'the mill dumped dye in the river',
    });
  });

  it('attributes nothing where nobody says anything', () => {
    const text = 'She put the letter in a drawer and called a taxi. The owner could not be reached for comment.';
    expect(attributed(text)).toEqual([]);
  });

  it('is silent in other languages', () => {
    const text =
      'Der Minister sagte am Dienstag, dass die Brücke bis Ostern gesperrt bleibe. „Wir haben kein Geld“, sagte er vor der ' +
      'Presse in Bremen, und die Gemeinde müsse warten. Die Opposition warf ihm vor, das Geld verschwendet zu haben, und ' +
      'forderte eine Untersuchung. Der Bürgermeister wies den Vorwurf zurück und nannte ihn absurd.';
    expect(attributed(text)).toEqual([]);
  });
});
