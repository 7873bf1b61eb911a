/**
 * What the pack knows of one actor or place. Everything here is public knowledge with a named source; nothing comes
 * from the page.
 */

/** A Wikidata item id, e.g. `Q9248`. */
export type WikidataId = `Q${number}`;

/** What a mention can be. `nationality` covers demonyms, ethnic, religious and political groups. */
export type EntityKind = 'person' | 'organisation' | 'place' | 'event' | 'nationality';

export const ENTITY_KINDS: readonly EntityKind[] = ['person', 'organisation', 'place', 'event', 'nationality'];

/**
 * A name for an entity that outlives a rebuild of the pack: its Wikidata id, else `en:` and its English Wikipedia title,
 * else `ng:` and a slug of our own.
 */
export type EntityKey = WikidataId | `en:${string}` | `ng:${string}`;

/** An entity's row in one built pack. Never stored: rows move from build to build. */
export type EntityIndex = number;

/** What a fact says of its entity; the order here is the order on a card. */
export const FACT_PROPERTIES = [
  'role',
  'since',
  'until',
  'capital',
  'largestCity',
  'head',
  'headOfState',
  'headOfGovernment',
  'foreignMinister',
  'defenceMinister',
  'country',
  'region',
  'seat',
  'seatOf',
  'controlledBy',
  'claimedBy',
  'designatedBy',
  'stateControlled',
  'owner',
  'parent',
  'party',
  'members',
  'population',
  'area',
  'languages',
  'currency',
  'neighbours',
  'government',
  'founded',
  'dissolved',
  'born',
  'date',
  'coordinates',
  'site',
] as const;

export type FactProperty = (typeof FACT_PROPERTIES)[number];

/** Where a fact comes from: a package with its version, a reference list, or an address that was opened. */
export interface Source {
  readonly name: string;
  readonly licence: string;
  readonly address?: string;
}

export interface Fact {
  readonly property: FactProperty;
  readonly value: string;
  /** The entity that the value names, when the pack holds it. */
  readonly entity?: EntityKey;
  readonly source: Source;
  /** The day, month or year for which the source states the fact: `2026-05-17`, `2026-05` or `2026`. */
  readonly asOf: string;
}

export interface Entity {
  readonly key: EntityKey;
  readonly kind: EntityKind;
  /** What it is, in the words of a card's header: "city", "news agency", "armed group", "foreign ministry". */
  readonly category: string;
  readonly label: string;
  /** One line without a full stop: "capital of Azerbaijan". */
  readonly description: string;
  /** What a place is called in the language of the interface, where that is not English and another name. */
  readonly localName?: string;
  readonly wikidata?: WikidataId;
  /** Title of the English Wikipedia article. */
  readonly wikipedia?: string;
  readonly facts: readonly Fact[];
}

/** What names an entity, without what is known of it. */
export type EntityIdentity = Pick<Entity, 'key' | 'label' | 'wikidata' | 'wikipedia'>;
