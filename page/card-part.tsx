import { render } from 'preact';
import { Card } from '../components/Card.tsx';
import type { CardActions } from '../components/card-view.ts';
import { documentElement } from './clobber-proof.ts';
import { moveLayer } from './move-layer.ts';
import type { CardFrame, CardPart } from './parts.ts';
import { placeCard } from './placement.ts';
import { addLayer, openSurface } from './surface.ts';
import { watchSwipe } from './swipe.ts';
import { viewportSize } from './viewport.ts';

/** Where a card beside its name would cover what is read. */
const SMALL_TOUCH_SCREEN = '(max-width: 768px) and (pointer: coarse)';

interface OpenCard {
  readonly layer: HTMLElement;
  readonly isSheet: boolean;
  readonly closing: AbortController;
  frame: CardFrame;
}

/** The card in the page: one at a time, drawn in our element's root, beside its name. */
export function createCardPart(): CardPart {
  let open: OpenCard | null = null;

  const place = (): void => {
    if (open?.isSheet) {
      placeSheet(open.layer);
      return;
    }
    const anchor = open?.frame.anchor();
    const card = open?.layer.firstElementChild as HTMLElement | null | undefined;
    if (!open || !anchor || !card) return;
    card.style.maxHeight = '';
    const size = open.layer.getBoundingClientRect();
    const direction = getComputedStyle(documentElement(document)).direction === 'rtl' ? 'rtl' : 'ltr';
    const { left, top, room } = placeCard(anchor, size, viewportSize(document), direction);
    if (size.height > room) card.style.maxHeight = `${room}px`;
    moveLayer(open.layer, left, top);
  };

  const hide = (): void => {
    open?.closing.abort();
    open = null;
  };

  const start = (document: Document, actions: CardActions, frame: CardFrame): OpenCard => {
    const closing = new AbortController();
    const { signal } = closing;
    const surface = openSurface(document);
    const layer = addLayer(surface);
    const before = document.activeElement;
    layer.addEventListener('pointerenter', () => open?.frame.onPointer(true), { signal });
    layer.addEventListener('pointerleave', () => open?.frame.onPointer(false), { signal });
    window.addEventListener('keydown', (event) => closeOnEscape(event, actions), { capture: true, signal });
    signal.addEventListener('abort', () => {
      const hadFocus = surface.root.activeElement !== null && layer.contains(surface.root.activeElement);
      render(null, layer);
      layer.remove();
      if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    });
    const isSheet = frame.byTouch && matchMedia(SMALL_TOUCH_SCREEN).matches;
    if (isSheet) watchSwipe(layer, '.ng-card-head, .ng-sheet-grip', actions.onClose, signal);
    return { layer, isSheet, closing, frame };
  };

  return {
    show(document, view, actions, frame) {
      if (open && open.frame.byTouch !== frame.byTouch) hide();
      open ??= start(document, actions, frame);
      open.frame = frame;
      render(<Card view={view} actions={actions} isSheet={open.isSheet} />, open.layer);
      place();
      const card = open.layer.firstElementChild as HTMLElement;
      if (frame.takesFocus && !card.matches(':focus-within')) card.focus({ preventScroll: true });
    },
    follow: place,
    hide,
  };
}

/** Escape closes the card and nothing else: a dialog of the page that is open stays open. */
function closeOnEscape(event: KeyboardEvent, actions: CardActions): void {
  if (event.key !== 'Escape' || !event.isTrusted) return;
  event.stopImmediatePropagation();
  event.preventDefault();
  actions.onClose();
}

/** At the bottom of the window, as wide as it is. */
function placeSheet(layer: HTMLElement): void {
  layer.style.width = `${innerWidth}px`;
  moveLayer(layer, 0, innerHeight - layer.offsetHeight);
}
