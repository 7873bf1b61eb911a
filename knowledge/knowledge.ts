import type { Entity, EntityIdentity, EntityIndex, EntityKey, EntityKind, WikidataId } from './entity.ts';

/** A half-open span of UTF-16 code units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** An alias of the pack found in a text: tokens `first` to `last` (exclusive) spell it. */
export interface AliasMatch {
  readonly first: number;
  readonly last: number;
  readonly alias: AliasIndex;
}

export type AliasIndex = number;

/** How an alias stands for an entity. */
export type AliasUse =
  /** The entity's own name. */
  | 'name'
  /** An adjective or a noun for its people: "Azerbaijani", "Azerbaijanis" for Azerbaijan. */
  | 'demonym'
  /** An institution's name without its country: "Foreign Ministry". It needs an owner in the text. */
  | 'generic';

export interface Candidate {
  readonly entity: EntityIndex;
  /** Probability of this entity given the alias alone; the priors of one alias add up to at most 1. */
  readonly prior: number;
  readonly use: AliasUse;
}

/**
 * The pack, opened. Accessors read straight from typed arrays: `entity` builds a card's worth of strings, the others are
 * cheap enough to call for every candidate of every match.
 */
export interface Knowledge {
  readonly size: number;
  /** ISO date of the build; empty for the empty pack. */
  readonly built: string;

  /**
   * Every alias that starts at any token, all lengths, in order of `first`, then longest first.
   * Case, diacritics, apostrophes, hyphens and a possessive at the end are folded by the reader (see `fold.ts`).
   */
  matchAliases(text: string, tokens: readonly TextSpan[]): AliasMatch[];
  candidates(alias: AliasIndex): Candidate[];
  /** True when the alias is also a common English word ("Nice", "Reading", "Mobile"): link only with support. */
  isCommonWord(alias: AliasIndex): boolean;
  /** True when the alias was written in the source as all capitals ("NATO", "WHO"): a lower-case match proves nothing. */
  isAcronym(alias: AliasIndex): boolean;
  /** The alias of a whole string, when the pack has it. */
  findAlias(name: string): AliasIndex | undefined;

  kindOf(entity: EntityIndex): EntityKind;
  categoryOf(entity: EntityIndex): string;
  labelOf(entity: EntityIndex): string;
  /** The country that the entity lies in, belongs to or serves. */
  countryOf(entity: EntityIndex): EntityIndex | undefined;
  /** Inhabitants of a place; 0 where not known. */
  populationOf(entity: EntityIndex): number;
  /** What the place or building stands for when it acts: "Government of Russia" for Moscow and for the Kremlin. */
  standsForOf(entity: EntityIndex): string | undefined;

  keyOf(entity: EntityIndex): EntityKey;
  byKey(key: EntityKey): EntityIndex | undefined;
  byWikidata(id: WikidataId): EntityIndex | undefined;
  byTitle(title: string): EntityIndex | undefined;
  /** What an entity is called and where it is kept: no facts are read for it. */
  identityOf(entity: EntityIndex): EntityIdentity;
  entity(index: EntityIndex): Entity;
}
