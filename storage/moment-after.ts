/**
 * When a change counts as made: now, or just after the state that it changes where the clock was set back since. So a
 * later state has a later moment whatever the clock does, and is never taken for the retry of an earlier one.
 */
export function momentAfter(before: string, now: Date): string {
  const moment = now.toISOString();
  return moment > before ? moment : new Date(Date.parse(before) + 1).toISOString();
}
