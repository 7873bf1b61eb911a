import type { CardActions, CardView } from '../components/card-view.ts';
import type { EntityKey } from '../knowledge/entity.ts';
import { type AnnotatedText, cardView, entityView, spellingsOf } from './card-content.ts';
import { copyText } from './copy-text.ts';
import type { Correcting } from './correcting.ts';
import type { CardWindow } from './parts.ts';
import type { References } from './references.ts';
import type { Said } from './said.ts';

export interface OpenCardContext {
  readonly references: References;
  readonly correcting: Correcting;
  readonly said: Said;
  readonly document: Document;
  /** The reader wants to see a stretch of the text. */
  showText(start: number, end: number): void;
  mayLookUp(): boolean;
  annotated(): AnnotatedText | null;
  /** The reader wants to see this mention in the page, by a step of this card. */
  showMention(card: OpenCard, mention: number): void;
  closed(card: OpenCard): void;
  /** It stays open now, whatever the pointer does. */
  pinned(card: OpenCard): void;
}

/** One card in the page: of a mention, and of the entries that the reader has opened inside it. */
export class OpenCard {
  /** Null once its name has gone from the page; then the card shows what it last showed. */
  mention: number | null;
  readonly #context: OpenCardContext;
  readonly #window: CardWindow;
  /** The way that the reader took from the mention's own entry; the last one is shown. */
  readonly #trail: { readonly key: EntityKey; readonly label: string }[] = [];
  #isPinned = false;
  #failure: string | undefined;
  #lastOwn: CardView | null = null;

  constructor(context: OpenCardContext, mention: number, window: CardWindow) {
    this.#context = context;
    this.#window = window;
    this.mention = mention;
  }

  /** The entry that is shown. */
  get key(): EntityKey | undefined {
    return this.#trail.at(-1)?.key ?? this.#mention?.entity?.key;
  }

  get #mention() {
    return this.mention === null ? undefined : this.#context.annotated()?.mentions[this.mention];
  }

  /** Another mention takes the card over. */
  turnTo(mention: number): void {
    this.#trail.length = 0;
    this.#failure = undefined;
    this.mention = mention;
    this.refresh();
  }

  /** Asks for what is shown, and shows what is known of it. */
  refresh(): void {
    this.prepare();
    this.#askFurther();
  }

  /** Draws what the pack tells of it. The reader may never come to see that: nothing else is asked for. */
  prepare(): void {
    const { references, annotated } = this.#context;
    const text = annotated();
    const { key } = this;
    void references.wantEntry(key);
    if (text && this.#mention) void references.wantCandidates(spellingsOf(text, this.mention as number));
    if (key) void references.wantMap(key);
    this.draw();
  }

  show(): void {
    this.#window.show();
    this.#askFurther();
  }

  #askFurther(): void {
    const { references, said, document, annotated, mayLookUp } = this.#context;
    const text = annotated();
    const { key } = this;
    if (text) void said.want(text, document);
    if (!key || !mayLookUp()) return;
    void references.wantLookUp(key);
    this.draw();
  }

  draw(): void {
    const view = this.#view();
    if (view) this.#window.draw(view, this.#actions());
  }

  /** A page may have taken our element out of its document. */
  get isThere(): boolean {
    return this.#window.isThere;
  }

  follow(): void {
    this.#window.follow();
  }

  takeFocus(): void {
    this.#window.takeFocus();
  }

  close(): void {
    this.#window.close();
  }

  #view(): CardView | null {
    const { references, said, annotated, mayLookUp } = this.#context;
    const text = annotated();
    const { key } = this;
    const heard = {
      reference: references.entry(key),
      map: references.map(key),
      lookUp: mayLookUp() ? references.lookUp(key) : undefined,
      statements: mayLookUp() ? references.statements(key) : undefined,
    };
    const inside = this.#trail.at(-1);
    const isPinned = this.#isPinned;
    if (text && this.#mention && !inside) {
      const candidates = references.candidates(spellingsOf(text, this.mention as number));
      this.#lastOwn = cardView(text, this.mention as number, location.hostname, {
        ...heard,
        candidates,
        said: said.of(text, this.mention as number),
        failure: this.#failure,
      });
    }
    if (!inside) return this.#lastOwn && { ...this.#lastOwn, isPinned };
    const back = this.#trail.at(-2)?.label ?? this.#lastOwn?.label ?? '';
    return text && { ...entityView(text, inside, heard), isPinned, back };
  }

  #actions(): CardActions {
    const { correcting, showMention, showText, closed, pinned } = this.#context;
    const mention = this.#mention;
    const tell = (why: string | undefined): void => {
      this.#failure = why;
      this.draw();
    };
    return {
      onClose: () => closed(this),
      onShowMention: (target) => showMention(this, target),
      onShowText: showText,
      onRetry: () => this.refresh(),
      onCorrect: (verdict, scope) =>
        void (mention && correcting.correct({ name: mention.text, verdict, scope }).then(tell)),
      onUndoCorrection: () => void (mention?.corrected && correcting.undo(mention.corrected).then(tell)),
      onOpen: (key, label) => {
        this.#trail.push({ key, label });
        this.refresh();
      },
      onBack: () => {
        this.#trail.pop();
        this.refresh();
      },
      onPin: () => {
        if (this.#isPinned) return closed(this);
        this.#isPinned = true;
        this.#window.pin();
        pinned(this);
        this.draw();
      },
      onMove: (right, down) => this.#window.move(right, down),
      onCopy: copyText,
    };
  }
}
