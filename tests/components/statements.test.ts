import { describe, expect, it } from 'vitest';
import { isCheckable, saidByAndOf, statementsOf } from '../../components/statements.ts';
import type { Attribution, Span } from '../../detection/attribution/attribution.ts';
import type { Mention } from '../../detection/mention.ts';

const TEXT =
  'Norway denied that Denmark paid. “We lost\n ships,” said the minister, and Ingrid Solheim agreed; Solheim said so twice.';

const spanOf = (words: string, from = 0): Span => {
  const start = TEXT.indexOf(words, from);
  return [start, start + words.length];
};

function mention(words: string, more: Partial<Mention> = {}, from = 0): Mention {
  const [start, end] = spanOf(words, from);
  return { start, end, text: words, type: 'place', entity: null, confidence: 1, ...more };
}

const mentions: Mention[] = [
  mention('Norway', { entity: { key: 'Q20', label: 'Kingdom of Norway' } }),
  mention('Denmark'),
  mention('Solheim', { type: 'person' }, TEXT.indexOf('; Solheim')),
  mention('Ingrid Solheim', { type: 'person', sameAs: 2 }),
];

const attribution = (more: Partial<Attribution>): Attribution => ({
  source: null,
  cue: null,
  content: [[0, 1]],
  form: 'indirect',
  act: 'statement',
  modality: 'plain',
  claimType: 'other',
  checkWorthy: 0.4,
  confidence: 0.9,
  ...more,
});

const attributions = [
  attribution({
    source: spanOf('Norway'),
    speaker: 0,
    cue: spanOf('denied'),
    content: [spanOf('Denmark paid')],
    act: 'denial',
  }),
  attribution({ source: spanOf('the minister'), cue: spanOf('said'), content: [spanOf('We lost\n ships')], via: 0 }),
  attribution({ source: spanOf('Solheim'), speaker: 2, content: [spanOf('Ingrid Solheim'), spanOf('Norway')] }),
];

describe('statements', () => {
  const [denial, quote, twice] = statementsOf(TEXT, mentions, attributions);

  it('stand in the words of the text, on one line', () => {
    expect(denial).toMatchObject({ words: 'Denmark paid', cueWords: 'denied', act: 'denial', key: `19:7` });
    expect(quote?.words).toBe('We lost ships');
    expect(twice?.words).toBe('Ingrid Solheim … Norway');
  });

  it('name their source as the reference does, or by the longest name of the text, or in the text’s words', () => {
    expect([denial, quote, twice].map((statement) => statement?.sourceName)).toEqual([
      'Kingdom of Norway',
      'the minister',
      'Ingrid Solheim',
    ]);
  });

  it('say who tells them at second hand', () => {
    expect([denial?.via, quote?.via]).toEqual([null, 'Kingdom of Norway']);
  });

  it('are suggested for a check from even odds on', () => {
    expect([isCheckable({ checkWorthy: 0.499 }), isCheckable({ checkWorthy: 0.5 })]).toEqual([false, true]);
  });
});

describe('what is said by and of an actor', () => {
  const said = saidByAndOf(mentions, attributions);

  it('counts under its first mention', () => {
    expect(said.get(0)).toEqual({ by: [0], of: [2] });
    expect(said.get(1)).toEqual({ by: [], of: [0] });
  });

  it('leaves out what somebody says of himself', () => {
    expect(said.get(2)).toEqual({ by: [2], of: [] });
    expect(said.has(3)).toBe(false);
  });
});
