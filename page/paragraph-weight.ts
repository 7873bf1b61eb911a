import {
  attribute,
  firstChild,
  localName,
  nextSibling,
  nodeType,
  parentElement,
  queryTrees,
  type Root,
  TEXT_NODE,
  textContent,
} from './clobber-proof.ts';
import { BESIDE } from './element-names.ts';
import type { Layout } from './visibility.ts';

/** Shorter paragraphs are as often buttons, dates and teasers as they are prose. UTF-16 code units. */
const SHORTEST = 40;

/** With less than this in its `<p>` elements, a page may set its prose in bare `<div>`s. UTF-16 code units. */
const ENOUGH = 1_500;

const ROLES_BESIDE = /^(?:navigation|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar)$/;

/** True for elements that stand beside an article by their name or their role. */
export function standsBeside(element: Element): boolean {
  return BESIDE.has(localName(element)) || ROLES_BESIDE.test(attribute(element, 'role') ?? '');
}

/** The page's paragraphs of prose, and how much of their text every element above them holds. */
export interface ParagraphWeights {
  readonly paragraphs: readonly Element[];
  /** UTF-16 code units, by element. */
  readonly of: ReadonlyMap<Element, number>;
}

/** Weighs the paragraphs of `body` and its trees, hidden ones and those that stand beside an article left out. */
export function weighParagraphs(body: Element, trees: readonly Root[], layout: Layout): ParagraphWeights {
  const marked = queryTrees(trees, 'p');
  const weights = weigh(marked, body, layout);
  if ((weights.of.get(body) ?? 0) >= ENOUGH) return weights;
  const bare = queryTrees(trees, 'div, section, td, article').filter((element) => proseLength(element) >= 2 * SHORTEST);
  return weigh([...marked, ...bare], body, layout);
}

function weigh(candidates: readonly Element[], body: Element, layout: Layout): ParagraphWeights {
  const of = new Map<Element, number>();
  const paragraphs: Element[] = [];
  const beside = new Map<Element, boolean>();
  for (const paragraph of candidates) {
    const weight = proseLength(paragraph);
    if (weight < SHORTEST || isBeside(paragraph, body, beside) || !layout.visible(paragraph)) continue;
    paragraphs.push(paragraph);
    for (let at: Element | null = paragraph; at; at = at === body ? null : parentElement(at)) {
      of.set(at, (of.get(at) ?? 0) + weight);
    }
  }
  return { paragraphs, of };
}

/** Length of a paragraph's text; of another element, only that of the text that stands in it directly. */
function proseLength(element: Element): number {
  if (localName(element) === 'p') return textContent(element)?.trim().length ?? 0;
  let length = 0;
  for (let child = firstChild(element); child; child = nextSibling(child)) {
    if (nodeType(child) === TEXT_NODE) length += (child as Text).data.trim().length;
  }
  return length;
}

/** Whether an element or one that it stands in stands beside the article; `known` spares asking the same ones again. */
function isBeside(element: Element, body: Element, known: Map<Element, boolean>): boolean {
  let answer = known.get(element);
  if (answer === undefined) {
    const parent = element === body ? null : parentElement(element);
    answer = element !== body && (standsBeside(element) || (parent !== null && isBeside(parent, body, known)));
    known.set(element, answer);
  }
  return answer;
}

/** Clocks and counters that tick beside an article are no reason to read anything again. UTF-16 code units. */
const WEIGHTY = 100;

/** True when an element holds enough text to matter to what is read on the page. */
export function isWeighty(element: Element): boolean {
  return (textContent(element)?.length ?? 0) >= WEIGHTY;
}
