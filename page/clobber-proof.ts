/**
 * Reads of the DOM that a page cannot bend. A field named `parentNode` hides its form's own property, and an image named
 * `body` the document's; so getters and methods are taken from the prototypes. Where the platform has no such global
 * (the command line's DOM) there is no clobbering either, and plain access does. Each script carries those alone that it uses.
 */

type Prototypes = 'Node' | 'Element' | 'Text' | 'Document' | 'DocumentFragment';

function prototypeOf(name: Prototypes): object | undefined {
  return (globalThis as unknown as Partial<Record<Prototypes, { prototype: object }>>)[name]?.prototype;
}

/**
 * A function that takes what it is called on as its first argument. Bound, so that nothing of ours runs with each call: a page
 * is read by thousands of calls, most of them before the browser has made our code fast.
 */
const uncurried = (called: (...parameters: never[]) => unknown) => Function.prototype.call.bind(called) as never;

/* @__NO_SIDE_EFFECTS__ */
function getter<T extends object, K extends keyof T>(name: Prototypes, key: K): (from: T) => T[K] {
  let get: PropertyDescriptor['get'];
  for (let at = prototypeOf(name); at && !get; at = Object.getPrototypeOf(at) as object | undefined) {
    get = Object.getOwnPropertyDescriptor(at, key)?.get;
  }
  if (get) return uncurried(get);
  // What the platform's own elements do not have, one can only have been given by its page.
  return prototypeOf(name) ? () => undefined as T[K] : (from) => from[key];
}

type Method = (...parameters: never[]) => unknown;

/* @__NO_SIDE_EFFECTS__ */
function method<T extends object, K extends keyof T>(name: Prototypes, key: K) {
  type F = Extract<T[K], Method>;
  type Called = (on: T, ...parameters: Parameters<F>) => ReturnType<F>;
  const own = (prototypeOf(name) as T | undefined)?.[key] as F | undefined;
  return own
    ? (uncurried(own) as Called)
    : (on: T, ...parameters: Parameters<F>) => (on[key] as F)(...parameters) as ReturnType<F>;
}

export const firstChild = getter<Node, 'firstChild'>('Node', 'firstChild');
export const nextSibling = getter<Node, 'nextSibling'>('Node', 'nextSibling');
export const previousSibling = getter<Node, 'previousSibling'>('Node', 'previousSibling');
export const parentNode = getter<Node, 'parentNode'>('Node', 'parentNode');
export const nodeType = getter<Node, 'nodeType'>('Node', 'nodeType');
export const isConnected = getter<Node, 'isConnected'>('Node', 'isConnected');
export const textContent = getter<Element, 'textContent'>('Element', 'textContent');
export const localName = getter<Element, 'localName'>('Element', 'localName');
export const documentElement = getter<Document, 'documentElement'>('Document', 'documentElement');

/** Null for an element without a shadow root, and for one that keeps it closed. */
export const shadowRootOf = getter<Element, 'shadowRoot'>('Element', 'shadowRoot');
const slotOfElement = getter<Element, 'assignedSlot'>('Element', 'assignedSlot');
const slotOfText = getter<Text, 'assignedSlot'>('Text', 'assignedSlot');

const containsInTree = method<Node, 'contains'>('Node', 'contains');
export const rootOf = method<Node, 'getRootNode'>('Node', 'getRootNode');
export const comparePosition = method<Node, 'compareDocumentPosition'>('Node', 'compareDocumentPosition');
export const attribute = method<Element, 'getAttribute'>('Element', 'getAttribute');

export const createElement = method<Document, 'createElement'>('Document', 'createElement') as (
  document: Document,
  name: string,
) => HTMLElement;
/** Of the whole document, its pseudo-elements included. */
export const animationsOf = method<Document, 'getAnimations'>('Document', 'getAnimations');
const queryElement = method<Element, 'querySelectorAll'>('Element', 'querySelectorAll');
const queryFragment = method<DocumentFragment, 'querySelectorAll'>('DocumentFragment', 'querySelectorAll');
const queryDocument = method<Document, 'querySelectorAll'>('Document', 'querySelectorAll');

const DOCUMENT_NODE = 9;
const DOCUMENT_FRAGMENT_NODE = 11;
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** Where elements are looked for. */
export type Root = Document | DocumentFragment | Element;

/** All elements below `root` that match, in document order; none inside shadow roots. */
export function queryAll<E extends Element = Element>(root: Root, selector: string): E[] {
  return [...queryIn(root, selector)] as E[];
}

function queryIn(root: Node, selector: string): NodeListOf<Element> {
  switch (nodeType(root)) {
    case DOCUMENT_NODE:
      return queryDocument(root as Document, selector);
    case DOCUMENT_FRAGMENT_NODE:
      return queryFragment(root as DocumentFragment, selector);
    default:
      return queryElement(root as Element, selector);
  }
}

/**
 * Leaves out the commonest elements that cannot have a shadow root: https://dom.spec.whatwg.org/#valid-shadow-host-name.
 * To look at an element from a script costs far more than to select it.
 */
const POSSIBLE_HOSTS =
  ':not(a, b, br, button, circle, dd, dl, dt, em, figcaption, figure, form, g, i, iframe, img, input, label, li, link, ' +
  'noscript, ol, option, path, picture, rect, script, select, source, strong, style, svg, table, tbody, td, th, time, tr, ' +
  'ul, use, video)';

/** The open shadow roots below an element or a root, those inside of others too. */
export function openRootsBelow(root: Root): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  for (const element of queryIn(root, POSSIBLE_HOSTS)) {
    const shadow = shadowRootOf(element);
    if (shadow) roots.push(shadow, ...openRootsBelow(shadow));
  }
  return roots;
}

/** A root and the open shadow roots below it: the trees of what a reader sees there. */
export const treesBelow = (root: Root): readonly Root[] => [root, ...openRootsBelow(root)];

/** All elements in these trees that match, tree by tree. */
export const queryTrees = (trees: readonly Root[], selector: string): Element[] =>
  trees.flatMap((tree) => queryAll(tree, selector));

/** The element above a node; above what stands in a shadow root, that is the root's host. */
export function parentElement(node: Node): Element | null {
  const parent = parentNode(node);
  if (!parent) return null;
  return nodeType(parent) === ELEMENT_NODE ? (parent as Element) : hostOf(parent);
}

/** The host of a shadow root; null for every other node. */
export function hostOf(root: Node): Element | null {
  return nodeType(root) === DOCUMENT_FRAGMENT_NODE ? ((root as ShadowRoot).host ?? null) : null;
}

/** Whether `node` stands in `above`, in a shadow root of it too. */
export function contains(above: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = hostOf(rootOf(at))) if (containsInTree(above, at)) return true;
  return false;
}

/** The slot of a shadow root in which a child of its host is shown. */
export function slotOf(node: Node): HTMLSlotElement | null {
  const type = nodeType(node);
  if (type === ELEMENT_NODE) return slotOfElement(node as Element) ?? null;
  return type === TEXT_NODE ? (slotOfText(node as Text) ?? null) : null;
}

/** The page's `<body>`, which `document.body` need not be. */
export function bodyOf(document: Document): Element | null {
  const root = documentElement(document);
  for (let child = root && firstChild(root); child; child = nextSibling(child)) {
    if (nodeType(child) === ELEMENT_NODE && localName(child as Element) === 'body') return child as Element;
  }
  return null;
}
