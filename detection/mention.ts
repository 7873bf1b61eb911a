import type { EntityKey, EntityKind, WikidataId } from '../knowledge/entity.ts';

/** A reference entry that a mention was linked to. */
export interface EntityReference {
  readonly key: EntityKey;
  readonly label: string;
  readonly wikidata?: WikidataId;
  /** Title of the English Wikipedia article. */
  readonly wikipedia?: string;
}

/** A name in a text. Offsets are UTF-16 code units into the text that was given; `text` is exactly that slice. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: EntityKind;
  /** What is meant, where a reference confirms it with enough confidence; a wrong link is worse than none. */
  readonly entity: EntityReference | null;
  /** Probability from 0 to 1 that span, type and link are right. */
  readonly confidence: number;
  /** What a place stands for when it acts: "Government of Azerbaijan" for "Baku accused Moscow". */
  readonly standsFor?: string;
  /** Index, in the same document, of the first mention of the same actor or place. */
  readonly sameAs?: number;
  /** The reader has put this mention right: the name and the reach of what was said, to take it back by. */
  readonly corrected?: { readonly name: string; readonly scope: 'article' | 'site' };
}

export interface Article {
  readonly text: string;
  /** BCP 47 tag of the page, if it states one. */
  readonly lang?: string;
}
