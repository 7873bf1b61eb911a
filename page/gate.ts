import { densest } from './article-root.ts';
import {
  attribute,
  bodyOf,
  contains,
  localName,
  parentElement,
  queryAll,
  queryTrees,
  type Root,
  textContent,
  treesBelow,
} from './clobber-proof.ts';
import { isArticleNode, readLinkedData } from './json-ld.ts';
import { type ParagraphWeights, standsBeside, weighParagraphs } from './paragraph-weight.ts';
import { type Layout, renderedLayout } from './visibility.ts';

/** Whether a page is a news article, and why we think so. */
export interface Verdict {
  readonly article: boolean;
  readonly reason: 'states-article' | 'reads-like-article' | 'asks-for-password' | 'index' | 'too-little-prose';
}

/** Prose that an article has at least, in UTF-16 code units: about 50 words where the page says what it is, else 170. */
const STATED_PROSE = 300;
const UNSTATED_PROSE = 1_000;
/** An article that does not say so has at least so many paragraphs. */
const UNSTATED_PARAGRAPHS = 4;

/**
 * Decides whether a page is a news article from what it states (JSON-LD, OpenGraph) and from its
 * paragraphs. A page that asks for a password in its middle never is one; a sign-in form in a dialog or at the margin, as
 * many news pages have, says nothing.
 */
export function isArticle(document: Document, layout: Layout = renderedLayout): Verdict {
  const page = bodyOf(document);
  if (!page) return { article: false, reason: 'too-little-prose' };
  const trees = treesBelow(page);
  if (asksForPassword(trees, layout)) return { article: false, reason: 'asks-for-password' };
  const weights = weighParagraphs(page, trees, layout);
  const body = densest(page, weights);
  const prose = weights.of.get(body) ?? 0;
  if (prose < STATED_PROSE) return { article: false, reason: 'too-little-prose' };
  if (isIndex(body, weights)) return { article: false, reason: 'index' };
  if (statesArticle(document)) return { article: true, reason: 'states-article' };
  const paragraphs = weights.paragraphs.filter((paragraph) => contains(body, paragraph)).length;
  const enough = prose >= UNSTATED_PROSE && paragraphs >= UNSTATED_PARAGRAPHS;
  return enough ? { article: true, reason: 'reads-like-article' } : { article: false, reason: 'too-little-prose' };
}

/** Where many paragraphs have a linked heading or a card of their own, they are teasers of other pages. */
function isIndex(body: Element, weights: ParagraphWeights): boolean {
  const paragraphs = weights.paragraphs.filter((paragraph) => contains(body, paragraph));
  const teasers = queryAll(
    body,
    'article, h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4',
  ).length;
  const linked = paragraphs.filter((paragraph) => linkedLength(paragraph) > (textContent(paragraph)?.length ?? 0) / 2);
  return teasers > Math.max(3, paragraphs.length / 2) || linked.length > paragraphs.length / 2;
}

function linkedLength(element: Element): number {
  return queryAll(element, 'a[href]').reduce((sum, link) => sum + (textContent(link)?.length ?? 0), 0);
}

function statesArticle(document: Document): boolean {
  const [type] = queryAll(document, 'meta[property="og:type"]');
  return (type && attribute(type, 'content') === 'article') || readLinkedData(document).some(isArticleNode);
}

function asksForPassword(trees: readonly Root[], layout: Layout): boolean {
  return queryTrees(trees, 'input[type="password"]').some((field) => layout.visible(field) && !isAtMargin(field));
}

function isAtMargin(field: Element): boolean {
  for (let at: Element | null = field; at; at = parentElement(at)) {
    if (localName(at) === 'header' || standsBeside(at) || attribute(at, 'aria-modal') === 'true') return true;
  }
  return false;
}
