import * as v from 'valibot';
import type { Attribution } from '../detection/attribution/attribution.ts';
import type { EntityReference, Mention } from '../detection/mention.ts';
import type { ENTITY_KINDS, Entity, EntityKind } from '../knowledge/entity.ts';
import type { LocatorMap, PlacesMap } from '../knowledge/maps.ts';
import type { ArticleSummary, ItemStatements, LookupOutcome } from '../lookup/answer.ts';
import { type ClaimId, claimEditSchema, claimSchema } from '../storage/claim.ts';
import { type ClipId, clipSchema, type clipSourceSchema, type PlacedClip, repairSchema } from '../storage/clip.ts';
import { type ClipMarks, clipEditsSchema, manyMarksSchema } from '../storage/clip-edit.ts';
import { collectionSchema, savedSearchSchema } from '../storage/collection.ts';
import { nameSchema as name, verdictSchema } from '../storage/corrections.ts';
import { type DeskSettings, deskSettingsSchema } from '../storage/desk-settings.ts';
import { entityKeySchema as entityKey } from '../storage/entity-key.ts';
import { factCheckSchema } from '../storage/fact-check.ts';
import {
  type LibrarySettings,
  type LookUpSettings,
  librarySettingsSchema,
  lookUpSettingsSchema,
  type ReadingSettings,
  readingSettingsSchema,
  settingsSchema,
} from '../storage/settings.ts';
import type { Fault } from '../worker/faults.ts';
import type { SelfTest } from '../worker/self-test.ts';

/**
 * Every message of the extension. One schema a message says what may travel; one line in the answer type beside it says
 * what comes back (always wrapped in a `Result`). Offsets are UTF-16 code units into the page's collected text.
 *
 *   page   ─ PageRequests ─▶ worker      gate and annotator, from web pages: the least trusted senders
 *   screen ─ ScreenRequests ─▶ worker    panel, library, options, editor: extension-origin pages
 *   worker, screen ─ PageCommands ─▶ page
 *   page, worker ─ Notices ─▶ whoever listens; no answer
 */

const nothing = v.object({});
const clipId = clipSchema.entries.id;
const tabId = v.pipe(v.number(), v.integer());
const host = v.pipe(v.string(), v.maxLength(255));
const scope = v.picklist(['article', 'site']);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const stretch = v.object({ start: offset, end: offset });

/** Longest article that is annotated, in UTF-16 code units: about 300,000 words. */
export const TEXT_LIMIT = 2_000_000;

/** Most names of a page that are marked; the longest articles have two thousand, and browsers paint many more slowly. */
export const MENTION_LIMIT = 5_000;

const text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));

/** The text around a quote, of which the reader's settings say how much is kept. */
export const clipTextsSchema = v.object({
  /** Null where the quote stands beside the article. */
  article: v.nullable(text),
  /** The paragraphs that the quote touches. */
  paragraph: text,
});
export type ClipTexts = v.InferOutput<typeof clipTextsSchema>;

export const pageRequestSchemas = {
  /** The gate saw a news article; inject the annotator into the sender's frame. */
  articleFound: nothing,
  /** The annotator starts: what does it need to know? */
  hello: v.object({ address: v.string(), canonical: v.optional(v.string()) }),
  annotate: v.object({ text: v.pipe(v.string(), v.maxLength(TEXT_LIMIT)), lang: v.optional(v.string()) }),
  /** Who says what in the page's text; asked when the first card opens. */
  statements: v.object({ text: v.pipe(v.string(), v.maxLength(TEXT_LIMIT)), lang: v.optional(v.string()) }),
  /** Where the page says what the library holds as a claim. */
  knownClaims: v.object({ text: v.pipe(v.string(), v.maxLength(TEXT_LIMIT)) }),
  /** The reference entry behind a key; needed when a card opens. */
  entity: v.object({ key: entityKey }),
  /** Where the entry behind a key lies. */
  locate: v.object({ key: entityKey }),
  /** The entries that these spellings of one name may mean. */
  candidates: v.object({ names: v.pipe(v.array(name), v.minLength(1), v.maxLength(2)) }),
  /** The reader puts a name right, in this article or on every page of its site. A later verdict takes the place of it. */
  correct: v.object({ name, scope, verdict: verdictSchema }),
  undoCorrection: v.object({ name, scope }),
  /** What the encyclopaedia says of it, when the reader switched that on. A newer question of the page ends an older one. */
  lookUp: v.object({ key: entityKey }),
  /** What Wikidata states of it, under the same condition. */
  lookUpStatements: v.object({ key: entityKey }),
  /** The card was closed: its question need not be answered any more. */
  endLookUp: nothing,
  /** Inject the script that draws card, clip button and messages into the sender's frame. */
  loadOverlay: nothing,
  /** Idempotent by the clip's id. */
  saveClip: v.object({ clip: clipSchema, texts: clipTextsSchema }),
  /** Takes back a clip that was saved from this page. */
  deleteClip: v.object({ id: clipId }),
};

