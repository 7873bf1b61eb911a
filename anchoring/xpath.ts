import type { RangeSelector, XPathPoint } from './selector.ts';

/**
 * The one place of this room that touches the DOM: a `Range` as a pair of XPaths with text offsets, and back. Only the
 * shape that we write is read, `/html[1]/body[1]/p[3]`, so that `document.evaluate` is not needed. Offsets are UTF-16
 * code units into an element's text content.
 */

const STEP = /^([^[\]]+)\[([1-9]\d*)\]$/;

/** A node's property as the platform defines it: a form's field named `parentNode` shadows the form's own. */
function read<K extends keyof Element>(node: Node, property: K): Element[K] {
  const prototype = node.nodeType === Node.ELEMENT_NODE ? Element.prototype : Node.prototype;
  return Reflect.get(prototype, property, node) as Element[K];
}

function pathOf(element: Element): string | null {
  const steps: string[] = [];
  let at: Element = element;
  for (;;) {
    const name = read(at, 'localName');
    let position = 1;
    for (let before = read(at, 'previousElementSibling'); before; before = read(before, 'previousElementSibling')) {
      if (read(before, 'localName') === name) position++;
    }
    steps.unshift(`/${name}[${position}]`);
    const parent = read(at, 'parentNode');
    if (parent?.nodeType === Node.DOCUMENT_NODE) return steps.join('');
    if (parent?.nodeType !== Node.ELEMENT_NODE) return null;
    at = parent as Element;
  }
}

function* childrenOf(parent: Node): Generator<Node> {
  for (let child = read(parent, 'firstChild'); child; child = read(child, 'nextSibling')) yield child;
}

function childAt(parent: Node, step: string): Element | null {
  const [, name, count] = STEP.exec(step) ?? [];
  let left = Number(count);
  for (const child of childrenOf(parent)) {
    if (child.nodeType !== Node.ELEMENT_NODE || read(child, 'localName') !== name) continue;
    if (--left === 0) return child as Element;
  }
  return null;
}

function elementAt(path: string, document: Document): Element | null {
  let at: Element | null = null;
  for (const step of path.split('/').slice(1)) {
    at = childAt(at ?? document, step);
    if (!at) return null;
  }
  return at;
}

function* textNodes(parent: Node): Generator<Text> {
  for (const child of childrenOf(parent)) {
    if (child.nodeType === Node.TEXT_NODE) yield child as Text;
    else yield* textNodes(child);
  }
}

function point(container: Node, offset: number): XPathPoint | null {
  const element = container.nodeType === Node.ELEMENT_NODE ? (container as Element) : read(container, 'parentElement');
  const value = element && pathOf(element);
  if (!element || value === null) return null;
  const before = new Range();
  before.setStart(element, 0);
  before.setEnd(container, offset);
  const length = before.toString().length;
  return { type: 'XPathSelector', value, refinedBy: { type: 'TextPositionSelector', start: length, end: length } };
}

/** A range's place in its document's tree; null inside a shadow root, which no XPath reaches. */
export function rangeSelector(range: Range): RangeSelector | null {
  const startSelector = point(range.startContainer, range.startOffset);
  const endSelector = point(range.endContainer, range.endOffset);
  return startSelector && endSelector && { type: 'RangeSelector', startSelector, endSelector };
}

/**
 * The text node and offset of a point. On the border of two nodes a start belongs to the later and an end to the earlier
 * one, so that a range holds no empty ends.
 */
function boundary(selector: XPathPoint, document: Document, side: 'start' | 'end'): [Text, number] | null {
  const element = elementAt(selector.value, document);
  if (!element) return null;
  let left = selector.refinedBy.start;
  for (const node of textNodes(element)) {
    const inside = side === 'start' ? left < node.length : left <= node.length;
    if (inside) return [node, left];
    left -= node.length;
  }
  return null;
}

/**
 * The range that a selector describes, in the document as it is now; null when the way to it is gone. Nothing is said
 * of its words: compare them with the quote before anything is painted.
 */
export function resolveRange(selector: RangeSelector, document: Document): Range | null {
  const start = boundary(selector.startSelector, document, 'start');
  const end = boundary(selector.endSelector, document, 'end');
  if (!start || !end) return null;
  const range = new Range();
  range.setStart(...start);
  range.setEnd(...end);
  return range.collapsed ? null : range;
}
