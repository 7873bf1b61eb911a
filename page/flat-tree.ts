import { firstChild, localName, nextSibling, shadowRootOf, slotOf } from './clobber-proof.ts';

/**
 * The tree as a reader sees it: in place of a host's children stands what its open shadow root shows, and in place of a
 * slot the children that the host gives to it.
 */

/** The slot that was entered last, and the child of it that was visited last: a slot can hold a whole article. */
let entered: { readonly slot: Element; readonly nodes: readonly Node[]; at: number } | null = null;

export function firstShownChild(element: Element): Node | null {
  const shadow = shadowRootOf(element);
  if (shadow) return firstChild(shadow);
  if (localName(element) === 'slot') {
    const nodes = assignedTo(element as HTMLSlotElement);
    entered = { slot: element, nodes, at: 0 };
    if (nodes[0]) return nodes[0];
  }
  return firstChild(element);
}

export function nextShownSibling(node: Node): Node | null {
  const slot = slotOf(node);
  if (!slot) return nextSibling(node);
  if (entered?.slot !== slot || entered.nodes[entered.at] !== node) {
    const nodes = assignedTo(slot);
    entered = { slot, nodes, at: nodes.indexOf(node) };
  }
  entered.at++;
  return entered.nodes[entered.at] ?? null;
}

const assignedTo = (slot: HTMLSlotElement): readonly Node[] => HTMLSlotElement.prototype.assignedNodes.call(slot);