export interface PageAnswers {
  articleFound: { readonly injected: boolean };
  hello: { readonly settings: ReadingSettings; readonly clips: readonly PlacedClip[]; readonly tab: number };
  /** Of a text in another language than English, only what the pack holds is found. */
  annotate: { readonly mentions: readonly Mention[]; readonly isEnglish: boolean; readonly knowledge: KnowledgeState };
  statements: FoundStatements;
  knownClaims: { readonly stretches: readonly Stretch[] };
  entity: { readonly entity: Entity };
  locate: { readonly map: LocatorMap | null };
  /** The most likely one first. */
  candidates: { readonly candidates: readonly NameCandidate[] };
  correct: Record<never, never>;
  undoCorrection: Record<never, never>;
  lookUp: LookupOutcome<ArticleSummary>;
  lookUpStatements: LookupOutcome<ItemStatements>;
  endLookUp: Record<never, never>;
  loadOverlay: { readonly loaded: true };
  saveClip: { readonly id: ClipId };
  deleteClip: { readonly id: ClipId };
}

/** An entry that a name may mean. */
export interface NameCandidate extends EntityReference {
  readonly kind: EntityKind;
  readonly description: string;
}

export type KnowledgeState =
  | {
      readonly state: 'ready';
      readonly built: string;
      readonly size: number;
      /** True for a pack that the reader chose. */
      readonly isOwn: boolean;
      /** Why the pack that the reader chose is not the one in use. */
      readonly problem?: string;
    }
  | { readonly state: 'empty'; readonly reason: string };

export const screenRequestSchemas = {
  /** What the extension may do and does on this tab. */
  siteStatus: v.object({ tabId }),
  /** Annotate this tab now; the toolbar click or a site grant has allowed it. */
  readNow: v.object({ tabId }),
  /** The user granted hosts in the screen; make scripts and open tabs agree. Also called after a revocation. */
  sitesChanged: nothing,
  setNever: v.object({ host, never: v.boolean() }),
  saveReadingSettings: v.object({ settings: readingSettingsSchema }),
  saveNewsSites: v.object({ hosts: v.array(host) }),
  /** All settings at once: from a file or a backup, or as they came. */
  replaceSettings: v.object({ settings: settingsSchema }),
  saveLookUpSettings: v.object({ settings: lookUpSettingsSchema }),
  /** Forgets every answer of the encyclopaedia. */
  clearLookUps: nothing,
  /** Tries pack, detection and library. */
  selfTest: nothing,
  /** What went wrong in the background since the browser was opened. */
  faults: nothing,
  /** Forgets whom the reader met in articles. */
  clearReadings: nothing,
  saveClip: v.object({ clip: clipSchema }),
  /** To the trash; `restoreClip` takes it out again. */
  deleteClip: v.object({ id: clipId }),
  restoreClip: v.object({ id: clipId }),
  /** A person has found the quote again, at another place. Idempotent by `made`. */
  repairClip: v.object({ id: clipId, repair: repairSchema }),
  /** Does the same to many clips; the answer tells how to take it back. */
  editClips: clipEditsSchema,
  putBackClips: v.object({ marks: manyMarksSchema }),
  saveCollection: v.object({ collection: collectionSchema }),
  /** Its clips stay, in no collection. */
  removeCollection: v.object({ id: collectionSchema.entries.id }),
  saveSearch: v.object({ search: savedSearchSchema }),
  removeSearch: v.object({ id: savedSearchSchema.entries.id }),
  /** Items for a Zotero that runs on this machine, as JSON; sent only when the reader asks for it. */
  sendToZotero: v.object({
    items: v.pipe(
      v.string(),
      v.maxLength(10_000_000),
      v.parseJson(),
      v.transform((value) => JSON.stringify(value)),
    ),
  }),
  saveLibrarySettings: v.object({ settings: librarySettingsSchema }),
  /** Takes back what was said of a name; `place` as it is kept. */
  removeCorrection: v.object({ place: v.pipe(v.string(), v.maxLength(8_192)), name }),
  entity: v.object({ key: entityKey }),
  /** Where these entries lie, on one map. */
  survey: v.object({ keys: v.pipe(v.array(entityKey), v.maxLength(1_000)) }),
  /** Who says what in an article's text; found only when somebody asks. */
  statements: v.object({
    text: v.pipe(v.string(), v.maxLength(TEXT_LIMIT)),
    lang: v.optional(v.string()),
    address: v.string(),
  }),
  /** Idempotent by the claim's id. `tabId`: the page that it was made from, if it was made from one. */
  makeClaim: v.object({ claim: claimSchema, tabId: v.optional(tabId) }),
  /** Idempotent by the edit's id. `tabId`: the page that it tells of, if it does. */
  changeClaim: v.object({ ...claimEditSchema.entries, tabId: v.optional(tabId) }),
  /** Takes back the last change that stands; idempotent by the id. */
  undoClaim: v.pick(claimEditSchema, ['id', 'claim', 'made']),
  /** Keeps checks that the page in a tab publishes. */
  keepFactChecks: v.object({ checks: v.pipe(v.array(factCheckSchema), v.maxLength(100)), tabId }),
  saveDeskSettings: v.object({ settings: deskSettingsSchema }),
  knowledge: nothing,
  /** Judges the pack that lies in the pack store, and uses it from now on. */
  acceptOwnPack: nothing,
  /** Goes back to the pack that comes with the extension. */
  forgetOwnPack: nothing,
};

