/** A rectangle in viewport pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  /** The height that there is room for. */
  readonly room: number;
  readonly side: 'below' | 'above';
}

/** Pixels between a name and its card, and between the card and the edge of the viewport. */
const GAP = 8;
const MARGIN = 8;
/** Lower than this a card shows nothing of use; then it rather covers its name. */
const LOWEST = 160;

/**
 * Puts a card beside a name: below it where it fits, else above, else where there is more room, and always inside the
 * viewport. It starts at the start of the name, as the text of the page runs.
 */
export function placeCard(name: Box, card: Size, viewport: Size, direction: 'ltr' | 'rtl' = 'ltr'): Placement {
  const below = viewport.height - MARGIN - (name.bottom + GAP);
  const above = name.top - GAP - MARGIN;
  const side = card.height <= below || below >= above ? 'below' : 'above';
  const room = Math.max(side === 'below' ? below : above, Math.min(LOWEST, viewport.height - 2 * MARGIN));
  const height = Math.min(card.height, room);
  const wanted = direction === 'rtl' ? name.right - card.width : name.left;
  return {
    left: within(wanted, card.width, viewport.width),
    top: within(side === 'below' ? name.bottom + GAP : name.top - GAP - height, height, viewport.height),
    room,
    side,
  };
}

const within = (wanted: number, length: number, whole: number) =>
  Math.max(MARGIN, Math.min(wanted, whole - MARGIN - length));
