import {
  bodyOf,
  ELEMENT_NODE,
  isConnected,
  localName,
  nodeType,
  openRootsBelow,
  parentElement,
} from './clobber-proof.ts';
import { BLOCKS } from './element-names.ts';
import { idleMoment, pause } from './pauses.ts';

/** Milliseconds without waiting for more: a page that never rests is read this often. */
const SETTLE = 250;

/** Attributes that show or hide text. `style` is not among them: animations write it sixty times a second. */
const SHOWING = ['hidden', 'open', 'class', 'aria-busy'];

/** Looks for shadow roots that have come since, and watches what is in them. */
export type FollowRoots = () => void;

/**
 * Tells which elements of a page have changed: batched, at idle, each at most four times a second. The element is the
 * smallest block that holds the change. Our own element stands outside of the body and is never seen.
 */
export function watchContent(
  document: Document,
  changed: (blocks: Set<Element>) => void,
  signal: AbortSignal,
): FollowRoots {
  const body = bodyOf(document);
  if (!body) return () => undefined;
  let dirty = new Set<Element>();
  let waiting = false;

  const deliver = async (): Promise<void> => {
    await pause(SETTLE, signal);
    await idleMoment(signal);
    waiting = false;
    const blocks = dirty;
    dirty = new Set();
    if (!signal.aborted) changed(outermost(blocks));
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) for (const block of changedBlocks(record)) dirty.add(block);
    if (waiting || dirty.size === 0) return;
    waiting = true;
    void deliver();
  });
  const watched = new WeakSet<Node>();
  const watch = (root: Node): void => {
    if (watched.has(root) || signal.aborted) return;
    watched.add(root);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: SHOWING,
    });
  };
  watch(body);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => openRootsBelow(body).forEach(watch);
}

/** Added blocks stand for themselves; every other change concerns the block in which it happened. */
function changedBlocks({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): Element[] {
  // Sites set classes on their body at every scroll, and show or hide no text by it.
  if (attributeName === 'class' && localName(target as Element) === 'body') return [];
  if (type === 'childList' && removedNodes.length === 0) {
    const added = [...addedNodes].filter(isBlock);
    if (added.length === addedNodes.length) return added;
  }
  const block = nearestBlock(target);
  return block ? [block] : [];
}

const isBlock = (node: Node): node is Element =>
  nodeType(node) === ELEMENT_NODE && BLOCKS.has(localName(node as Element));

function nearestBlock(node: Node): Element | null {
  let at = nodeType(node) === ELEMENT_NODE ? (node as Element) : parentElement(node);
  while (at && !BLOCKS.has(localName(at))) at = parentElement(at);
  return at;
}

/** Elements that are gone or stand in another one of the set need no reading of their own. */
function outermost(elements: ReadonlySet<Element>): Set<Element> {
  const kept = new Set<Element>();
  for (const element of elements) {
    if (!isConnected(element)) continue;
    let at = parentElement(element);
    while (at && !elements.has(at)) at = parentElement(at);
    if (!at) kept.add(element);
  }
  return kept;
}
