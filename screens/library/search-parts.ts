import { type Facet, facetPart } from '../../storage/search/query.ts';

/** Whether a search asks for a label exactly. */
export const asksFor = (typed: string, facet: Facet, label: string): boolean => hasPart(typed, facetPart(facet, label));

/** The search with a label asked for, or no longer. */
export const toggleLabel = (typed: string, facet: Facet, label: string): string =>
  togglePart(typed, facetPart(facet, label));

/** The search for what was clipped in one month, or no longer. */
export function toggleMonth(typed: string, month: string): string {
  const part = monthPart(month);
  if (hasPart(typed, part)) return togglePart(typed, part);
  const other = monthOf(typed);
  return togglePart(other ? togglePart(typed, monthPart(other)) : typed, part);
}

/** The month that a search asks for, if it was asked for by `toggleMonth`. */
export function monthOf(typed: string): string | undefined {
  const [, month] = /\bafter:(\d{4}-\d{2}) before:\d{4}-\d{2}(?=\s|$)/.exec(typed) ?? [];
  return month !== undefined && hasPart(typed, monthPart(month)) ? month : undefined;
}

function monthPart(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return `after:${month} before:${next}`;
}

/** A part stands between spaces, or at an end. */
const hasPart = (typed: string, part: string): boolean => ` ${typed} `.includes(` ${part} `);

function togglePart(typed: string, part: string): string {
  const rest = hasPart(typed, part) ? ` ${typed} `.replace(` ${part} `, ' ').trim() : `${typed.trim()} ${part}`.trim();
  // The word at the end counts as one that is still being typed; this one is not.
  return rest === '' ? '' : `${rest} `;
}