export interface ScreenAnswers {
  siteStatus: SiteStatus;
  readNow: { readonly injected: boolean };
  sitesChanged: { readonly hosts: readonly string[] };
  setNever: { readonly never: readonly string[] };
  saveReadingSettings: ReadingSettings;
  saveNewsSites: { readonly hosts: readonly string[] };
  replaceSettings: Record<never, never>;
  saveLookUpSettings: LookUpSettings;
  clearLookUps: Record<never, never>;
  selfTest: SelfTest;
  faults: { readonly faults: readonly Fault[] };
  clearReadings: Record<never, never>;
  saveClip: { readonly id: ClipId };
  deleteClip: { readonly id: ClipId };
  restoreClip: { readonly id: ClipId };
  repairClip: { readonly id: ClipId };
  editClips: { readonly before: readonly ClipMarks[] };
  putBackClips: Record<never, never>;
  saveCollection: Record<never, never>;
  removeCollection: Record<never, never>;
  saveSearch: Record<never, never>;
  removeSearch: Record<never, never>;
  sendToZotero: Record<never, never>;
  saveLibrarySettings: LibrarySettings;
  removeCorrection: Record<never, never>;
  survey: { readonly map: PlacesMap | null };
  entity: { readonly entity: Entity };
  statements: FoundStatements;
  makeClaim: { readonly id: ClaimId };
  changeClaim: { readonly id: ClaimId };
  undoClaim: { readonly id: ClaimId };
  keepFactChecks: Record<never, never>;
  saveDeskSettings: DeskSettings;
  knowledge: KnowledgeState;
  acceptOwnPack: KnowledgeState;
  forgetOwnPack: KnowledgeState;
}

/** Nothing is found in other languages than English. `attributions` count their speakers in `mentions`. */
export interface FoundStatements {
  readonly isEnglish: boolean;
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
}

export type Stretch = v.InferOutput<typeof stretch>;

/** Why a page cannot be read, or how it stands. */
export interface SiteStatus {
  readonly host: string | null;
  readonly page: 'web' | 'pdf' | 'store' | 'browser' | 'reader-view';
  readonly permission: 'always' | 'this-page' | 'none' | 'never';
}

export const pageCommandSchemas = {
  /** What the panel shows of this page. */
  describePage: nothing,
  /** The article's text and links, for the panel's timeline and sources; they stay inside the extension. */
  describeStory: nothing,
  /** Scroll to a stretch of the text and flash it. */
  showText: stretch,
  /** Mark who speaks, the words that say so and what is said, until other stretches come in their place; none unmarks. */
  markStatement: v.object({
    source: v.nullable(stretch),
    cue: v.nullable(stretch),
    content: v.pipe(v.array(stretch), v.maxLength(100)),
  }),
  /** Mark all these quietly, until others come in their place; none unmarks. */
  markStatements: v.object({ stretches: v.pipe(v.array(stretch), v.maxLength(2_000)) }),
  /** The checks that the page publishes about itself, as JSON: what it states, to be parsed and doubted. */
  readFactChecks: nothing,
  /** Scroll to a mention or clip and flash it. */
  showMention: v.object({ index: offset }),
  showClip: v.object({ id: clipId }),
  /** Keyboard: open the card of the next or previous name. */
  stepName: v.object({ direction: v.picklist(['next', 'previous']) }),
  /** A draft of a clip of the current selection, for the editor; nothing is saved. */
  draftClip: nothing,
  settingsChanged: v.object({ settings: readingSettingsSchema }),
  /** A clip of this site was made, edited or deleted elsewhere: ask for the page's clips again. */
  clipsChanged: nothing,
  /** Look for the page's clips once more. */
  findClips: nothing,
  /** Scroll to one of the places that a clip may have. */
  showPlace: v.object({ id: clipId, place: offset }),
  /** Describe one of those places, or what is selected, as a new place for a clip; nothing is saved. */
  describePlace: v.object({ id: clipId, place: v.union([offset, v.literal('selection')]) }),
  /** The reader has put a name of this site right, or taken that back. */
  correctionsChanged: nothing,
  /** What the library holds as claims may be another thing now. */
  claimsChanged: nothing,
  /** The address changed without a load. */
  navigated: v.object({ address: v.string() }),
  /** Leave no mark, node, listener or timer behind. */
  stop: nothing,
};

