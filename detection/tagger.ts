import type { EntityKind } from '../knowledge/entity.ts';
import type { AliasMatch, Knowledge } from '../knowledge/knowledge.ts';
import type { Tokens } from './tokens.ts';

/** A name: tokens `first` to `last` (exclusive), without a possessive ending, titles and honorifics. */
export interface TaggedSpan {
  readonly first: number;
  readonly last: number;
  readonly type: EntityKind;
  /** Probability from 0 to 1 that both span and type are right. */
  readonly confidence: number;
}

/**
 * Finds and types the names of a text. `matches` are the pack's aliases in it, by first token and longest first. The spans
 * come in the order of the text and do not overlap. A tagger sees the whole text at once, so that it can compare what the
 * same string is elsewhere; it keeps nothing between two calls.
 */
export interface Tagger {
  tag(tokens: Tokens, matches: readonly AliasMatch[], knowledge: Knowledge): TaggedSpan[];
}
