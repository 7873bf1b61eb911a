import type { BackupState } from './backup-state.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A library that small is clipped again in an afternoon. */
const WORTH_KEEPING = 20;

/** Days of quiet after "Not now". */
const QUIET = 7;

export const quietFrom = (now: Date): string => new Date(now.getTime() + QUIET * DAY).toISOString();

/**
 * The state without what a clock that was ahead has noted: a backup that is yet to be written counts from today, and no
 * quiet is longer than it is from today.
 */
export function soundBackupState({ written, quietUntil }: BackupState, now: Date): BackupState {
  const earlier = (moment: string, latest: string) => (moment < latest ? moment : latest);
  return {
    ...(written !== undefined && { written: earlier(written, now.toISOString()) }),
    ...(quietUntil !== undefined && { quietUntil: earlier(quietUntil, quietFrom(now)) }),
  };
}

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
