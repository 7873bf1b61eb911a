import type { EntityKey, EntityKind, FactProperty, WikidataId } from '../entity.ts';
import type { AliasUse } from '../knowledge.ts';

/** One statement of a source about an entity, before the pack is built. */
export interface SeedFact {
  readonly property: FactProperty;
  readonly value: string;
  /** Key of the entity that the value names, where it is known. */
  readonly valueKey?: EntityKey;
  /** Name of an entry in `knowledge/sources.tsv`. */
  readonly source: string;
  readonly asOf: string;
}

export interface SeedAlias {
  readonly text: string;
  readonly use: AliasUse;
  /** A spelling that English news hardly writes; it gets a small share of the prior. */
  readonly rare?: boolean;
}

/** What one source says of one entity; the builder joins seeds of the same entity into one row of the pack. */
export interface SeedEntity {
  readonly key: EntityKey;
  readonly label: string;
  readonly kind: EntityKind;
  readonly category: string;
  readonly description?: string;
  readonly wikidata?: WikidataId;
  readonly wikipedia?: string;
  /** ISO 3166-1 alpha-2 code (`XK` for Kosovo) of the country it lies in, belongs to or serves. */
  readonly country?: string;
  readonly aliases: readonly SeedAlias[];
  /** "Government of Russia" for Moscow and the Kremlin. */
  readonly standsFor?: string;
  readonly population?: number;
  readonly coordinates?: { readonly latitude: number; readonly longitude: number };
  /** Relative weight of this entity among others of the same name; 1 is an ordinary entity of its kind. */
  readonly weight?: number;
  /** A state, province or oblast: what a country is divided into first. */
  readonly isFirstLevel?: boolean;
  readonly facts: readonly SeedFact[];
  /** Name of an entry in `knowledge/sources.tsv`, or `unsourced`. */
  readonly source: string;
  readonly asOf: string;
}
