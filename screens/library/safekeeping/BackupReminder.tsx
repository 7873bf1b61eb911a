import { say, sayCount } from '../../../language/words.ts';
import { useSettings } from '../../settings-access.ts';
import { noteBackup, useBackupState } from './backup-state.ts';
import { quietFrom, reminderFor } from './reminder.ts';

interface Props {
  /** Clips in the library. */
  readonly count: number;
  readonly onOpen: () => void;
}

/** A quiet line when the last backup is long ago, with what would be lost without one. */
export function BackupReminder({ count, onOpen }: Props) {
  const settings = useSettings();
  const state = useBackupState();
  if (!settings || !state) return null;
  const days = reminderFor(state, settings.library.remindAfter, count, new Date());
  if (days === null) return null;
  const later = () => void noteBackup({ quietUntil: quietFrom(new Date()) });
  return (
    <aside class="ng-reminder" aria-label={say('backup_reminder')}>
      <p>{days === 'never' ? say('backup_neverWritten') : sayCount('backup_old', days)}</p>
      <button class="ng-link-button" type="button" onClick={onOpen}>
        {say('backup_open')}
      </button>
      <button class="ng-link-button" type="button" onClick={later}>
        {say('backup_later')}
      </button>
    </aside>
  );
}
