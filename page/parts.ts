import type { CardActions, CardView } from '../components/card-view.ts';
import type { ToastAction } from '../components/Toast.tsx';
import type { Sight } from './sight.ts';

/**
 * The scripts of one page arrive one by one: the annotator first, the overlay with card and clipper at first use. All run in
 * one isolated world, which the page cannot enter, and find each other here.
 */
export interface Parts {
  /** Ends the reading that runs in this page. */
  reading?: AbortController;
  card?: CardPart;
  clipper?: ClipperPart;
  surface?: Surface;
  look?: Look;
}

/** How the reader wants our own elements to look. */
export interface Look {
  /** In per cent of the usual. */
  readonly textSize: number;
  readonly still: boolean;
}

/** What keeps a card where it belongs and tells of the reader's ways with it. */
export interface CardFrame {
  /** Where the name stands now, in viewport pixels; null when it has left the viewport. */
  anchor(): DOMRect | null;
  /** The reader tapped: on a small screen the card is a sheet at the bottom, and scrolling does not close it. */
  readonly byTouch: boolean;
  /** The pointer entered the card (true) or left it. */
  onPointer(inside: boolean): void;
}

export interface CardPart {
  open(document: Document, frame: CardFrame): CardWindow;
  closeAll(): void;
}

/** One card in the page; empty until it is first drawn, and unseen until it is shown. */
export interface CardWindow {
  /** Whether it is still in the page's document. */
  readonly isThere: boolean;
  draw(view: CardView, actions: CardActions): void;
  /** Puts it beside its name for the reader to see. */
  show(): void;
  takeFocus(): void;
  /** Puts it beside its name again, after a scroll or a change of size; a pinned one into the viewport. */
  follow(): void;
  /** From now on it stays where it is, or beside another pinned card that it covered. */
  pin(): void;
  /** In viewport pixels; the card never leaves the viewport. */
  move(right: number, down: number): void;
  /** Gives the focus back to what had it. */
  close(): void;
}

export interface ClipperPart {
  /** Puts the button beside the end of a selection, in viewport pixels. `onClip` runs for trusted presses only. */
  offer(document: Document, end: DOMRect, onClip: () => void): void;
  withdraw(): void;
  dismiss(): void;
  /** Shows a message until it is dismissed, replaced, or `seconds` have passed; 0 keeps it. */
  tell(document: Document, message: string, options: ToastOptions): void;
}

export interface ToastOptions {
  readonly tone?: 'plain' | 'alert';
  readonly actions?: readonly ToastAction[];
  readonly seconds: number;
}

/** The one element that we add to a page, and the closed root in which card, button and toast are drawn. */
export interface Surface {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly sight: Sight;
}

const KEY = Symbol.for('newsgloss.parts');

/** The local name of that element. */
export const HOST_NAME = 'newsgloss-host';

export function parts(): Parts {
  const scope = globalThis as { [KEY]?: Parts };
  scope[KEY] ??= {};
  return scope[KEY];
}

/** Takes our element out of the page, with all that it shows. */
export function closeSurface(): void {
  const found = parts();
  found.card?.closeAll();
  found.clipper?.withdraw();
  found.clipper?.dismiss();
  found.surface?.sight.end();
  found.surface?.host.remove();
  delete found.surface;
}
