import { documentElement } from './clobber-proof.ts';
import type { Size } from './placement.ts';

/** The part of the window in which the page is seen, in CSS pixels. In quirks mode the root is as high as its content. */
export function viewportSize(document: Document): Size {
  return { width: Math.min(innerWidth, documentElement(document).clientWidth), height: innerHeight };
}
