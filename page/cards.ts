import type { EntityKey } from '../knowledge/entity.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import type { AnnotatedText } from './card-content.ts';
import type { Correcting } from './correcting.ts';
import { boxAt } from './hit-test.ts';
import { toRange } from './locate.ts';
import { OpenCard, type OpenCardContext } from './open-card.ts';
import { type CardPart, parts } from './parts.ts';
import type { PointerSpot } from './pointing.ts';
import { References } from './references.ts';
import { Said } from './said.ts';

export interface Cards {
  /** The mention whose card follows pointer and keys; pinned cards do not count. */
  readonly open: number | null;
  /** Draws the card of a mention unseen while the pointer still rests on it, or forgets it again. */
  prepare(mention: number | null): void;
  /** Opens the card of a mention; `point` says where the pointer is, null that the reader came by keyboard. */
  show(mention: number, point: PointerSpot | null): Promise<boolean>;
  /** The page has scrolled or changed its size. */
  follow(): void;
  /** The text was read anew; `now` says which mention one is now, null when it is gone. */
  renumber(now: (mention: number) => number | null): void;
  close(): void;
}

export interface CardsContext {
  readonly document: Document;
  readonly channel: PageChannel;
  readonly correcting: Correcting;
  /** Whether the reader lets the encyclopaedia be asked. */
  mayLookUp(): boolean;
  annotated(): AnnotatedText | null;
  onPointer(inside: boolean): void;
  /** The card of this mention is open now; null: none is. A held one was opened by key or finger. */
  onShown(mention: number | null, held: boolean): void;
  /** The reader wants to see this mention in the page, or this stretch of its text. */
  showMention(mention: number): void;
  showText(start: number, end: number): void;
}

/** The cards of a page. The newest wish wins: an answer that comes late for another card is dropped. */
export function createCards({ document, channel, annotated, ...context }: CardsContext): Cards {
  let open: OpenCard | null = null;
  const pinned = new Set<OpenCard>();
  let held = false;
  let byTouch = false;
  let wish = 0;
  /** The mention whose card is being prepared, and that card once it is drawn. */
  let expected: number | null = null;
  let prepared: OpenCard | null = null;
  let anchorOf: () => DOMRect | null = () => null;

  const all = () => [open, prepared, ...pinned].filter((card) => card !== null);
  const references = new References(channel, () => {
    for (const card of all()) card.draw();
  });
  const said = new Said(channel, () => {
    for (const card of all()) card.draw();
  });
  const keyOf = (mention: number): EntityKey | undefined => annotated()?.mentions[mention]?.entity?.key;

  const load = async (): Promise<boolean> => {
    if (parts().card) return true;
    const answer = await channel.request('loadOverlay', {});
    return answer.ok && parts().card !== undefined;
  };

  const forget = (): void => {
    expected = null;
    prepared?.close();
    prepared = null;
  };
  const prepare = async (mention: number): Promise<void> => {
    expected = mention;
    await Promise.all([load(), references.wantEntry(keyOf(mention))]);
    const part = parts().card;
    if (expected !== mention || prepared || open || !part) return;
    prepared = newCard(part, mention, false);
  };
  const takePrepared = (mention: number): OpenCard | null => {
    if (prepared?.mention !== mention || !prepared.isThere) return null;
    const card = prepared;
    prepared = null;
    return card;
  };

  /** The pointer's own card has gone: closed, or pinned. */
  const letGo = (): void => {
    wish++;
    open = null;
    context.onShown(null, false);
  };
  const endLookUp = ({ key }: OpenCard): void => {
    if (references.lookUp(key) === 'awaited' || references.statements(key) === 'awaited')
      void channel.request('endLookUp', {});
  };
  const close = (): void => {
    wish++;
    if (!open) return;
    endLookUp(open);
    open.close();
    letGo();
  };

  const cardContext: OpenCardContext = {
    ...context,
    document,
    annotated,
    references,
    said,
    closed(card) {
      if (card === open) return close();
      endLookUp(card);
      pinned.delete(card);
      card.close();
    },
    pinned(card) {
      pinned.add(card);
      if (card === open) letGo();
    },
    showMention(card, mention) {
      context.showMention(mention);
      if (card === open) void show(mention, null);
      else card.turnTo(mention);
    },
  };

  const newCard = (part: CardPart, mention: number, isTap: boolean): OpenCard => {
    const frame = { anchor: () => anchorOf(), byTouch: isTap, onPointer: context.onPointer };
    const card = new OpenCard(cardContext, mention, part.open(document, frame));
    card.prepare();
    return card;
  };

  const show: Cards['show'] = async (mention, point) => {
    const mine = ++wish;
    void references.wantEntry(keyOf(mention));
    const loaded = await load();
    if (mine !== wish) return false;
    const text = annotated();
    const { start, end } = text?.mentions[mention] ?? {};
    const range = text && start !== undefined && end !== undefined ? toRange(text.pageText, start, end) : null;
    const part = parts().card;
    if (!loaded || !range || !part) {
      context.onShown(open?.mention ?? null, held);
      return false;
    }
    anchorOf = () => (point && boxAt(range, point.x, point.y)) || visibleBox(range);
    const isTap = point?.byTouch ?? false;
    if (open?.isThere && byTouch === isTap) open.turnTo(mention);
    else {
      open?.close();
      open = (isTap ? null : takePrepared(mention)) ?? newCard(part, mention, isTap);
      open.show();
    }
    forget();
    byTouch = isTap;
    held = point === null || byTouch;
    if (point === null) open.takeFocus();
    context.onShown(mention, held);
    return true;
  };

  return {
    get open() {
      return open?.mention ?? null;
    },
    prepare(mention) {
      forget();
      if (mention !== null) void prepare(mention);
    },
    show,
    follow() {
      for (const card of pinned) card.follow();
      if (byTouch || anchorOf()) open?.follow();
      else close();
    },
    renumber(now) {
      forget();
      for (const card of pinned) {
        card.mention = card.mention === null ? null : now(card.mention);
        card.refresh();
      }
      if (!open) return;
      const before = open.mention;
      open.mention = before === null ? null : now(before);
      if (open.mention === null) return close();
      open.refresh();
      if (open.mention !== before) context.onShown(open.mention, held);
    },
    close,
  };
}

/** The first box of a range that can be seen; null when all of it was scrolled away. */
function visibleBox(range: Range): DOMRect | null {
  for (const box of range.getClientRects()) {
    if (box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth) return box;
  }
  return null;
}
