import type { Clip } from '../storage/clip.ts';
import { accessedOn, groupByArticle } from './articles.ts';
import { authorName } from './author-name.ts';
import { noteHtml } from './zotero-rdf.ts';

/** An item as Zotero's connector server takes it: https://www.zotero.org/support/dev/client_coding/connector_http_server. */
export interface ZoteroItem {
  readonly id: string;
  readonly itemType: 'newspaperArticle';
  readonly title: string;
  readonly url: string;
  readonly accessDate: string;
  readonly creators: ReadonlyArray<
    | { readonly creatorType: 'author'; readonly lastName: string; readonly firstName: string }
    | { readonly creatorType: 'author'; readonly lastName: string; readonly fieldMode: 1 }
  >;
  readonly publicationTitle?: string;
  readonly date?: string;
  readonly language?: string;
  readonly tags: ReadonlyArray<{ readonly tag: string }>;
  readonly notes: ReadonlyArray<{ readonly note: string }>;
}

/** Articles with their quotes as notes, for a running Zotero. */
export function zoteroItems(clips: Iterable<Clip>): ZoteroItem[] {
  return groupByArticle(clips).map((article) => {
    const { source, clips: its } = article;
    return {
      id: source.address,
      itemType: 'newspaperArticle',
      title: source.title,
      url: source.address,
      accessDate: accessedOn(article),
      creators: source.authors.map((author) => {
        const name = authorName(author, source.lang);
        return 'whole' in name
          ? { creatorType: 'author', lastName: name.whole, fieldMode: 1 }
          : { creatorType: 'author', lastName: name.family, firstName: name.given };
      }),
      ...(source.site && { publicationTitle: source.site }),
      ...(source.published && { date: source.published }),
      ...(source.lang && { language: source.lang }),
      tags: [...new Set(its.flatMap((clip) => clip.tags))].map((tag) => ({ tag })),
      notes: its.map((clip) => ({ note: noteHtml(clip) })),
    };
  });
}
