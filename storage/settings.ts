import * as v from 'valibot';
import { ENTITY_KINDS } from '../knowledge/entity.ts';
import { deskSettingsSchema } from './desk-settings.ts';

/** What the user chose. Kept in `storage.local`; a value that no longer parses falls back to its default. */

/** A host name as in an address, without a port: `www.example.org`. */
const host = v.pipe(v.string(), v.toLowerCase(), v.regex(/^[a-z0-9.-]+$|^\[[0-9a-f:]+\]$/, 'not a host name'));

/** One bad entry is dropped; it does not cost the user the rest of the list. */
const hosts = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((list) =>
      list.flatMap((entry) => {
        const parsed = v.safeParse(host, entry);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  ),
  [],
);

/** What the page's side needs to paint and to open cards. */
export const readingSettingsSchema = v.object({
  kinds: v.fallback(v.array(v.picklist(ENTITY_KINDS)), [...ENTITY_KINDS]),
  /** Kinds that have a tint in the place of a line. */
  tinted: v.fallback(v.array(v.picklist(ENTITY_KINDS)), []),
  /** `everywhere`: every name is marked; `calm`: only names near the pointer. */
  marks: v.fallback(v.picklist(['everywhere', 'calm']), 'everywhere'),
  /** Milliseconds that the pointer rests on a name before its card opens. */
  dwell: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)), 250),
  openOn: v.fallback(v.picklist(['hover', 'alt-hover', 'click']), 'hover'),
  /** Size of the text of cards, panel and library, in per cent of the usual. */
  textSize: v.fallback(v.picklist([100, 115, 130, 150, 200]), 100),
  /** Nothing moves, whatever the system says. */
  still: v.fallback(v.boolean(), false),
  paintClips: v.fallback(v.boolean(), true),
  clipButton: v.fallback(v.boolean(), true),
  /** Ask the encyclopaedia for the entity whose card is open. The one thing that uses the network. */
  lookUp: v.fallback(v.boolean(), false),
});

export const lookUpSettingsSchema = v.object({
  /** Language of the articles that cards quote, where there is one in it; else English. */
  lang: v.fallback(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[a-z]{2,12})?$/)), 'en'),
  /** Address of the encyclopaedia's `api.php`, `{lang}` standing for the language: Wikipedia's, or a private mirror's. */
  endpoint: v.fallback(
    v.pipe(v.string(), v.maxLength(500), v.regex(/^https?:\/\/[^\s?#]+$/, 'not an http address')),
    'https://{lang}.wikipedia.org/w/api.php',
  ),
  /** Address of the `api.php` that knows Wikidata's statements. */
  statements: v.fallback(
    v.pipe(v.string(), v.maxLength(500), v.regex(/^https?:\/\/[^\s?#]+$/, 'not an http address')),
    'https://www.wikidata.org/w/api.php',
  ),
});

const colourName = v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(40)), '');

const colourNamesSchema = v.object({
  yellow: colourName,
  green: colourName,
  blue: colourName,
  pink: colourName,
  orange: colourName,
});

export const librarySettingsSchema = v.object({
  /** Days after which the library asks for a new backup; 0: it never asks. */
  remindAfter: v.fallback(v.picklist([0, 7, 30, 90]), 30),
  /** What is kept of a page's text with each clip. */
  snapshot: v.fallback(v.picklist(['none', 'paragraph', 'article']), 'article'),
  /** Take a picture of the paragraph where a clip is made by toolbar, menu or key. */
  pictures: v.fallback(v.boolean(), false),
  /** What the reader means by a colour; empty: the colour's own name. */
  colourNames: v.fallback(colourNamesSchema, v.getFallbacks(colourNamesSchema) as never),
  /** The reader's own form of Markdown; empty for the one that comes with the extension. */
  template: v.fallback(v.pipe(v.string(), v.maxLength(20_000)), ''),
  /** Count day by day whom the articles name that are read. */
  countReadings: v.fallback(v.boolean(), false),
});

export const settingsSchema = v.object({
  reading: v.fallback(readingSettingsSchema, v.getFallbacks(readingSettingsSchema) as never),
  lookUp: v.fallback(lookUpSettingsSchema, v.getFallbacks(lookUpSettingsSchema) as never),
  library: v.fallback(librarySettingsSchema, v.getFallbacks(librarySettingsSchema) as never),
  desk: v.fallback(deskSettingsSchema, v.getFallbacks(deskSettingsSchema) as never),
  /** Hosts on which the extension never runs. */
  never: hosts,
  /** The news sites that one click in the panel asks permission for. */
  newsSites: hosts,
});

export type ReadingSettings = v.InferOutput<typeof readingSettingsSchema>;
export type LookUpSettings = v.InferOutput<typeof lookUpSettingsSchema>;
export type LibrarySettings = v.InferOutput<typeof librarySettingsSchema>;
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});
