import * as v from 'valibot';
import { ENTITY_KINDS } from '../knowledge/entity.ts';
import { entityKeySchema } from './entity-key.ts';

/**
 * A clip as it is stored and as it travels in messages. One compact record; `exchange/` turns it into the W3C model.
 * Offsets are UTF-16 code units. Dates are ISO 8601 in UTC unless the page gave less.
 */

export const CLIP_COLOURS = ['yellow', 'green', 'blue', 'pink', 'orange'] as const;
export type ClipColour = (typeof CLIP_COLOURS)[number];

/** Longest quote that a clip keeps, in UTF-16 code units: about forty pages of print. */
export const QUOTE_LIMIT = 100_000;
/** The same for its note. */
export const NOTE_LIMIT = 100_000;
/** Longest tag, in UTF-16 code units, and most tags of a clip. */
export const TAG_LIMIT = 100;

const shortText = v.pipe(v.string(), v.maxLength(2_000));
const httpAddress = v.pipe(v.string(), v.maxLength(8_192), v.url(), v.regex(/^https?:\/\//i, 'not an http address'));
const isoDateTime = v.pipe(v.string(), v.isoTimestamp());
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const xpathPoint = v.object({
  type: v.literal('XPathSelector'),
  value: shortText,
  refinedBy: v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
});

const selectorSchema = v.variant('type', [
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(v.string(), v.minLength(1), v.maxLength(QUOTE_LIMIT)),
    prefix: shortText,
    suffix: shortText,
  }),
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
  v.object({ type: v.literal('RangeSelector'), startSelector: xpathPoint, endSelector: xpathPoint }),
]);

const selectors = v.pipe(v.array(selectorSchema), v.minLength(1), v.maxLength(8));

/** Oldest repairs are dropped beyond this number. */
export const REPAIR_LIMIT = 50;

/** Where a person found the quote again when its own selectors led nowhere, or to several places. */
export const repairSchema = v.object({ made: isoDateTime, selectors });

export const clipSourceSchema = v.object({
  address: httpAddress,
  canonical: v.optional(httpAddress),
  title: shortText,
  site: v.optional(shortText),
  authors: v.pipe(v.array(shortText), v.maxLength(50)),
  /** As the page states it; never guessed. */
  published: v.optional(shortText),
  modified: v.optional(shortText),
  lang: v.optional(v.pipe(v.string(), v.maxLength(35))),
});

/** An actor or place that a quote names, as the reference calls it. */
const namedEntitySchema = v.object({
  key: entityKeySchema,
  label: shortText,
  kind: v.optional(v.picklist(ENTITY_KINDS)),
});

/** SHA-256 of a text's UTF-8, in hexadecimal. */
export const textHashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a hash'));

export const clipSchema = v.object({
  /** Made by the sender before the clip is sent, so that a repeated save is the same save. */
  id: v.pipe(v.string(), v.uuid()),
  quote: v.pipe(v.string(), v.minLength(1), v.maxLength(QUOTE_LIMIT)),
  /** Of the quote as it stood when it was clipped; they are never changed. */
  selectors,
  /** Later places, the last one last. The quote stays what it was. */
  repairs: v.optional(v.pipe(v.array(repairSchema), v.maxLength(REPAIR_LIMIT))),
  source: clipSourceSchema,
  colour: v.picklist(CLIP_COLOURS),
  /** Markdown. */
  note: v.pipe(v.string(), v.maxLength(NOTE_LIMIT)),
  tags: v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(TAG_LIMIT))), v.maxLength(TAG_LIMIT)),
  /** Whom the quote names, as the reference has them; a person may put them right. */
  entities: v.optional(v.pipe(v.array(namedEntitySchema), v.maxLength(100))),
  /** Who says it, where the article tells or the reader has written it. */
  saidBy: v.optional(shortText),
  /** The collection that it lies in (`collection.ts`). */
  collection: v.optional(v.pipe(v.string(), v.uuid())),
  /** The kept text of its article or paragraph (`snapshot.ts`). */
  snapshot: v.optional(textHashSchema),
  /** Where an archive keeps the page. */
  archive: v.optional(httpAddress),
  /** When it was clipped, which is also when its page was read. */
  created: isoDateTime,
  updated: isoDateTime,
  /** When the clip was put in the trash. */
  deleted: v.optional(isoDateTime),
});

export type ClipSource = v.InferOutput<typeof clipSourceSchema>;
export type Clip = v.InferOutput<typeof clipSchema>;
export type ClipId = Clip['id'];
export type Repair = v.InferOutput<typeof repairSchema>;
export type NamedEntity = v.InferOutput<typeof namedEntitySchema>;

/** What the page's side may know of a clip: where it is and its colour, never its note or tags. */
export interface PlacedClip extends Pick<Clip, 'id' | 'quote' | 'selectors' | 'colour'> {
  /** Of its last repair. */
  readonly repaired?: Clip['selectors'] | undefined;
}

/** The words at a place. */
export const wordsOf = (place: Clip['selectors']): string | undefined =>
  place.find((selector) => selector.type === 'TextQuoteSelector')?.exact;
