import type { Clip } from '../clip.ts';
import { articleKey } from '../page-key.ts';
import { startOf } from './query.ts';
import type { Entry } from './segment.ts';
import { wordsOf } from './words.ts';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The day that a page states, in milliseconds since 1970; NaN where it states none that can be read. */
function publishedTime(stated: string | undefined): number {
  const [day] = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T ])/.exec(stated?.trim() ?? '') ?? [];
  return (day && startOf(day)) || Number.NaN;
}

/** A number of 53 bits that is the same for quotes of the same words, and hardly ever for others. */
function likenessOf(quote: string): number {
  let [high, low] = [0x811c9dc5, 0x9e3779b9];
  for (const unit of wordsOf(quote).join(' ')) {
    const code = unit.codePointAt(0)!;
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}

/** What the index keeps of a clip; `collection` is the name of the one that it lies in. */
export function entryOf(clip: Clip, collection?: string): Entry {
  const { id, quote, note, tags, source, colour, created, updated, entities = [], saidBy = '' } = clip;
  const host = URL.canParse(source.address) ? new URL(source.address).hostname.replace(/^www\./, '') : '';
  const published = publishedTime(source.published);
  const facets = [
    ...tags.map((tag) => `tag:${oneLine(tag)}`),
    ...(host ? [`site:${host}`] : []),
    ...source.authors.map((author) => `by:${oneLine(author)}`),
    ...entities.map(({ label }) => `about:${oneLine(label)}`),
    ...(collection === undefined ? [] : [`in:${oneLine(collection)}`]),
    ...(Number.isNaN(published) ? [] : [`year:${new Date(published).getUTCFullYear()}`]),
    `colour:${colour}`,
  ];
  return {
    id,
    created: Date.parse(created),
    updated: Date.parse(updated),
    published,
    likeness: likenessOf(quote),
    article: oneLine(articleKey(source)),
    texts: [
      quote,
      note,
      source.title,
      ...tags,
      ...source.authors,
      source.site ?? '',
      ...entities.map(({ label }) => label),
      saidBy,
    ],
    facets: facets.filter((facet) => !facet.endsWith(':')),
  };
}
