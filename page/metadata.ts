import type { ClipSource } from '../storage/clip.ts';
import { parseByline } from './byline.ts';
import { attribute, contains, documentElement, queryAll, textContent } from './clobber-proof.ts';
import { foldedTitle } from './folded-title.ts';
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
  const canonical = canonicalOf(document, address);
  return {
    address: withoutFragment(address),
    title: titleOf(document, article, tag),
    authors: authorsOf(document, article, tags),
    ...stated({
      canonical,
      site: siteOf(document, article, tag, canonical || address),
      published: dated(
        statedText(article.datePublished),
        tag(...PUBLISHED),
        firstDate(document),
        dateInAddress(canonical || address),
      ),
      modified: dated(statedText(article.dateModified), tag(...MODIFIED)),
      lang: languageOf(document) || statedText(article.inLanguage, 35),
    }),
  };
}

type Tag = (...names: string[]) => string;

const PUBLISHED =
  'citation_publication_date article:published_time article:published parsely-pub-date datepublished pubdate publishdate prism.publicationdate dc.date.issued dcterms.created dc.date date'.split(
    ' ',
  );
const MODIFIED = 'article:modified_time article:modified og:updated_time dcterms.modified last-modified'.split(' ');

/** The first that is a date: software writes `0001-01-01` where it knows none. */
const dated = (...values: string[]): string => values.find((value) => /(?:19|20)\d\d/.test(value)) ?? '';

/** The day that many sites put into an article's address: `/2015/03/18/`. */
function dateInAddress(address: string): string {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](0\d|1[0-2])[/-]([0-2]\d|3[01])(?:\/|-|$)/.exec(address) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}`;
}

/**
 * The headline that readers see, where the window's title confirms it: linked data and tags for other sites often hold a
 * shorter one, or an older one.
 */
function titleOf(document: Document, article: LinkedNode, tag: Tag): string {
  const headline = firstText(document, 'h1');
  const title = firstText(document, 'head > title');
  if (foldedTitle(headline).length >= 12 && foldedTitle(title).startsWith(foldedTitle(headline))) return headline;
  return statedText(article.headline) || tag('citation_title', 'og:title', 'twitter:title') || headline || title;
}

const isHostName = (name: string) => /^[\w-]+(?:\.[\w-]+)+$/.test(name);

/** What the site calls itself; a name before its address, and legal names of publishers after what it goes by. */
function siteOf(document: Document, article: LinkedNode, tag: Tag, address: string): string {
  const own = [tag('citation_journal_title', 'prism.publicationname'), tag('og:site_name')];
  const inTitle = siteInTitle(firstText(document, 'head > title'), new URL(address).hostname);
  const publisher = nameOf(article.publisher);
  const others = own.some(Boolean) ? [publisher, inTitle] : [inTitle, publisher];
  const names = [...own, ...others, tag('application-name')].filter((name) => name !== '');
  return names.find((name) => !isHostName(name)) ?? names[0] ?? '';
}

/** The end of the window's title, where the address bears a word of it: "Headline | Section | The Example Courier". */
function siteInTitle(title: string, host: string): string {
  const [, ...parts] = title.split(/\s+(?:[-–—|:•·]|--)\s+/);
  const last = parts.at(-1) ?? '';
  const words = last.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return last.length <= 60 && words.some((word) => host.includes(word)) ? last : '';
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

const NAMED_AUTHOR = '[rel~="author"], [itemprop~="author"]';
const BYLINES = `${NAMED_AUTHOR}, [class*="byline" i]`;

function authorsOf(document: Document, article: LinkedNode, tags: ReadonlyMap<string, string[]>): string[] {
  const fromTags = (name: string) =>
    (tags.get(name) ?? []).filter((value) => !/^https?:/i.test(value)).flatMap(parseByline);
  const sources = [
    () => [article.author ?? article.creator].flat().flatMap(namesOf),
    () => fromTags('citation_author'),
    () => ['author', 'parsely-author', 'article:author'].map(fromTags).find((names) => names.length > 0) ?? [],
    () => visibleBylines(document).flatMap((byline) => parseByline(statedText(textContent(byline)))),
  ];
  for (const source of sources) {
    const names = new Set(source());
    if (names.size > 0) return [...names].slice(0, AUTHOR_LIMIT);
  }
  return [];
}

/** The elements that hold names; those inside a byline say more exactly than the byline itself. */
function visibleBylines(document: Document): Element[] {
  const bylines = queryAll(document, BYLINES).slice(0, 8);
  return bylines.filter((byline) => !bylines.some((other) => other !== byline && contains(byline, other)));
}

/** Linked data name their authors one by one, organisations too: what is no byline is a name as it stands. */
function namesOf(author: unknown): string[] {
  const name = nameOf(author);
  const names = parseByline(name);
  if (names.length > 0 || !isNode(author)) return names;
  return /\p{L}{2}/u.test(name) && !/^https?:/i.test(name) ? [name] : [];
}

/** A person or organisation of linked data: its name, or the text that stands in its place. */
function nameOf(value: unknown): string {
  const single = Array.isArray(value) ? value[0] : value;
  return statedText(isNode(single) ? single.name : single);
}

/** The address under which the page says that it stands, on the same site; empty where it states none. */
export function canonicalOf(document: Document, address: string): string {
  const [link] = queryAll(document, 'link[rel~="canonical"][href]');
  const canonical = link && httpAddress(attribute(link, 'href') ?? '', address);
  return canonical && isSameSite(canonical, address) ? canonical : '';
}

function firstText(document: Document, selector: string): string {
  const texts = queryAll(document, selector).map((element) => statedText(textContent(element)));
  return texts.find((text) => text !== '') ?? '';
}

/** The date that a byline or an article's head carries in a form that machines read. */
function firstDate(document: Document): string {
  const [time] = queryAll(
    document,
    '[itemprop~="datePublished"], [class*="byline" i] time[datetime], [class*="publish" i] time[datetime], ' +
      'article header time[datetime], time[pubdate][datetime]',
  );
  return time ? statedText(attribute(time, 'datetime') ?? attribute(time, 'content')) : '';
}

/** The language that the document states for itself, as a BCP 47 tag; empty where it states none. */
export function languageOf(document: Document): string {
  const root = documentElement(document);
  const lang = (root && attribute(root, 'lang')) ?? '';
  return /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(lang) && lang.length <= 35 ? lang : '';
}
