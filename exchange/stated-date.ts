/** As much of a date as a page stated. Months and days from 1. */
export interface StatedDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/s;

/** Reads an ISO date or moment, cut to its day; null for anything else: a date is never guessed. */
export function statedDate(text: string | undefined): StatedDate | null {
  const [, year, month, day] = ISO.exec(text?.trim() ?? '') ?? [];
  if (!year) return null;
  if (month && (month < '01' || month > '12')) return null;
  if (day && (day < '01' || day > '31')) return null;
  return {
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
  };
}

const two = (part: number) => String(part).padStart(2, '0');

/** `2026-03-01`, `2026-03` or `2026`. */
export function isoDate({ year, month, day }: StatedDate): string {
  return [String(year).padStart(4, '0'), ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])].join('-');
}
