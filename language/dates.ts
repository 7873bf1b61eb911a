import { language } from './words.ts';

/** `2025-06-27` as "27 Jun 2025", `2024-12` as "Dec 2024", `2023` as it is: only as exact as the date itself. */
export function sayDate(date: string, month: 'short' | 'long' = 'short'): string {
  const [, year, monthNumber, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(date) ?? [];
  if (!year) return date;
  const format = new Intl.DateTimeFormat(language().tag, {
    ...(day ? { day: 'numeric' } : {}),
    month,
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${year}-${monthNumber}-${day ?? '01'}T00:00:00Z`));
}

/** The day of a moment where the reader is. */
export function sayDay(moment: string): string {
  return new Date(moment).toLocaleDateString(language().tag, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** Day and time of a moment where the reader is. */
export function sayMoment(moment: string): string {
  return new Date(moment).toLocaleString(language().tag, { dateStyle: 'medium', timeStyle: 'short' });
}
