/**
 * Reads of the DOM that a page cannot bend. A field named `parentNode` hides its form's own property, and an image named
 * `body` the document's; so getters and methods are taken from the prototypes. Where the platform has no such global
 * (the command line's DOM) there is no clobbering either, and plain access does.
 */

type Prototypes = 'Node' | 'Element' | 'Document';

function prototypeOf(name: Prototypes): object | undefined {
  return (globalThis as unknown as Partial<Record<Prototypes, { prototype: object }>>)[name]?.prototype;
}

function getter<T extends object, K extends keyof T>(name: Prototypes, key: K): (from: T) => T[K] {
  let get: PropertyDescriptor['get'];
  for (let at = prototypeOf(name); at && !get; at = Object.getPrototypeOf(at) as object | undefined) {
    get = Object.getOwnPropertyDescriptor(at, key)?.get;
  }
  return get ? (from) => get.call(from) as T[K] : (from) => from[key];
}

type Method = (...parameters: never[]) => unknown;

function method<T extends object, K extends keyof T>(name: Prototypes, key: K) {
  type F = Extract<T[K], Method>;
  const own = (prototypeOf(name) as T | undefined)?.[key];
  return (on: T, ...parameters: Parameters<F>): ReturnType<F> =>
    Reflect.apply((own ?? on[key]) as F, on, parameters) as ReturnType<F>;
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

export const contains = method<Node, 'contains'>('Node', 'contains');
export const comparePosition = method<Node, 'compareDocumentPosition'>('Node', 'compareDocumentPosition');
export const attribute = method<Element, 'getAttribute'>('Element', 'getAttribute');

export const createElement = method<Document, 'createElement'>('Document', 'createElement') as (
  document: Document,
  name: string,
) => HTMLElement;
const queryElement = method<Element, 'querySelectorAll'>('Element', 'querySelectorAll');
const queryDocument = method<Document, 'querySelectorAll'>('Document', 'querySelectorAll');

const DOCUMENT_NODE = 9;
export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;

/** All elements below `root` that match, in document order. */
export function queryAll<E extends Element = Element>(root: Document | Element, selector: string): E[] {
  const found =
    nodeType(root) === DOCUMENT_NODE
      ? queryDocument(root as Document, selector)
      : queryElement(root as Element, selector);
  return [...found] as E[];
}

export function parentElement(node: Node): Element | null {
  const parent = parentNode(node);
  return parent && nodeType(parent) === ELEMENT_NODE ? (parent as Element) : null;
}

/** The page's `<body>`, which `document.body` need not be. */
export function bodyOf(document: Document): Element | null {
  const root = documentElement(document);
  for (let child = root && firstChild(root); child; child = nextSibling(child)) {
    if (nodeType(child) === ELEMENT_NODE && localName(child as Element) === 'body') return child as Element;
  }
  return null;
}
