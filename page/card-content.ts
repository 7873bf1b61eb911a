import type {
  CardView,
  CorrectionView,
  InArticle,
  LookUpView,
  SaidView,
  StatementsView,
} from '../components/card-view.ts';
import type { Mention } from '../detection/mention.ts';
import type { Entity, EntityKey, EntityKind } from '../knowledge/entity.ts';
import type { LocatorMap } from '../knowledge/maps.ts';
import type { NameCandidate } from '../messaging/messages.ts';
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

/** What was heard about the mention so far. */
export interface Heard {
  readonly reference: Reference;
  readonly map?: LocatorMap | null;
  readonly lookUp?: LookUpView | undefined;
  readonly statements?: StatementsView | undefined;
  readonly said?: SaidView | undefined;
  /** Undefined until they are known. */
  readonly candidates?: readonly NameCandidate[] | undefined;
  /** Why the reader's last word on the name was not kept. */
  readonly failure?: string | undefined;
}

/** The card of one mention, as far as it can be told now. `site` is the page's host name. */
export function cardView(
  annotated: AnnotatedText,
  at: number,
  site: string,
  { reference, candidates = [], failure, said, ...heard }: Heard,
): CardView {
  const mention = annotated.mentions[at] as Mention;
  const name = annotated.index.names[annotated.index.nameOf[at] ?? -1];
  const correction: CorrectionView = {
    name: mention.text,
    site,
    candidates: candidates.filter(({ key }) => key !== mention.entity?.key),
    ...(mention.corrected ? { made: mention.corrected.scope } : {}),
    ...(failure === undefined ? {} : { failure }),
  };
  const named = {
    type: mention.type,
    label: name?.label ?? mention.text,
    confidence: mention.confidence,
    inArticle: inArticle(annotated, name?.mentions ?? [at], at),
    correction,
    ...(said ? { said } : {}),
    ...(mention.standsFor === undefined ? {} : { standsFor: mention.standsFor }),
  };
  if (reference === 'none') {
    const fitting = mention.corrected ? [] : candidates.filter(({ kind }) => fits(mention.type, kind));
    return fitting.length > 0 ? { ...named, state: 'ambiguous', candidates: fitting } : { ...named, state: 'unknown' };
  }
  if (reference === 'awaited') return { ...named, state: 'loading' };
  if (reference.ok) return { ...named, state: 'ready', entity: reference.value, ...around(heard) };
  if (reference.error.code === 'not-found') return { ...named, state: 'unknown' };
  return { ...named, state: 'error', message: reference.error.message };
}

/** The card of an entry that was opened inside another card; `label` is what led there. */
export function entityView(
  annotated: AnnotatedText,
  { key, label }: { readonly key: EntityKey; readonly label: string },
  { reference, ...heard }: Pick<Heard, 'reference' | 'map' | 'lookUp' | 'statements'>,
): CardView {
  const named = annotated.index.names.find(({ entity }) => entity?.key === key);
  const mentions = named?.mentions ?? [];
  const inside = { label, confidence: 1, inArticle: inArticle(annotated, mentions, mentions[0] ?? 0) };
  if (typeof reference === 'object' && reference.ok) {
    const entity = reference.value;
    const known = { ...inside, type: entity.kind, label: entity.label, entity };
    return { ...known, state: 'ready', ...around(heard) };
  }
  const type = named?.type ?? 'place';
  if (typeof reference === 'object' && reference.error.code !== 'not-found') {
    return { ...inside, type, state: 'error', message: reference.error.message };
  }
  return { ...inside, type, state: reference === 'awaited' ? 'loading' : 'unknown' };
}

/** What stands beside the facts, as far as it is there. */
const around = ({ map, lookUp, statements }: Pick<Heard, 'map' | 'lookUp' | 'statements'>) => ({
  ...(map ? { map } : {}),
  ...(lookUp ? { lookUp } : {}),
  ...(statements ? { statements } : {}),
});

/** The spellings by which entries for a mention are looked for: the fullest that the article gives, then its own. */
export function spellingsOf({ mentions, index }: AnnotatedText, at: number): readonly string[] {
  const { text, entity } = mentions[at] as Mention;
  const full = entity ? text : (index.names[index.nameOf[at] ?? -1]?.label ?? text);
  return [...new Set([full, text])];
}

/** A person is never a place; an organisation may be named by its seat, a people by its country. */
function fits(type: EntityKind, kind: EntityKind): boolean {
  if (type === 'nationality') return kind === 'place' || kind === type;
  return (
    type === kind || (type === 'organisation' && kind === 'place') || (type === 'place' && kind === 'organisation')
  );
}

function inArticle({ pageText, mentions }: AnnotatedText, indices: readonly number[], at: number): InArticle {
  const sentences = indices.map((mention) => {
    const { start, end } = mentions[mention] as Mention;
    return { mention, ...sentenceAround(pageText, start, end) };
  });
  return { sentences, current: Math.max(0, indices.indexOf(at)) };
}
