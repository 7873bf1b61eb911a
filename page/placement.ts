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
 * viewport. It starts at the start of the name, as the text of the page runs. `kept`: the side that it is on already.
 */
export function placeCard(
  name: Box,
  card: Size,
  viewport: Size,
  direction: 'ltr' | 'rtl' = 'ltr',
  kept?: Placement['side'],
): Placement {
  const below = viewport.height - MARGIN - (name.bottom + GAP);
  const above = name.top - GAP - MARGIN;
  const side = kept ?? (card.height <= below || below >= above ? 'below' : 'above');
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

/** Where a pinned card stays: where it is, or to the right or left of those that it would cover. */
export function placeBeside(card: Box, others: readonly Box[], viewport: Size): { left: number; top: number } {
  const { left, top } = card;
  const width = card.right - left;
  const covered = (at: number): Box | undefined =>
    others.find(
      (other) => at < other.right && at + width > other.left && top < other.bottom && card.bottom > other.top,
    );
  if (!covered(left)) return { left, top };
  const rightOfAll = Math.max(...others.map(({ right }) => right)) + GAP;
  const leftOfAll = Math.min(...others.map((other) => other.left)) - GAP - width;
  for (const at of [rightOfAll, leftOfAll]) {
    if (at >= MARGIN && at + width <= viewport.width - MARGIN) return { left: at, top };
  }
  return { left, top };
}

/** The place nearest to the wanted one at which a length lies inside the whole, with a margin. */
export const within = (wanted: number, length: number, whole: number): number =>
  Math.max(MARGIN, Math.min(wanted, whole - MARGIN - length));
