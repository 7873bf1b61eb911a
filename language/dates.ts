import { language } from './words.ts';

/** Making a format takes longer than using it a hundred times, and lists say many dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { tag } = language();
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag, options);
  formats.set(key, known);
  return known;
}

/** `2025-06-27` as "27 Jun 2025", `2024-12` as "Dec 2024", `2023` as it is: only as exact as the date itself. */
export function sayDate(date: string, month: 'short' | 'long' = 'short'): string {
  const [, year, monthNumber, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(date) ?? [];
  if (!year) return date;
  const format = formatOf({ ...(day ? { day: 'numeric' } : {}), month, year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${year}-${monthNumber}-${day ?? '01'}T00:00:00Z`));
}

/** The day of a moment where the reader is. */
export function sayDay(moment: string): string {
  return formatOf({ day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(moment));
}

/** Day and time of a moment where the reader is. */
export function sayMoment(moment: string): string {
  return formatOf({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(moment));
}
