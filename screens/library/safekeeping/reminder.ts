import type { BackupState } from './backup-state.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A library that small is clipped again in an afternoon. */
const WORTH_KEEPING = 20;

/**
 * How many days ago the last backup was written, when it is time to say so: after `remindAfter` days (0: never), and not
 * while the reader wants quiet. `never` where none was written and there is something to lose; null when nothing is to be
 * said.
 */
export function reminderFor(
  { written, quietUntil }: BackupState,
  remindAfter: number,
  clips: number,
  now: Date,
): number | 'never' | null {
  if (remindAfter === 0 || clips < WORTH_KEEPING) return null;
  if (quietUntil !== undefined && now.toISOString() < quietUntil) return null;
  if (written === undefined) return 'never';
  const days = Math.floor((now.getTime() - Date.parse(written)) / DAY);
  return days >= remindAfter ? days : null;
}
