import * as v from 'valibot';

/** What a look-up can end in. Failures are ordinary days: the card goes on with what the pack knows. */
export type LookupOutcome<T> =
  | {
      readonly kind: 'found';
      readonly value: T /** ISO date and time of the server's answer. */;
      readonly fetched: string;
    }
  /** The server has no article, or one that only lists what the name may mean. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: LookupFailure };

export type LookupFailure = 'offline' | 'busy' | 'refused' | 'malformed' | 'oversized' | 'aborted';

/** A freely licensed picture with the credit that its licence asks for. */
const pictureSchema = v.object({
  /** Base64 of a JPEG, PNG or WebP file: bytes survive a message in this form in both browsers. */
  bytes: v.string(),
  type: v.picklist(['image/jpeg', 'image/png', 'image/webp']),
  author: v.string(),
  licence: v.string(),
  /** The file's page. */
  page: v.string(),
});

/** The start of an encyclopaedia article, under CC BY-SA 4.0: `article` and `history` must be linked beside it. */
export const articleSummarySchema = v.object({
  title: v.string(),
  extract: v.string(),
  lang: v.string(),
  article: v.string(),
  history: v.string(),
  picture: v.exactOptional(pictureSchema),
});

/** What Wikidata can be asked about an entity, by the property that says it. */
export const STATED_PROPERTIES = {
  headOfState: 'P35',
  headOfGovernment: 'P6',
  population: 'P1082',
  position: 'P39',
  party: 'P102',
  born: 'P569',
  chiefExecutive: 'P169',
  chair: 'P488',
  director: 'P1037',
  began: 'P580',
  ended: 'P582',
  date: 'P585',
} as const;

export type StatedProperty = keyof typeof STATED_PROPERTIES;

/** A day, month or year. */
const day = v.string();

/** One statement of Wikidata, whose data are free of rights (CC0). */
export const statedFactSchema = v.object({
  property: v.picklist(Object.keys(STATED_PROPERTIES) as [StatedProperty, ...StatedProperty[]]),
  /** A name in the reader's language, a whole number in digits, or a day. */
  value: v.string(),
  /** Since when the statement holds. */
  since: v.exactOptional(day),
  /** When it was true. */
  asOf: v.exactOptional(day),
});

/** What Wikidata states of one item, with the page where everybody can read and mend it. */
export const statementsSchema = v.object({
  facts: v.pipe(v.array(statedFactSchema), v.readonly()),
  item: v.string(),
});

export type Picture = Readonly<v.InferOutput<typeof pictureSchema>>;
export type ArticleSummary = Readonly<v.InferOutput<typeof articleSummarySchema>>;
export type StatedFact = Readonly<v.InferOutput<typeof statedFactSchema>>;
export type ItemStatements = Readonly<v.InferOutput<typeof statementsSchema>>;
