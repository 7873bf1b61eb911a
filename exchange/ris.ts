import type { Clip } from '../storage/clip.ts';
import { accessedOn, type ClippedArticle, groupByArticle } from './articles.ts';
import { authorName } from './author-name.ts';
import { statedDate } from './stated-date.ts';

/** A value is one line without two spaces in a row, which some readers take for the end of a tag. */
const oneLine = (value: string) => value.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

const line = (tag: string, value: string | undefined) => (value?.trim() ? `${tag}  - ${oneLine(value)}\r\n` : '');

const slashed = (date: string | undefined) => {
  const stated = statedDate(date);
  if (!stated) return undefined;
  const [month, day] = [stated.month, stated.day].map((part) => (part ? String(part).padStart(2, '0') : ''));
  return `${stated.year}/${month}/${day}/`;
};

/**
 * Articles as RIS records with their quotes as notes, as Zotero, EndNote and Mendeley read them.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
export function* writeRis(clips: Iterable<Clip>): Generator<string> {
  for (const article of groupByArticle(clips)) yield record(article);
}

function record(article: ClippedArticle): string {
  const { source, clips } = article;
  const tags = new Set(clips.flatMap((clip) => clip.tags));
  return [
    'TY  - NEWS\r\n',
    line('TI', source.title),
    ...source.authors.map((author) => {
      const name = authorName(author, source.lang);
      return line('AU', 'whole' in name ? name.whole : `${name.family}, ${name.given}`);
    }),
    line('T2', source.site),
    line('PY', statedDate(source.published)?.year.toString()),
    line('DA', slashed(source.published)),
    line('LA', source.lang),
    line('UR', source.address),
    line('Y2', slashed(accessedOn(article))),
    ...Array.from(tags, (tag) => line('KW', tag)),
    ...clips.map(({ quote, note }) => line('N1', `“${quote.trim()}”${note.trim() ? ` ${note.trim()}` : ''}`)),
    'ER  - \r\n\r\n',
  ].join('');
}
