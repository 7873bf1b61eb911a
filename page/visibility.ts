import { attribute, nextSibling, nodeType, parentElement, previousSibling, TEXT_NODE } from './clobber-proof.ts';

/** How a page is laid out, as far as reading its text needs it. */
export interface Layout {
  /** Whether an element and all that it stands in are rendered. */
  visible(element: Element): boolean;
  /** Whether an element that is inline by name stands on lines of its own. */
  breaks(element: Element): boolean;
}

/** What the browser renders. Resolves style, never layout. */
export const renderedLayout: Layout = {
  visible: (element) => {
    // What is laid out as its contents alone has no box, which `checkVisibility` takes for not rendered.
    for (let at: Element | null = element; at; at = parentElement(at)) {
      if (Element.prototype.checkVisibility.call(at, { visibilityProperty: true })) return true;
      const { display, visibility } = getComputedStyle(at);
      if (display !== 'contents' || visibility !== 'visible') return false;
    }
    return false;
  },
  breaks: (element) => !/^(?:inline|contents|ruby|none)/.test(getComputedStyle(element).display),
};

const STATED_HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** What a page says of itself, for a DOM that renders nothing. */
export const statedLayout: Layout = {
  visible: (element) => {
    for (let at: Element | null = element; at; at = parentElement(at)) {
      if (attribute(at, 'hidden') !== null || STATED_HIDDEN.test(attribute(at, 'style') ?? '')) return false;
    }
    return true;
  },
  breaks: (element) => attribute(element, 'class') !== null && besideElement(element),
};

/** True when an element touches a sibling element, with no text between the two. */
function besideElement(element: Element): boolean {
  const [before, after] = [previousSibling(element), nextSibling(element)];
  return (before !== null && nodeType(before) !== TEXT_NODE) || (after !== null && nodeType(after) !== TEXT_NODE);
}
