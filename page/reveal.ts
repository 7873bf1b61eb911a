import { nodeType, parentElement, TEXT_NODE } from './clobber-proof.ts';
import { FLASH_KEY } from './highlight-keys.ts';
import type { Painter } from './paint.ts';
import { pause } from './pauses.ts';

/** Milliseconds for which a place that was scrolled to is marked. */
const FLASH = 1_500;

/** Scrolls a range into view unless it is there already, and marks it for a moment. */
export async function reveal(range: Range, painter: Painter, signal: AbortSignal): Promise<void> {
  const box = range.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight) {
    const start = range.startContainer;
    const element = nodeType(start) === TEXT_NODE ? parentElement(start) : (start as Element);
    if (element) Element.prototype.scrollIntoView.call(element, { block: 'center', behavior: 'instant' });
  }
  painter.paint(FLASH_KEY, [range]);
  await pause(FLASH, signal);
  painter.paint(FLASH_KEY, []);
}
