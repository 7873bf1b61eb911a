// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Attribution } from '../../detection/attribution/attribution.ts';
import type { Mention } from '../../detection/mention.ts';
import type { AnnotatedText } from '../../page/card-content.ts';
import { indexNames } from '../../page/name-index.ts';
import { Said } from '../../page/said.ts';
import { channelTo } from './channel.ts';

const TEXT = 'Ingrid Solheim said Germany had cheated. Solheim denied it.';
const span = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return [start, start + words.length] as const;
};
const mention = (words: string, type: Mention['type'], from = 0): Mention => {
  const [start, end] = span(words, from);
  return { start, end, text: words, type, entity: null, confidence: 1 };
};
const MENTIONS = [
  mention('Ingrid Solheim', 'person'),
  mention('Germany', 'place'),
  { ...mention('Solheim', 'person', 30), sameAs: 0 },
];
const ATTRIBUTION: Attribution = {
  source: span('Ingrid Solheim'),
  speaker: 0,
  cue: span('said'),
  content: [span('Germany had cheated')],
  form: 'indirect',
  act: 'accusation',
  modality: 'plain',
  claimType: 'other',
  checkWorthy: 0.4,
  confidence: 0.9,
};
const annotated = (): AnnotatedText => ({
  pageText: { text: TEXT, segments: [], blocks: [] },
  mentions: MENTIONS,
  index: indexNames(MENTIONS),
});

it('is asked once a text, for every card of it', async () => {
  const channel = channelTo({
    statements: () => ({ isEnglish: true, mentions: MENTIONS, attributions: [ATTRIBUTION] }),
  });
  const changed = vi.fn();
  const said = new Said(channel, changed);
  const text = annotated();
  expect(said.of(text, 0)).toBeUndefined();
  await said.want(text, document);
  await said.want(annotated(), document);
  expect(changed).toHaveBeenCalledOnce();
  const found = { isEnglish: true, mentions: MENTIONS, attributions: [ATTRIBUTION] };
  expect(said.of(text, 2)).toEqual({ text: TEXT, found, mention: 2 });
});

it('is asked again where nobody answered', async () => {
  const channel = channelTo({});
  const said = new Said(channel, vi.fn());
  const text = annotated();
  await said.want(text, document);
  await said.want(text, document);
  expect(channel.asked).toEqual(['statements', 'statements']);
});
