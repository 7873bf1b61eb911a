import type { CardView, InArticle, LookUpView } from '../components/card-view.ts';
import type { Mention } from '../detection/mention.ts';
import type { Entity } from '../knowledge/entity.ts';
import type { Failure, Result } from '../messaging/result.ts';
import type { NameIndex } from './name-index.ts';
import type { PageText } from './page-text.ts';
import { sentenceAround } from './sentence.ts';

/** What was read and found on a page. */
export interface AnnotatedText {
  readonly pageText: PageText;
  readonly mentions: readonly Mention[];
  readonly index: NameIndex;
}

/** What the worker knows of the entry behind a name: nothing yet, an answer, or nothing to be asked for. */
export type Reference = 'none' | 'awaited' | Result<Entity, Failure>;

/** The card of one mention, as far as it can be told now. */
export function cardView(
  annotated: AnnotatedText,
  at: number,
  reference: Reference,
  lookUp: LookUpView | undefined,
): CardView {
  const mention = annotated.mentions[at] as Mention;
  const name = annotated.index.names[annotated.index.nameOf[at] ?? -1];
  const named = {
    type: mention.type,
    label: name?.label ?? mention.text,
    confidence: mention.confidence,
    inArticle: inArticle(annotated, name?.mentions ?? [at], at),
    ...(mention.standsFor === undefined ? {} : { standsFor: mention.standsFor }),
  };
  if (reference === 'none') return { ...named, state: 'unknown' };
  if (reference === 'awaited') return { ...named, state: 'loading' };
  if (reference.ok) return { ...named, state: 'ready', entity: reference.value, ...(lookUp ? { lookUp } : {}) };
  if (reference.error.code === 'not-found') return { ...named, state: 'unknown' };
  return { ...named, state: 'error', message: reference.error.message };
}

function inArticle({ pageText, mentions }: AnnotatedText, indices: readonly number[], at: number): InArticle {
  const sentences = indices.map((mention) => {
    const { start, end } = mentions[mention] as Mention;
    return { mention, ...sentenceAround(pageText, start, end) };
  });
  return { sentences, current: Math.max(0, indices.indexOf(at)) };
}
