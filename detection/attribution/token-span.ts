import type { Token } from '../tokens.ts';
import type { Span } from './attribution.ts';

/** Tokens from one to another, both inclusive. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** Share of the tokens that two spans have in common among those that either has: 1 for the same span. */
export function sharedPart(a: TokenSpan, b: TokenSpan): number {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  return shared <= 0 ? 0 : shared / (Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1);
}

export const holds = (outer: TokenSpan, at: number): boolean => at >= outer.first && at <= outer.last;

/** The span in code units. */
export const charactersOf = (list: readonly Token[], { first, last }: TokenSpan): Span => [
  list[first]!.start,
  list[last]!.end,
];
