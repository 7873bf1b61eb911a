import { localName } from './clobber-proof.ts';
import { HOST_NAME } from './parts.ts';

export interface SelectingActions {
  /** The reader has selected something; `end` is the box of its end, in viewport pixels. */
  selected(end: DOMRect): void;
  /** Nothing is selected any more. */
  cleared(): void;
}

/** The range that is selected in the page, if it is not empty. */
export function selectedRange(): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.toString().trim() === '' ? null : range;
}

/** Follows what the reader selects by pointer or keyboard; selections that the page makes are not offered for clipping. */
export function watchSelection(actions: SelectingActions, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal };
  let offered = false;
  let frame = 0;

  const look = (): void => {
    const boxes = selectedRange()?.getClientRects();
    const end = boxes?.[boxes.length - 1];
    if (end) actions.selected(end);
    else if (offered) actions.cleared();
    offered = end !== undefined;
  };
  const lookSoon = (event: Event): void => {
    if (!event.isTrusted || isOurs(event.target)) return;
    cancelAnimationFrame(frame);
    // The selection of a click or a key is made after its event.
    frame = requestAnimationFrame(look);
  };
  addEventListener('pointerup', lookSoon, options);
  addEventListener('keyup', (event) => event.shiftKey && lookSoon(event), options);
  addEventListener('scroll', (event) => offered && lookSoon(event), options);
  addEventListener(
    'selectionchange',
    () => {
      if (!offered || selectedRange()) return;
      offered = false;
      actions.cleared();
    },
    options,
  );
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

const isOurs = (target: EventTarget | null) => target instanceof Element && localName(target) === HOST_NAME;
