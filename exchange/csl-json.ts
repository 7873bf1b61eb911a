import type { Clip } from '../storage/clip.ts';
import { accessedOn, type ClippedArticle, groupByArticle } from './articles.ts';
import { authorName } from './author-name.ts';
import { type StatedDate, statedDate } from './stated-date.ts';

type CslName = { readonly literal: string } | { readonly family: string; readonly given: string };
interface CslDate {
  readonly 'date-parts': ReadonlyArray<readonly number[]>;
}

/** https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly URL: string;
  readonly author?: readonly CslName[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed: CslDate;
  readonly language?: string;
  readonly keyword?: string;
  /** The quotes, for the reader of the library; citation styles do not print it. */
  readonly annote?: string;
}

const cslDate = ({ year, month, day }: StatedDate): CslDate => ({
  'date-parts': [[year, month, day].filter((part) => part !== undefined)],
});

function cslName(author: string, lang: string | undefined): CslName {
  const name = authorName(author, lang);
  return 'whole' in name ? { literal: name.whole } : name;
}

function cslItem(article: ClippedArticle): CslItem {
  const { source, clips } = article;
  const issued = statedDate(source.published);
  const tags = [...new Set(clips.flatMap((clip) => clip.tags))];
  return {
    id: source.address,
    type: 'article-newspaper',
    title: source.title,
    URL: source.address,
    ...(source.authors.length > 0 && { author: source.authors.map((author) => cslName(author, source.lang)) }),
    ...(source.site && { 'container-title': source.site }),
    ...(issued && { issued: cslDate(issued) }),
    accessed: cslDate(statedDate(accessedOn(article))!),
    ...(source.lang && { language: source.lang }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
    annote: clips.map(({ quote, note }) => `“${quote}”${note.trim() ? `\n${note}` : ''}`).join('\n\n'),
  };
}

/** Articles as CSL-JSON, which Zotero, Pandoc and citeproc read. */
export function* writeCslJson(clips: Iterable<Clip>): Generator<string> {
  let separator = '[\n';
  for (const article of groupByArticle(clips)) {
    yield separator + JSON.stringify(cslItem(article), null, 2);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
