import {
  attribute,
  contains,
  localName,
  parentElement,
  queryAll,
  queryTrees,
  type Root,
  textContent,
} from './clobber-proof.ts';
import { precedes } from './document-order.ts';
import { foldedTitle } from './folded-title.ts';
import { standsBeside } from './paragraph-weight.ts';
import type { Layout } from './visibility.ts';

/**
 * The heading in a page's trees that names the article whose paragraphs `body` holds: a visible `<h1>` (else a marked headline, else an
 * `<h2>`) before or in the body, best the one that the page's own title repeats.
 */
export function findHeadline(
  document: Document,
  trees: readonly Root[],
  body: Element,
  layout: Layout,
): Element | null {
  const titles = pageTitles(document);
  let best: Element | null = null;
  let bestScore = 0;
  for (const heading of queryTrees(trees, 'h1, h2, [itemprop~="headline"]')) {
    const score = scoreOf(heading, body, titles);
    if (score > bestScore && layout.visible(heading)) {
      best = heading;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(heading: Element, body: Element, titles: readonly string[]): number {
  const text = foldedTitle(textContent(heading) ?? '');
  if (text.length < 4) return 0;
  const isTitle = text.length >= 12 && titles.some((title) => title.startsWith(text) || text.startsWith(title));
  if (localName(heading) === 'h2' && !isTitle) return 0;
  if (isBeside(heading) || !(contains(body, heading) || precedes(heading, body))) return 0;
  if (!isTitle) return 1;
  return localName(heading) === 'h2' ? 2 : 3;
}

function isBeside(heading: Element): boolean {
  for (let at: Element | null = heading; at; at = parentElement(at)) if (standsBeside(at)) return true;
  return false;
}

function pageTitles(document: Document): string[] {
  const stated = queryAll(document, 'meta[property="og:title"], meta[name="twitter:title"]').map(
    (meta) => attribute(meta, 'content') ?? '',
  );
  const title = queryAll(document, 'head > title').map((element) => textContent(element) ?? '');
  return [...stated, ...title].map(foldedTitle).filter((text) => text.length >= 12);
}
