import { render } from 'preact';
import { Card } from '../components/Card.tsx';
import type { CardActions, CardView } from '../components/card-view.ts';
import { documentElement } from './clobber-proof.ts';
import { watchDrag } from './dragging.ts';
import { moveLayer } from './move-layer.ts';
import type { CardFrame, CardPart, CardWindow, Surface } from './parts.ts';
import { type Box, type Placement, placeBeside, placeCard, within } from './placement.ts';
import { addLayer, openSurface } from './surface.ts';
import { watchSwipe } from './swipe.ts';
import { viewportSize } from './viewport.ts';

/** Where a card beside its name would cover what is read. */
const SMALL_TOUCH_SCREEN = '(max-width: 768px) and (pointer: coarse)';

/** Draws cards in our element's root: one beside its name, and as many as the reader has pinned. */
export function createCardPart(): CardPart {
  const windows = new Set<DrawnCard>();
  return {
    open(document, frame) {
      const window = new DrawnCard(document, frame, windows);
      windows.add(window);
      return window;
    },
    closeAll() {
      for (const window of windows) window.close();
    },
  };
}

class DrawnCard implements CardWindow {
  readonly #document: Document;
  readonly #frame: CardFrame;
  readonly #others: Set<DrawnCard>;
  readonly #surface: Surface;
  readonly #layer: HTMLElement;
  readonly #closing = new AbortController();
  readonly #isSheet: boolean;
  #isShown = false;
  #isPinned = false;
  /** Beside which place it stands and on which side: it does not leave that when it grows under the reader's eyes. */
  #stand: { readonly name: DOMRect; readonly side: Placement['side'] } | null = null;
  /** What had the focus before the card was shown. */
  #before: Element | null = null;
  #close: () => void = () => undefined;

  constructor(document: Document, frame: CardFrame, others: Set<DrawnCard>) {
    this.#document = document;
    this.#frame = frame;
    this.#others = others;
    this.#surface = openSurface(document);
    this.#layer = addLayer(this.#surface);
    this.#layer.style.visibility = 'hidden';
    this.#isSheet = frame.byTouch && matchMedia(SMALL_TOUCH_SCREEN).matches;
  }

  show(): void {
    if (this.#isShown) return;
    this.#isShown = true;
    this.#before = this.#document.activeElement;
    this.#listen();
    this.#layer.style.visibility = '';
    this.follow();
  }

  #listen(): void {
    const { signal } = this.#closing;
    const layer = this.#layer;
    // A pinned card is a place beside the names: there the pointer has left the card that follows it.
    layer.addEventListener('pointerenter', () => this.#frame.onPointer(!this.#isPinned), { signal });
    layer.addEventListener('pointerleave', () => this.#frame.onPointer(false), { signal });
    window.addEventListener('keydown', (event) => this.#closeOnEscape(event), { capture: true, signal });
    if (this.#isSheet) watchSwipe(layer, '.ng-card-head, .ng-sheet-grip', () => this.#close(), signal);
  }

  get #card(): HTMLElement | null {
    return this.#layer.firstElementChild as HTMLElement | null;
  }

  #hasFocus(): boolean {
    const { activeElement } = this.#surface.root;
    return activeElement !== null && this.#layer.contains(activeElement);
  }

  get isThere(): boolean {
    return this.#layer.isConnected;
  }

  draw(view: CardView, actions: CardActions): void {
    this.#close = actions.onClose;
    const hadFocus = this.#hasFocus();
    render(<Card view={view} actions={actions} isSheet={this.#isSheet} />, this.#layer);
    if (this.#isShown) this.follow();
    // What had it may be gone: a link to the entry that is shown now.
    if (hadFocus && !this.#hasFocus()) this.takeFocus();
  }

  takeFocus(): void {
    if (!this.#hasFocus()) this.#card?.focus({ preventScroll: true });
  }

  follow(): void {
    if (this.#isSheet) placeSheet(this.#layer);
    else if (this.#isPinned) this.move(0, 0);
    else this.#placeBesideName();
  }

  #placeBesideName(): void {
    const anchor = this.#frame.anchor();
    const card = this.#card;
    if (!anchor || !card) return;
    card.style.maxHeight = '';
    const size = this.#layer.getBoundingClientRect();
    const direction = getComputedStyle(documentElement(this.#document)).direction === 'rtl' ? 'rtl' : 'ltr';
    const { name, side: before } = this.#stand ?? {};
    const kept = name?.left === anchor.left && name.top === anchor.top ? before : undefined;
    const { left, top, room, side } = placeCard(anchor, size, viewportSize(document), direction, kept);
    this.#stand = { name: anchor, side };
    if (size.height > room) card.style.maxHeight = `${room}px`;
    moveLayer(this.#layer, left, top);
  }

  pin(): void {
    this.#isPinned = true;
    const others: Box[] = [...this.#others].filter((other) => other !== this && other.#isPinned).map(boxOf);
    const { left, top } = placeBeside(boxOf(this), others, viewportSize(this.#document));
    moveLayer(this.#layer, left, top);
    watchDrag(this.#layer, '.ng-card-head, .ng-move', (right, down) => this.move(right, down), this.#closing.signal);
  }

  move(right: number, down: number): void {
    const { left, top, width, height } = this.#layer.getBoundingClientRect();
    const viewport = viewportSize(this.#document);
    moveLayer(this.#layer, within(left + right, width, viewport.width), within(top + down, height, viewport.height));
  }

  close(): void {
    const hadFocus = this.#hasFocus();
    this.#others.delete(this);
    this.#closing.abort();
    render(null, this.#layer);
    this.#layer.remove();
    if (hadFocus && this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
  }

  /** Escape closes the card and nothing else: a dialog of the page that is open stays open. */
  #closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || (this.#isPinned && !this.#hasFocus())) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.#close();
  }

  get box(): DOMRect {
    return this.#layer.getBoundingClientRect();
  }
}

const boxOf = ({ box }: DrawnCard): Box => box;

/** At the bottom of the window, as wide as it is. */
function placeSheet(layer: HTMLElement): void {
  layer.style.width = `${innerWidth}px`;
  moveLayer(layer, 0, innerHeight - layer.offsetHeight);
}
