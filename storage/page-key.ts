import type { ClipSource } from './clip.ts';

/** Names of parameters that say where a reader came from, not what is read. */
const TRACKING =
  /^(?:utm_.*|at_.*|ns_.*|mc_[ce]id|mkt_tok|_ga|_gl|(?:fb|g|d|ms|ya|tw|y)clid|gclsrc|wbraid|gbraid|igshid|cmp(?:id)?|campaign|cid|s_cid|xtor|smid|ocid|ito|ref(?:_src|_url|errer)?|source|src|from|share.*|tracking.*|partner|maca|rss|feed)$/i;

/** Parameters that ask for the same article to be laid out otherwise. */
const LAYOUT = /^(?:amp|print|output(?:type)?|view|mode|m)$/i;
const LAYOUT_VALUE = /^(?:|1|true|amp|print|full|mobile)$/i;

/** Names of hosts under which one site serves the same pages. */
const EDITION = /^(?:www\d?|m|mobile|amp|edition)\./;

/** Path segments of an article's print, AMP and mobile editions. */
const EDITION_SEGMENT = /^(?:amp|print|mobile)$/i;

/**
 * One name for all addresses of a page: whatever the protocol, edition of the host, print or AMP path, order of
 * parameters, tracking and fragment. An address that is none is its own name.
 */
export function pageKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  const host = url.host.replace(EDITION, '');
  const parameters = [...url.searchParams]
    .filter(([name, value]) => !TRACKING.test(name) && !(LAYOUT.test(name) && LAYOUT_VALUE.test(value)))
    .map((pair) => pair.map(encodeURIComponent).join('='))
    .sort();
  const segments = url.pathname.split('/').filter((segment) => segment !== '' && !EDITION_SEGMENT.test(segment));
  const path = segments.join('/').replace(/(?:\.amp(?=\.html?$|$)|\/?index\.html?$)/i, '');
  // A fragment by which a page finds its content is part of its name.
  const content = /^#[!/]/.test(url.hash) ? url.hash : '';
  return `${host}/${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}${content}`;
}

/** The site of an address, whichever its edition: the part of a page's key before the first slash. */
export function siteOfPage(address: string): string {
  const key = pageKey(address);
  return key.slice(0, key.indexOf('/'));
}

/**
 * The names under which a clip's page is found again. What a page states as its canonical address is believed only on
 * its own site, and not when it is the front page, which some sites state everywhere.
 */
export function pageKeys({ address, canonical }: Pick<ClipSource, 'address' | 'canonical'>): string[] {
  const own = pageKey(address);
  if (canonical === undefined) return [own];
  const stated = pageKey(canonical);
  const [ownHost, statedHost] = [siteOfPage(address), siteOfPage(canonical)];
  const isSameSite = ownHost === statedHost || ownHost.endsWith(`.${statedHost}`) || statedHost.endsWith(`.${ownHost}`);
  const isFrontPage = stated === `${statedHost}/`;
  return isSameSite && !isFrontPage && stated !== own ? [own, stated] : [own];
}

/** The one name under which the library puts the clips of an article together. */
export const articleKey = (source: Pick<ClipSource, 'address' | 'canonical'>): string => pageKeys(source).at(-1)!;
