import type { StoryLink } from '../messaging/messages.ts';

/** In the order in which they are listed. */
const LINK_KINDS = ['official', 'agency', 'other', 'reference', 'social', 'own'] as const;

export type LinkKind = (typeof LINK_KINDS)[number];

const AGENCIES = [
  'reuters.com',
  'apnews.com',
  'afp.com',
  'tass.com',
  'tass.ru',
  'interfax.com',
  'interfax.ru',
  'xinhuanet.com',
  'news.cn',
  'dpa.com',
  'ansa.it',
  'efe.com',
  'aa.com.tr',
  'kyodonews.net',
  'yna.co.kr',
  'ptinews.com',
  'apa.az',
  'report.az',
  'ukrinform.net',
  'irna.ir',
  'bernama.com',
  'antaranews.com',
  'belta.by',
  'azertag.az',
  'upi.com',
];
const SOCIAL = [
  'x.com',
  'twitter.com',
  'facebook.com',
  'instagram.com',
  'threads.net',
  't.me',
  'telegram.me',
  'tiktok.com',
  'youtube.com',
  'youtu.be',
  'linkedin.com',
  'reddit.com',
  'bsky.app',
  'truthsocial.com',
  'vk.com',
  'weibo.com',
  'whatsapp.com',
  'mastodon.social',
];
const REFERENCE = [
  'wikipedia.org',
  'wikidata.org',
  'doi.org',
  'arxiv.org',
  'jstor.org',
  'archive.org',
  'ssrn.com',
  'nature.com',
  'science.org',
  'thelancet.com',
  'documentcloud.org',
  'courtlistener.com',
];

/** Top-level and second-level domains that only public bodies get: `.gov`, `.gov.uk`, `.gob.mx`, `.mil`, `.int`, `europa.eu`. */
const OFFICIAL =
  /(?:^|\.)(?:gov|gob|gouv|govt|mil|go|int|parliament|bund)(?:\.[a-z]{2})?$|(?:^|\.)(?:europa\.eu|un\.org|nato\.int|admin\.ch|gc\.ca|kremlin\.ru|government\.ru|mid\.ru)$/;

/** What kind of source a link leads to, judged by its host alone. `site` is the host of the page itself. */
export function linkKind(address: string, site: string): LinkKind {
  const host = new URL(address).hostname.replace(/^www\./, '');
  const isOn = (domain: string) => host === domain || host.endsWith(`.${domain}`);
  if (isOn(site.replace(/^www\./, ''))) return 'own';
  if (OFFICIAL.test(host)) return 'official';
  if (AGENCIES.some(isOn)) return 'agency';
  if (SOCIAL.some(isOn)) return 'social';
  return REFERENCE.some(isOn) ? 'reference' : 'other';
}

export interface LinkGroup {
  readonly kind: LinkKind;
  readonly links: readonly StoryLink[];
}

/** The links by kind; kinds without a link are left out. */
export function groupLinks(links: readonly StoryLink[], site: string): LinkGroup[] {
  return LINK_KINDS.map((kind) => ({
    kind,
    links: links.filter(({ address }) => linkKind(address, site) === kind),
  })).filter((group) => group.links.length > 0);
}
