import type { StoryLink } from '../messaging/messages.ts';
import { attribute, localName, parentElement } from './clobber-proof.ts';
import { httpAddress } from './page-address.ts';
import type { PageText } from './page-text.ts';

/** Links of an article that are told of; a page that hides thousands in its text is no article. */
const LINK_LIMIT = 300;

/** The links inside the article's own text, each address once, where it stands first. `address` is the page's own. */
export function storyLinks(pageText: PageText, address: string): StoryLink[] {
  const links = new Map<string, StoryLink & { end: number }>();
  for (const { node, start, length } of pageText.segments) {
    const anchor = linkAround(node);
    const href = anchor && httpAddress(attribute(anchor, 'href') ?? '', address);
    if (!href) continue;
    const known = links.get(href);
    if (known) known.end = Math.max(known.end, known.end === start ? start + length : known.end);
    else if (links.size < LINK_LIMIT) links.set(href, { address: href, text: '', start, end: start + length });
  }
  return [...links.values()].map((link) => ({ ...link, text: pageText.text.slice(link.start, link.end).trim() }));
}

function linkAround(node: Node): Element | null {
  for (let at = parentElement(node); at; at = parentElement(at)) if (localName(at) === 'a') return at;
  return null;
}
