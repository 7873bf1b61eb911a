import type { ClipSource } from '../storage/clip.ts';
import { parseByline } from './byline.ts';
import { attribute, documentElement, queryAll, textContent } from './clobber-proof.ts';
import { isArticleNode, isNode, type LinkedNode, readLinkedData } from './json-ld.ts';
import { httpAddress, isSameSite, withoutFragment } from './page-address.ts';
import { statedText } from './stated-text.ts';

const AUTHOR_LIMIT = 50;

/**
 * What a page says of itself, for a citation: JSON-LD first, then Highwire tags, then OpenGraph, then the visible byline.
 * Everything here is the page's word, cut to the limits of a clip's source; nothing is guessed. `address` is where the
 * page was opened.
 */
export function readMetadata(document: Document, address: string): ClipSource {
  const article = readLinkedData(document).find(isArticleNode) ?? {};
  const tags = metaTags(document);
  const tag = (...names: string[]) => names.map((name) => tags.get(name)?.[0]).find((value) => value) ?? '';
  return {
    address: withoutFragment(address),
    title:
      statedText(article.headline) ||
      tag('citation_title', 'og:title', 'twitter:title') ||
      firstText(document, 'h1') ||
      firstText(document, 'head > title'),
    authors: authorsOf(document, article, tags),
    ...stated({
      canonical: canonicalOf(document, address),
      site: nameOf(article.publisher) || tag('citation_journal_title', 'og:site_name', 'application-name'),
      published:
        statedText(article.datePublished) ||
        tag('citation_publication_date', 'article:published_time', 'parsely-pub-date') ||
        firstDate(document),
      modified: statedText(article.dateModified) || tag('article:modified_time', 'og:updated_time'),
      lang: languageOf(document) || statedText(article.inLanguage, 35),
    }),
  };
}

/** Only what the page states: an empty string is no statement. */
function stated<T extends Record<string, string>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<T>;
}

function metaTags(document: Document): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const meta of queryAll(document, 'meta[content]')) {
    const name = (attribute(meta, 'property') ?? attribute(meta, 'name') ?? '').toLowerCase();
    const value = statedText(attribute(meta, 'content'));
    if (name !== '' && value !== '') tags.set(name, [...(tags.get(name) ?? []), value]);
  }
  return tags;
}

const BYLINES = '[rel~="author"], [itemprop~="author"], [class*="byline" i]';

function authorsOf(document: Document, article: LinkedNode, tags: ReadonlyMap<string, string[]>): string[] {
  const fromTags = (name: string) => (tags.get(name) ?? []).filter((value) => !/^https?:/i.test(value));
  const sources = [
    () => [article.author ?? article.creator].flat().map(nameOf),
    () => fromTags('citation_author'),
    () => ['author', 'parsely-author', 'article:author'].map(fromTags).find((names) => names.length > 0) ?? [],
    () =>
      queryAll(document, BYLINES)
        .slice(0, 5)
        .map((byline) => statedText(textContent(byline))),
  ];
  for (const source of sources) {
    const names = new Set(source().flatMap(parseByline));
    if (names.size > 0) return [...names].slice(0, AUTHOR_LIMIT);
  }
  return [];
}

/** A person or organisation of linked data: its name, or the text that stands in its place. */
function nameOf(value: unknown): string {
  const single = Array.isArray(value) ? value[0] : value;
  return statedText(isNode(single) ? single.name : single);
}

function canonicalOf(document: Document, address: string): string {
  const [link] = queryAll(document, 'link[rel~="canonical"][href]');
  const canonical = link && httpAddress(attribute(link, 'href') ?? '', address);
  return canonical && isSameSite(canonical, address) ? canonical : '';
}

function firstText(document: Document, selector: string): string {
  const [element] = queryAll(document, selector);
  return element ? statedText(textContent(element)) : '';
}

/** The date that a byline or an article's head carries in a form that machines read. */
function firstDate(document: Document): string {
  const [time] = queryAll(
    document,
    '[itemprop~="datePublished"], [class*="byline" i] time[datetime], article header time[datetime]',
  );
  return time ? statedText(attribute(time, 'datetime') ?? attribute(time, 'content')) : '';
}

/** The language that the document states for itself, as a BCP 47 tag; empty where it states none. */
export function languageOf(document: Document): string {
  const root = documentElement(document);
  const lang = (root && attribute(root, 'lang')) ?? '';
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(lang) && lang.length <= 35 ? lang : '';
}