export interface PageCommandAnswers {
  describePage: PageDescription;
  describeStory: StoryDescription;
  showText: { readonly shown: boolean };
  markStatement: Record<never, never>;
  markStatements: Record<never, never>;
  readFactChecks: { readonly nodes: string };
  showMention: { readonly shown: boolean };
  showClip: { readonly shown: boolean };
  stepName: { readonly opened: boolean };
  draftClip: { readonly draft: ClipDraft | null };
  settingsChanged: Record<never, never>;
  clipsChanged: Record<never, never>;
  findClips: Record<never, never>;
  showPlace: { readonly shown: boolean };
  /** Null when nothing readable is selected, or when the place is gone. */
  describePlace: { readonly place: DescribedPlace | null };
  correctionsChanged: Record<never, never>;
  claimsChanged: Record<never, never>;
  navigated: Record<never, never>;
  stop: Record<never, never>;
}

export interface PageDescription {
  readonly source: v.InferOutput<typeof clipSourceSchema>;
  readonly names: readonly NameSummary[];
  readonly clips: readonly ClipStanding[];
  /** Length of the collected text, for density plots. */
  readonly textLength: number;
  /** In another language, only names that the pack holds were found. */
  readonly isEnglish: boolean;
  readonly knowledge: KnowledgeState;
}

/** What is selected on a page, and what is read around it. */
export interface ClipDraft {
  readonly clip: v.InferOutput<typeof clipSchema>;
  readonly texts: ClipTexts;
  /** Of its paragraphs; null when none of them can be seen. */
  readonly box: ViewportBox | null;
}

/** A part of what is seen of a page, in CSS pixels; `scale` is how many pixels of the screen make one of them. */
export interface ViewportBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** How a clip's quote stands on its page. */
export type ClipStanding = { readonly id: ClipId } & (
  | { readonly state: 'anchored' }
  /** `found`: the words that stand there now. */
  | { readonly state: 'changed'; readonly found: string }
  /** Places that may be it, likeliest first. */
  | { readonly state: 'ambiguous'; readonly places: readonly Surroundings[] }
  | { readonly state: 'orphan' }
);

/** A place of the page's text with some words on either side. */
export interface Surroundings {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A place that a person has pointed at, to be kept for a clip. `likeness` to its quote runs from 0 to 1. */
export interface DescribedPlace {
  readonly selectors: PlacedClip['selectors'];
  readonly words: string;
  readonly likeness: number;
}

export interface StoryDescription {
  readonly text: string;
  readonly links: readonly StoryLink[];
}

/** A link in the article's text: `start` and `end` are where its words stand. */
export interface StoryLink {
  readonly address: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One actor or place of the article with all its mentions. */
export interface NameSummary {
  readonly label: string;
  readonly type: (typeof ENTITY_KINDS)[number];
  readonly entity: EntityReference | null;
  /** Indices for `showMention`, in the order of the text. */
  readonly mentions: readonly number[];
  /** Start offsets of those mentions. */
  readonly offsets: readonly number[];
}

export const noticeSchemas = {
  /** The panel should ask `describePage` again. */
  pageChanged: nothing,
  /** The card of this mention is open in the page; null: it was closed. */
  nameShown: v.object({ mention: v.nullable(offset) }),
  /** The editor should open this draft; it stands in `storage.session`. */
  draftReady: v.object({ tabId }),
};

type Payload<S> = { [K in keyof S]: S[K] extends v.GenericSchema ? v.InferInput<S[K]> : never };

export type PageRequests = Payload<typeof pageRequestSchemas>;
export type ScreenRequests = Payload<typeof screenRequestSchemas>;
export type PageCommands = Payload<typeof pageCommandSchemas>;
export type Notices = Payload<typeof noticeSchemas>;
