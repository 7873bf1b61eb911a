import type { LookUpView } from '../components/card-view.ts';
import type { EntityKey } from '../knowledge/entity.ts';
import type { PageChannel } from '../messaging/page-channel.ts';
import { type AnnotatedText, cardView, type Reference } from './card-content.ts';
import { boxAt } from './hit-test.ts';
import { toRange } from './locate.ts';
import { parts } from './parts.ts';

export interface Cards {
  /** The mention whose card is open. */
  readonly open: number | null;
  /** Fetches script and reference entry while the pointer still rests. */
  prepare(mention: number): void;
  /** Opens the card of a mention; `point` says where the pointer is, null that the reader came by keyboard. */
  show(mention: number, point: { readonly x: number; readonly y: number } | null): Promise<boolean>;
  /** The page has scrolled or changed its size. */
  follow(): void;
  /** The text was read anew, and the mention whose card is open is this one now; null: it is gone. */
  renumber(mention: number | null): void;
  close(): void;
}

export interface CardsContext {
  readonly document: Document;
  readonly channel: PageChannel;
  /** Whether the reader lets the encyclopaedia be asked. */
  mayLookUp(): boolean;
  annotated(): AnnotatedText | null;
  onPointer(inside: boolean): void;
  /** The card of this mention is open now; null: none is. A held one was opened by keyboard. */
  onShown(mention: number | null, held: boolean): void;
  /** The reader wants to see this mention in the page. */
  showMention(mention: number): void;
}

/** The cards of a page. The newest wish wins: an answer that comes late for another card is dropped. */
export function createCards({ document, channel, annotated, ...context }: CardsContext): Cards {
  const references = new Map<EntityKey, Reference>();
  let open: number | null = null;
  let held = false;
  let wish = 0;

  const lookUps = new Map<EntityKey, LookUpView>();

  /** Asks the encyclopaedia about the entity of the open card, once; a failed question is asked again. */
  const lookUp = async (key: EntityKey): Promise<void> => {
    const known = lookUps.get(key);
    if (known && (known === 'awaited' || known.kind !== 'failed')) return;
    lookUps.set(key, 'awaited');
    const answer = await channel.request('lookUp', { key });
    lookUps.set(key, answer.ok ? answer.value : { kind: 'failed', reason: 'offline' });
    if (open !== null && keyOf(open) === key) draw(open, false);
  };

  const keyOf = (mention: number): EntityKey | undefined => annotated()?.mentions[mention]?.entity?.key;

  const referenceOf = (mention: number): Reference => {
    const key = keyOf(mention);
    return key === undefined ? 'none' : (references.get(key) ?? 'awaited');
  };

  /** Asks for the entry behind a mention once; after a failure, once more each time that its card opens. */
  const request = async (mention: number): Promise<void> => {
    const key = keyOf(mention);
    const known = key && references.get(key);
    if (!key || known === 'awaited' || (typeof known === 'object' && known.ok)) return;
    references.set(key, 'awaited');
    const answer = await channel.request('entity', { key });
    references.set(key, answer.ok ? { ok: true, value: answer.value.entity } : answer);
    if (open !== null && keyOf(open) === key) draw(open, false);
  };

  const load = async (): Promise<boolean> => {
    if (parts().card) return true;
    const answer = await channel.request('loadOverlay', {});
    return answer.ok && parts().card !== undefined;
  };

  const close = (): void => {
    wish++;
    if (open === null) return;
    const key = keyOf(open);
    if (key && lookUps.get(key) === 'awaited') void channel.request('endLookUp', {});
    open = null;
    parts().card?.hide();
    context.onShown(null, false);
  };

  let anchorOf: () => DOMRect | null = () => null;

  const draw = (mention: number, takesFocus: boolean): void => {
    const text = annotated();
    if (!text?.mentions[mention]) return;
    parts().card?.show(
      document,
      cardView(
        text,
        mention,
        referenceOf(mention),
        context.mayLookUp() ? lookUps.get(keyOf(mention) as EntityKey) : undefined,
      ),
      {
        onClose: close,
        onShowMention: (target) => {
          context.showMention(target);
          void show(target, null);
        },
        onRetry: () => void request(mention).then(() => draw(mention, false)),
      },
      { anchor: () => anchorOf(), takesFocus, onPointer: context.onPointer },
    );
  };

  const show: Cards['show'] = async (mention, point) => {
    const mine = ++wish;
    void request(mention);
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
    const key = keyOf(mention);
    if (key && context.mayLookUp()) void lookUp(key);
    draw(mention, point === null);
    held = point === null;
    context.onShown(mention, held);
    return true;
  };

  return {
    get open() {
      return open;
    },
    prepare(mention) {
      void request(mention);
      void load();
    },
    show,
    follow() {
      if (open === null) return;
      if (anchorOf()) parts().card?.follow();
      else close();
    },
    renumber(mention) {
      if (open === null || mention === open) return;
      if (mention === null) return close();
      open = mention;
      draw(mention, false);
      context.onShown(mention, held);
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
