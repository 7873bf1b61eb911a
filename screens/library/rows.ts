import type { Clip, ClipSource } from '../../storage/clip.ts';

/** The library as a flat list: each article's heading, then its clips. */
export type LibraryRow =
  | { readonly kind: 'article'; readonly key: string; readonly source: ClipSource; readonly count: number }
  | { readonly kind: 'clip'; readonly key: string; readonly clip: Clip };

/** Articles in the order in which their first clip comes; inside an article the order of `clips` stays. */
export function rowsByArticle(clips: readonly Clip[]): LibraryRow[] {
  const articles = new Map<string, Clip[]>();
  for (const clip of clips) {
    const key = articleKey(clip.source);
    const ofArticle = articles.get(key);
    if (ofArticle) ofArticle.push(clip);
    else articles.set(key, [clip]);
  }
  return [...articles].flatMap(([key, ofArticle]) => [
    { kind: 'article' as const, key, source: ofArticle[0]!.source, count: ofArticle.length },
    ...ofArticle.map((clip) => ({ kind: 'clip' as const, key: clip.id, clip })),
  ]);
}

/** An article is its canonical address where the page states one on the same site; such links lie across sites. */
function articleKey({ address, canonical }: ClipSource): string {
  const key = canonical && new URL(canonical).host === new URL(address).host ? canonical : address;
  return key.replace(/#.*$/s, '');
}
