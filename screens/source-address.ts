import type { Clip } from '../storage/clip.ts';

/** Words at either end of a long quote that a text fragment names. */
const EDGE = 5;

/**
 * A quote's address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/): the browser itself scrolls
 * there, also where the extension is not allowed.
 */
export function addressOfQuote({ quote, source }: Pick<Clip, 'quote' | 'source'>): string {
  const paragraphs = quote.split(/\n+/).map((paragraph) => paragraph.trim().split(/\s+/));
  const first = paragraphs[0] ?? [];
  const last = paragraphs.at(-1) ?? [];
  const short = paragraphs.length === 1 && first.length <= 2 * EDGE;
  const ends = short ? [first] : [first.slice(0, EDGE), last.slice(-EDGE)];
  const directive = ends.map((words) => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D')).join(',');
  const [page = '', fragment = ''] = source.address.split('#');
  return `${page}#${fragment.replace(/:~:.*$/, '')}:~:text=${directive}`;
}
