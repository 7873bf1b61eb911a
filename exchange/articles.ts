import type { Clip, ClipSource } from '../storage/clip.ts';

/** The clips of one article, oldest first, with what is known of it. */
export interface ClippedArticle {
  readonly source: ClipSource;
  readonly clips: readonly Clip[];
}

const hostOf = (address: string) => new URL(address).hostname.replace(/^(?:www|m|amp)\./, '');

/** An article's address: the one it states itself, if it is of the same site. Elsewhere lies who it was copied from. */
function addressOf({ address, canonical }: ClipSource): string {
  const stated = canonical && hostOf(canonical) === hostOf(address) ? canonical : address;
  return stated.replace(/#.*$/s, '');
}

const byCreation = (a: Clip, b: Clip) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0);

/** Puts clips of one article together, in the order in which the articles first appear. */
export function groupByArticle(clips: Iterable<Clip>): ClippedArticle[] {
  const articles = new Map<string, Clip[]>();
  for (const clip of clips) {
    const address = addressOf(clip.source);
    const others = articles.get(address);
    if (others) others.push(clip);
    else articles.set(address, [clip]);
  }
  return Array.from(articles, ([address, its]) => {
    const sorted = its.toSorted(byCreation);
    // The page as it was seen last: titles and bylines get corrected.
    const { source } = sorted.at(-1)!;
    return { source: { ...source, address }, clips: sorted };
  });
}

/** The days of the first and the last clip: when the article was read. */
export function accessedOn({ clips }: ClippedArticle): string {
  return clips.at(-1)!.created.slice(0, 10);
}
