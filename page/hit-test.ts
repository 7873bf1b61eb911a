import type { Mention } from '../detection/mention.ts';
import { hostOf, nodeType, rootOf, TEXT_NODE } from './clobber-proof.ts';
import { firstIndex, toRange } from './locate.ts';
import type { PageText, TextSegment } from './page-text.ts';

/** What lies under a point of the viewport. */
export interface Hit {
  /** Offset into the collected text (UTF-16 code units), or null off the text. */
  readonly offset: number | null;
  /** Index of the mention, or null beside every name. */
  readonly mention: number | null;
}

export const NOTHING: Hit = { offset: null, mention: null };

/** Pixels around a name's boxes that still count as the name. */
const SLACK = 1;

/**
 * Finds the name at a point: caret position, then a binary search among the mentions of that text, then a look at the
 * name's boxes, because a caret also answers for the empty space beside a line.
 */
export class HitTest {
  readonly #pageText: PageText;
  readonly #mentions: readonly Mention[];
  readonly #firstSegment = new Map<Text, number>();
  /** With the shadow roots in which the text stands: carets are not shown inside of others. */
  readonly #caret: CaretPositionFromPointOptions;

  constructor(pageText: PageText, mentions: readonly Mention[]) {
    this.#pageText = pageText;
    this.#mentions = mentions;
    pageText.segments.forEach(({ node }, at) => {
      if (!this.#firstSegment.has(node)) this.#firstSegment.set(node, at);
    });
    this.#caret = { shadowRoots: shadowRootsOf(pageText) };
  }

  at(document: Document, x: number, y: number): Hit {
    const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, this.#caret);
    if (!caret || nodeType(caret.offsetNode) !== TEXT_NODE) return NOTHING;
    const offset = this.#offsetOf(caret.offsetNode as Text, caret.offset);
    if (offset === null) return NOTHING;
    const last = firstIndex(this.#mentions.length, (at) => (this.#mentions[at]?.start ?? 0) > offset) - 1;
    // On the border of two names the caret stands at the end of one and the start of the other.
    for (const at of [last, last - 1]) {
      const mention = this.#mentions[at];
      if (mention && mention.end >= offset && this.#covers(mention, x, y)) return { offset, mention: at };
    }
    return { offset, mention: null };
  }

  #offsetOf(node: Text, nodeOffset: number): number | null {
    const { segments } = this.#pageText;
    const first = this.#firstSegment.get(node);
    if (first === undefined) return null;
    let found: TextSegment | undefined;
    for (let at = first; segments[at]?.node === node && (segments[at]?.nodeStart ?? 0) <= nodeOffset; at++) {
      found = segments[at];
    }
    return found ? found.start + Math.min(nodeOffset - found.nodeStart, found.length) : null;
  }

  #covers(mention: Mention, x: number, y: number): boolean {
    const range = toRange(this.#pageText, mention.start, mention.end);
    return range !== null && boxAt(range, x, y) !== null;
  }
}

function shadowRootsOf({ blocks }: PageText): ShadowRoot[] {
  const roots = new Set<Node>();
  for (const { element } of blocks) {
    for (let root = rootOf(element); hostOf(root); root = rootOf(hostOf(root) as Element)) roots.add(root);
  }
  return [...roots] as ShadowRoot[];
}

/** The box of a range that holds a point: a name over two lines has two. */
export function boxAt(range: Range, x: number, y: number): DOMRect | null {
  for (const box of range.getClientRects()) {
    const inside = x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK;
    if (inside) return box;
  }
  return null;
}
