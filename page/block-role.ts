import type { ArticleParts } from './article-root.ts';
import { attribute, contains, localName, parentElement } from './clobber-proof.ts';
import type { BlockRole } from './page-text.ts';
import { wordingOf } from './wording.ts';

const BY_NAME: Readonly<Record<string, BlockRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  li: 'list',
  dt: 'list',
  dd: 'list',
  td: 'table',
  th: 'table',
};

const STANDFIRST = /-(?:standfirst|dek|deck|sub-?title|sub-?head(?:line)?|strapline|lede|excerpt|summary)-/;
const BYLINE = /-(?:by-?line|authors?|credits?|contributors?|dateline|timestamp|publish(?:ed)?-?(?:date|time)?)-/;
const CAPTION = /-(?:caption|photo-credit|image-credit)-/;

/** How far up an element's own name for a block reaches. */
const NEAR = 3;

/** The part that a block plays in its article. `opening`: no paragraph of the body stands before it. */
export function roleOf(element: Element, article: ArticleParts | null, opening: boolean): BlockRole {
  if (article?.headline && contains(article.headline, element)) return 'headline';
  let role: BlockRole = 'paragraph';
  let at: Element | null = element;
  for (let up = 0; at && up <= NEAR && at !== article?.body; up++, at = parentElement(at)) {
    const wording = wordingOf(at);
    const named = BY_NAME[localName(at)];
    if (named && (role === 'paragraph' || named === 'caption')) role = named;
    if (CAPTION.test(wording)) return 'caption';
    if (opening && role !== 'list' && isByline(at, wording)) return 'byline';
    if (opening && STANDFIRST.test(wording)) return 'standfirst';
  }
  return role;
}

function isByline(element: Element, wording: string): boolean {
  return (
    BYLINE.test(wording) ||
    localName(element) === 'address' ||
    localName(element) === 'time' ||
    attribute(element, 'rel') === 'author' ||
    attribute(element, 'itemprop') === 'author'
  );
}
