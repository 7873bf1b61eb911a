import type { ArticleParts } from './article-root.ts';
import type { WalkRules } from './block-walk.ts';
import { attribute, contains, parentElement } from './clobber-proof.ts';
import { standsBeside } from './paragraph-weight.ts';
import { isReadable } from './readable.ts';
import type { Layout } from './visibility.ts';
import { wordingOf } from './wording.ts';

/** Words by which page authors call what stands in an article without being part of it. */
const NOISE = new RegExp(
  `-(?:${[
    'ads?|adverts?|advertisement|advertising|sponsor(?:ed)?|promos?|promoted|promotion|outbrain|taboola|affiliate',
    'related|recirc|recirculation|recommend(?:ed|ations?)?|read-(?:more|next|also)|also-read|see-also|up-next',
    'more-(?:on|from|like|stories|news|articles)|most-(?:read|popular|viewed)|popular|trending|teasers?|topics?|tags?',
    'share|sharing|share-?bar|social|follow-us|newsletters?|sign-?up|subscribe|subscription|paywall|donat(?:e|ion)',
    'comments?|disqus|feedback|poll|quiz|survey|breadcrumbs?|sidebar|toolbar|menu|navbar|nav|footer|pagination',
    'cookies?|consent|gdpr|popup|modal|overlay|tooltip|skeleton|placeholder|loading|loader|spinner|shimmer',
    'copyright|disclaimer|print-only|skip-link|login|sign-?in|(?:author|about)-(?:bio|box|card)|player|audio-?player',
  ].join('|')})-`,
);

/** An element that holds this share of the article's paragraphs is the article, whatever it is called. */
const TOO_HEAVY = 0.15;

/**
 * What belongs to an article, element by element, for one walk from its root: outside of the body only what stands
 * between headline and body does, so the rules remember which of the two they have seen.
 */
export function articleRules(article: ArticleParts, layout: Layout): WalkRules {
  const total = article.weights.of.get(article.body) ?? 0;
  const isHeavy = (element: Element) => (article.weights.of.get(element) ?? 0) >= TOO_HEAVY * total;
  const frame = frameOf(article);
  let seenHeadline = false;
  let seenBody = false;
  return {
    breaks: layout.breaks,
    enters: (element, name) => {
      if (!isReadable(element, name, layout)) return false;
      if (element === article.headline) seenHeadline = true;
      if (element === article.body) seenBody = true;
      if (element === article.headline || element === article.body || frame.has(element)) return true;
      const isSifted = frame.has(parentElement(element) as Element);
      if (isSifted && (!seenHeadline || seenBody)) return false;
      return isHeavy(element) || !isNoise(element, name);
    },
  };
}

function isNoise(element: Element, name: string): boolean {
  return (
    name === 'form' ||
    standsBeside(element) ||
    attribute(element, 'aria-busy') === 'true' ||
    (name !== 'p' && NOISE.test(wordingOf(element)))
  );
}

/** The elements that hold headline or body, from the root down: always entered, while their other children are sifted. */
function frameOf({ root, body, headline }: ArticleParts): ReadonlySet<Element> {
  const frame = new Set<Element>();
  for (const part of [headline, body]) {
    for (
      let at = part && parentElement(part);
      at && contains(root, at) && !contains(body, at);
      at = parentElement(at)
    ) {
      frame.add(at);
    }
  }
  return frame;
}
