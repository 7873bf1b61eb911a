import type { EntityKey } from '../knowledge/entity.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import { type AnnotatedText, cardView, spellingsOf } from './card-content.ts';
import type { Correcting } from './correcting.ts';
import { boxAt } from './hit-test.ts';
import { toRange } from './locate.ts';
import { OpenCard, type OpenCardContext } from './open-card.ts';
import { parts } from './parts.ts';
import type { PointerSpot } from './pointing.ts';
import { References } from './references.ts';
import { Said } from './said.ts';

export interface Cards {
  /** The mention whose card follows pointer and keys; pinned cards do not count. */
  readonly open: number | null;
  /** Fetches script and reference entry while the pointer still rests. */
  prepare(mention: number): void;
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
  let isRehearsed = false;
  let anchorOf: () => DOMRect | null = () => null;

  const all = () => (open ? [open, ...pinned] : [...pinned]);
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

  /** While the pointer rests before the first card, that card is drawn unseen: else the reader waits for its fonts. */
  const rehearse = async (mention: number): Promise<void> => {
    const key = keyOf(mention);
    await Promise.all([load(), references.wantEntry(key)]);
    const text = annotated();
    if (isRehearsed || open || !text?.mentions[mention]) return;
    isRehearsed = true;
    const view = cardView(text, mention, location.hostname, { reference: references.entry(key) });
    parts().card?.rehearse(document, view);
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
    const isOther = byTouch !== isTap || !open?.isThere;
    if (isOther) open?.close();
    if (!open || isOther) {
      const frame = { anchor: () => anchorOf(), byTouch: isTap, onPointer: context.onPointer };
      open = new OpenCard(cardContext, mention, part.open(document, frame));
    }
    byTouch = isTap;
    held = point === null || byTouch;
    open.turnTo(mention);
    if (point === null) open.takeFocus();
    context.onShown(mention, held);
    return true;
  };

  return {
    get open() {
      return open?.mention ?? null;
    },
    prepare(mention) {
      const text = annotated();
      if (text?.mentions[mention]) void references.wantCandidates(spellingsOf(text, mention));
      void rehearse(mention);
    },
    show,
    follow() {
      for (const card of pinned) card.follow();
      if (byTouch || anchorOf()) open?.follow();
      else close();
    },
    renumber(now) {
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
