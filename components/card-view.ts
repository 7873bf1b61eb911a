import type { CorrectionScope, Verdict } from '../detection/corrections.ts';
import type { Entity, EntityKey, EntityKind } from '../knowledge/entity.ts';
import type { LocatorMap } from '../knowledge/maps.ts';
import type { ArticleSummary, ItemStatements, LookupOutcome } from '../lookup/answer.ts';
import type { FoundStatements, NameCandidate } from '../messaging/messages.ts';

/** What a card shows, as plain data; whoever opens the card puts it together. */
export type CardView =
  /** The reference entry is on its way; the article's own sentences are here already. */
  | (Named & { readonly state: 'loading' })
  | (Named & {
      readonly state: 'ready';
      readonly entity: Entity;
      readonly lookUp?: LookUpView;
      readonly statements?: StatementsView;
      readonly map?: LocatorMap;
    })
  /** No reference entry: only what this article says. */
  | (Named & { readonly state: 'unknown' })
  /** Several entries fit and none well enough; the most likely one comes first. */
  | (Named & { readonly state: 'ambiguous'; readonly candidates: readonly NameCandidate[] })
  /** One sentence for people says what went wrong. */
  | (Named & { readonly state: 'error'; readonly message: string });

/** What the encyclopaedia says; absent while the reader has not switched the look-up on. */
export type LookUpView = 'awaited' | LookupOutcome<ArticleSummary>;

/** What Wikidata states, on the same terms. */
export type StatementsView = 'awaited' | LookupOutcome<ItemStatements>;

interface Named {
  readonly type: EntityKind;
  /** The entity's name where one is linked, else the name as the article writes it. */
  readonly label: string;
  /** What a place stands for when it acts: "Government of Azerbaijan". */
  readonly standsFor?: string;
  /** Probability from 0 to 1 that span, type and link are right. */
  readonly confidence: number;
  readonly inArticle: InArticle;
  /** Absent until it is known, and where nobody is quoted or reported. */
  readonly said?: SaidView;
  /** It stays open, and can be moved. */
  readonly isPinned?: boolean;
  /** What the card showed before the reader opened this entry inside it. */
  readonly back?: string;
  /** Absent on the card of an entry that was opened from another card: no name of the page is at hand. */
  readonly correction?: CorrectionView;
}

/** What the reader may say of the name, and has said. */
export interface CorrectionView {
  /** The name as the page writes it. */
  readonly name: string;
  /** The page's host name. */
  readonly site: string;
  /** Entries other than the one shown that the name may mean; empty until they are known, too. */
  readonly candidates: readonly NameCandidate[];
  /** How far the reader's earlier word reaches. */
  readonly made?: CorrectionScope;
  /** One sentence for people says why the last word was not kept. */
  readonly failure?: string;
}

/** Who says what in the article, for the card of one actor. */
export interface SaidView {
  readonly text: string;
  readonly found: FoundStatements;
  /** The actor, as an index into the mentions that were found with the statements. */
  readonly mention: number;
}

/** Every mention of this actor or place in the article, in the order of the text. */
export interface InArticle {
  readonly sentences: readonly MentionSentence[];
  /** Position in `sentences` of the mention that the card was opened on. */
  readonly current: number;
}

export interface MentionSentence {
  /** Index of the mention among all mentions of the page. */
  readonly mention: number;
  readonly text: string;
  /** The name inside `text`: UTF-16 code units, end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface CardActions {
  readonly onClose: () => void;
  /** Scroll the page to a mention and flash it; the card stays open and its view gets a new `current`. */
  readonly onShowMention: (mention: number) => void;
  /** Scroll the page to a stretch of its text and flash it. */
  readonly onShowText?: (start: number, end: number) => void;
  readonly onCorrect?: (verdict: Verdict, scope: CorrectionScope) => void;
  readonly onUndoCorrection?: () => void;
  readonly onRetry?: () => void;
  /** Shows the entry that a fact names, in place of what is shown. */
  readonly onOpen?: (key: EntityKey, label: string) => void;
  readonly onBack?: () => void;
  /** Keeps the card open; closes a card that is kept open. */
  readonly onPin?: () => void;
  /** By pixels. */
  readonly onMove?: (right: number, down: number) => void;
  /** Puts a text on the clipboard; false when the browser refuses. */
  readonly onCopy?: (text: string) => boolean;
}
