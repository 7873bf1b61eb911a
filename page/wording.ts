import { attribute } from './clobber-proof.ts';

/**
 * What a page's author calls an element: the words of its class, id and component name, lower case, between single
 * hyphens and with one at either end, so that `-share-` finds a whole word. `relatedLinks__item` gives
 * `-related-links-item-`.
 */
export function wordingOf(element: Element): string {
  const parts = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${
    attribute(element, 'data-component') ?? attribute(element, 'data-testid') ?? ''
  }`;
  if (parts.length === 2) return '';
  const known = cache.get(parts);
  if (known !== undefined) return known;
  const hyphened = parts
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d\u0080-\uffff]+/g, '-');
  const wording = `-${hyphened}-`.replace(/-+/g, '-');
  if (cache.size > 5_000) cache.clear();
  cache.set(parts, wording);
  return wording;
}

/** Pages repeat a few hundred class lists thousands of times. */
const cache = new Map<string, string>();
