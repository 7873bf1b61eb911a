import type { ReadingSettings } from '../storage/settings.ts';
import { type Hit, NOTHING } from './hit-test.ts';
import { paced } from './paced.ts';
import { parts } from './parts.ts';

/** Milliseconds that a card stays after the pointer left name and card; time enough to cross the gap between them. */
export const LEAVE_GRACE = 300;

/** Milliseconds before a card is prepared: a pointer that only crosses names on its way asks for nothing. */
const CROSSING = 50;

/** Milliseconds between two looks at what lies under a pointer that moves: nobody sees a name answer sooner. */
const LOOK = 100;

/** Where the reader points, in viewport pixels, and whether with a finger. */
export interface PointerSpot {
  readonly x: number;
  readonly y: number;
  readonly byTouch: boolean;
}

export interface PointingActions {
  hitTest(x: number, y: number): Hit;
  /** The pointer rests on a name: its card may open in a moment. Null: the pointer went on before it did. */
  prepare(mention: number | null): void;
  open(mention: number, point: PointerSpot): void;
  close(): void;
  /** The pointer is over another part of the text, or over none. */
  moved(offset: number | null): void;
}

export interface Pointing {
  /** The card says that the pointer is inside it. */
  inCard(inside: boolean): void;
  /** The card of this mention is open now; null: none is. A held one was opened by key or finger: no nudge closes it. */
  shown(mention: number | null, held: boolean): void;
}

/**
 * Turns the ways of the pointer into opening and closing cards. A card opens after the pointer has rested on a name,
 * another name takes the card over without closing it first, and leaving is forgiven for a moment. Events that the
 * page makes itself are not heard.
 */
export function watchPointer(
  settings: () => Pick<ReadingSettings, 'dwell' | 'openOn'>,
  actions: PointingActions,
  signal: AbortSignal,
): Pointing {
  const page = parts();
  /** Inside our element every event's target is the element itself. */
  const isOurs = (target: EventTarget | null) => target !== null && target === page.surface?.host;
  /** The last move that was not looked at yet. Little is done with each: there are sixty a second. */
  let move: PointerEvent | null = null;
  /** When the reader did something last, as events tell the time. */
  let heardAt = 0;
  let x = -1;
  let y = -1;
  let alt = false;
  let shown: number | null = null;
  let resting: number | null = null;
  let inCard = false;
  let held = false;
  let byTouch = false;
  /** The reader closed this mention's card: it opens again once the pointer has been elsewhere. */
  let dismissed: number | null = null;
  let preparing: ReturnType<typeof setTimeout> | undefined;
  let dwelling: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const stay = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  /** `late`: milliseconds for which it has rested there already. */
  const rest = (mention: number | null, late = 0): void => {
    if (resting === mention) return;
    clearTimeout(preparing);
    clearTimeout(dwelling);
    if (resting !== null) actions.prepare(null);
    resting = mention;
    if (mention === null) return;
    const later = (act: () => void, delay: number) =>
      setTimeout(() => {
        looks.settle();
        if (resting === mention) act();
      }, delay - late);
    preparing = later(() => actions.prepare(mention), CROSSING);
    dwelling = later(() => {
      clearTimeout(preparing);
      resting = null;
      shown = mention;
      held = false;
      actions.open(mention, { x, y, byTouch: false });
    }, settings().dwell);
  };
  const leave = (): void => {
    rest(null);
    if (shown === null || held || leaving !== undefined) return;
    leaving = setTimeout(() => {
      leaving = undefined;
      shown = null;
      actions.close();
    }, LEAVE_GRACE);
  };

  const looks = paced(
    () => {
      if (move && move.pointerType !== 'touch') ({ clientX: x, clientY: y, altKey: alt } = move);
      move = null;
      if (inCard) return;
      const { mention, offset } = x < 0 ? NOTHING : actions.hitTest(x, y);
      actions.moved(offset);
      if (mention !== dismissed) dismissed = null;
      const { openOn } = settings();
      const opens = mention !== dismissed && (openOn === 'hover' || (openOn === 'alt-hover' && alt));
      if (mention === null || !(opens || mention === shown)) return leave();
      stay();
      if (mention === shown) rest(null);
      else rest(mention, performance.now() - heardAt);
    },
    LOOK,
    signal,
  );

  // On the window, whose `addEventListener` no element of the page can take the name of.
  const listen = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): void => {
    const heard = (event: WindowEventMap[K]): void => {
      if (!event.isTrusted) return;
      heardAt = event.timeStamp;
      listener(event);
    };
    addEventListener(type, heard, { capture: true, passive: true, signal });
  };
  listen('pointermove', (event) => {
    if (isOurs(event.target)) return;
    move = event;
    looks.soon();
  });
  listen('pointerout', (event) => {
    if (event.relatedTarget !== null) return;
    move = null;
    x = -1;
    looks.now();
  });
  listen('scroll', looks.soon);
  const followAlt = (event: KeyboardEvent): void => {
    if (event.key !== 'Alt' || settings().openOn !== 'alt-hover') return;
    looks.settle();
    alt = event.type === 'keydown';
    looks.now();
  };
  listen('keydown', followAlt);
  listen('keyup', followAlt);
  listen('pointerdown', (event) => {
    byTouch = event.pointerType === 'touch';
  });
  // A finger that scrolls makes no click.
  listen('click', (event) => {
    if (event.button !== 0 || isOurs(event.target) || (!byTouch && settings().openOn !== 'click')) return;
    const { mention } = actions.hitTest(event.clientX, event.clientY);
    if (byTouch && event.composedPath().some(isControl)) return;
    if (mention === null) {
      if (byTouch && shown !== null) actions.close();
      return;
    }
    shown = mention;
    held = byTouch;
    actions.open(mention, { x: event.clientX, y: event.clientY, byTouch });
  });

  signal.addEventListener('abort', () => {
    rest(null);
    stay();
  });

  return {
    inCard(inside) {
      inCard = inside;
      rest(null);
      if (inside) stay();
      else leave();
    },
    shown(mention, isHeld) {
      if (mention === null && shown !== null) dismissed = shown;
      shown = mention;
      held = isHeld;
      if (mention === null) inCard = false;
      stay();
      rest(null);
    },
  };
}

/** A tap on it already means something to the page. */
const isControl = (target: EventTarget) =>
  target instanceof Element && Element.prototype.matches.call(target, 'a[href], button, summary, label');
