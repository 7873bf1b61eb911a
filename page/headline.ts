import { attribute, contains, localName, parentElement, queryAll, queryDeep, textContent } from './clobber-proof.ts';
import { precedes } from './document-order.ts';
import { standsBeside } from './paragraph-weight.ts';
import type { Layout } from './visibility.ts';

/**
 * The heading that names the article whose paragraphs `body` holds: a visible `<h1>` (else a marked headline, else an
 * `<h2>`) before or in the body, best the one that the page's own title repeats.
 */
export function findHeadline(document: Document, body: Element, layout: Layout): Element | null {
  const titles = pageTitles(document);
  let best: Element | null = null;
  let bestScore = 0;
  for (const heading of queryDeep(document, 'h1, h2, [itemprop~="headline"]')) {
    const score = scoreOf(heading, body, titles);
    if (score > bestScore && layout.visible(heading)) {
      best = heading;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(heading: Element, body: Element, titles: readonly string[]): number {
  const text = folded(textContent(heading));
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
  const stated = queryAll(document, 'meta[property="og:title"], meta[name="twitter:title"]').map((meta) =>
    attribute(meta, 'content'),
  );
  const title = queryAll(document, 'head > title').map((element) => textContent(element));
  return [...stated, ...title].map(folded).filter((text) => text.length >= 12);
}

/** Letters and digits alone: titles repeat a headline with other quotation marks and spaces. */
const folded = (text: string | null) => (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
