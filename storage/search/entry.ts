import type { Clip } from '../clip.ts';
import type { Entry } from './segment.ts';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What the index keeps of a clip. */
export function entryOf({ id, quote, note, tags, source, colour, created }: Clip): Entry {
  const host = URL.canParse(source.address) ? new URL(source.address).hostname.replace(/^www\./, '') : '';
  const facets = [
    ...tags.map((tag) => `tag:${oneLine(tag)}`),
    ...(host ? [`site:${host}`] : []),
    ...source.authors.map((author) => `by:${oneLine(author)}`),
    `colour:${colour}`,
  ];
  return {
    id,
    created: Date.parse(created),
    texts: [quote, note, source.title, ...tags, ...source.authors, source.site ?? ''],
    facets: facets.filter((facet) => !facet.endsWith(':')),
  };
}
