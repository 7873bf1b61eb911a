import { say, unmarked } from '../language/words.ts';
import type { Clip } from '../storage/clip.ts';

/**
 * A quote with where it stands, as plain text: “Quote.” Author, “Title”, Site, date as the page states it, address
 * (clipped on day). What the page did not state is left out.
 */
export function quoteWithCitation({ quote, source, created }: Clip): string {
  const parts = [
    source.authors.join(', '),
    source.title && `“${source.title}”`,
    source.site ?? new URL(source.address).hostname,
    source.published?.slice(0, 10),
    source.canonical ?? source.address,
  ];
  return `“${quote}” ${parts.filter(Boolean).join(', ')} (${unmarked(say('report_clipped', { date: created.slice(0, 10) }))}).`;
}
