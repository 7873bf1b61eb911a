import type { CardActions } from '../components/card-view.ts';
import type { EntityKey } from '../knowledge/entity.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import { type AnnotatedText, cardView, spellingsOf } from './card-content.ts';
import type { Correcting } from './correcting.ts';
import { boxAt } from './hit-test.ts';
import { toRange } from './locate.ts';
import { parts } from './parts.ts';
import type { PointerSpot } from './pointing.ts';
import { References } from './references.ts';

export interface Cards {
  /** The mention whose card is open. */
  readonly open: number | null;
  /** Fetches script and reference entry while the pointer still rests. */
  prepare(mention: number): void;
  /** Opens the card of a mention; `point` says where the pointer is, null that the reader came by keyboard. */
  show(mention: number, point: PointerSpot | null): Promise<boolean>;
  /** The page has scrolled or changed its size. */
  follow(): void;
  /** The text was read anew, and the mention whose card is open is this one now; null: it is gone. */
  renumber(mention: number | null): void;
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
  /** The reader wants to see this mention in the page. */
  showMention(mention: number): void;
}

/** The cards of a page. The newest wish wins: an answer that comes late for another card is dropped. */
export function createCards({ document, channel, annotated, correcting, ...context }: CardsContext): Cards {
  let open: number | null = null;
  let held = false;
  let byTouch = false;
  let wish = 0;
  let failure: string | undefined;

  const references = new References(channel, () => {
    if (open !== null) draw(open, false);
  });

  const keyOf = (mention: number): EntityKey | undefined => annotated()?.mentions[mention]?.entity?.key;

  /** Asks for all that the card of a mention shows. */
  const request = (mention: number): void => {
    const text = annotated();
    if (!text?.mentions[mention]) return;
    void references.wantEntry(keyOf(mention));
    void references.wantCandidates(spellingsOf(text, mention));
  };

  const load = async (): Promise<boolean> => {
    if (parts().card) return true;
    const answer = await channel.request('loadOverlay', {});
    return answer.ok && parts().card !== undefined;
  };

  const close = (): void => {
    wish++;
    if (open === null) return;
    if (references.lookUp(keyOf(open)) === 'awaited') void channel.request('endLookUp', {});
    open = null;
    parts().card?.hide();
    context.onShown(null, false);
  };

  let anchorOf: () => DOMRect | null = () => null;

  const actionsOf = (mention: number): CardActions => {
    const { text = '', corrected } = annotated()?.mentions[mention] ?? {};
    const tell = (why: string | undefined): void => {
      failure = why;
      if (open !== null) draw(open, false);
    };
    return {
      onClose: close,
      onShowMention: (target) => {
        context.showMention(target);
        void show(target, null);
      },
      onRetry: () => {
        request(mention);
        draw(mention, false);
      },
      onCorrect: (verdict, scope) => void correcting.correct({ name: text, verdict, scope }).then(tell),
      onUndoCorrection: () => {
        if (corrected) void correcting.undo(corrected).then(tell);
      },
    };
  };

  const draw = (mention: number, takesFocus: boolean): void => {
    const text = annotated();
    if (!text?.mentions[mention]) return;
    const view = cardView(text, mention, location.hostname, {
      reference: references.entry(keyOf(mention)),
      lookUp: context.mayLookUp() ? references.lookUp(keyOf(mention)) : undefined,
      candidates: references.candidates(spellingsOf(text, mention)),
      failure,
    });
    parts().card?.show(document, view, actionsOf(mention), {
      anchor: () => anchorOf(),
      takesFocus,
      byTouch,
      onPointer: context.onPointer,
    });
  };

  const show: Cards['show'] = async (mention, point) => {
    const mine = ++wish;
    request(mention);
    const loaded = await load();
    if (mine !== wish) return false;
    const text = annotated();
    const { start, end } = text?.mentions[mention] ?? {};
    const range = text && start !== undefined && end !== undefined ? toRange(text.pageText, start, end) : null;
    if (!loaded || !range) {
      context.onShown(open, held);
      return false;
    }
    anchorOf = () => (point && boxAt(range, point.x, point.y)) || visibleBox(range);
    open = mention;
    failure = undefined;
    const key = keyOf(mention);
    if (key && context.mayLookUp()) void references.wantLookUp(key);
    byTouch = point?.byTouch ?? false;
    held = point === null || byTouch;
    draw(mention, point === null);
    context.onShown(mention, held);
    return true;
  };

  return {
    get open() {
      return open;
    },
    prepare(mention) {
      request(mention);
      void load();
    },
    show,
    follow() {
      if (open === null) return;
      if (byTouch || anchorOf()) parts().card?.follow();
      else close();
    },
    renumber(mention) {
      if (open === null) return;
      if (mention === null) return close();
      const isSame = mention === open;
      open = mention;
      request(mention);
      draw(mention, false);
      if (!isSame) context.onShown(mention, held);
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
