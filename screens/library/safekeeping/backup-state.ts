import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { announceLocalChange, onLocalChange } from '../../../storage/local-changes.ts';
import { useLifetime } from '../../lifetime.ts';
import { soundBackupState } from './reminder.ts';

/** When a backup was written last, and until when the reader wants no reminder. ISO dates and times. */
export interface BackupState {
  readonly written?: string;
  readonly quietUntil?: string;
}

const KEY = 'backup';

async function readBackupState(): Promise<BackupState> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const kept = stored instanceof Object ? (stored as BackupState) : {};
  const sound = soundBackupState(kept, new Date());
  if (sound.written !== kept.written || sound.quietUntil !== kept.quietUntil) {
    await browser.storage.local.set({ [KEY]: sound });
  }
  return sound;
}

export async function noteBackup(change: BackupState): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readBackupState()), ...change } });
  announceLocalChange();
}

/** The state as it is now, in whichever window it changes; undefined until it has been read. */
export function useBackupState(): BackupState | undefined {
  const [state, setState] = useState<BackupState>();
  useLifetime((signal) => {
    const load = () => {
      void readBackupState().then((now) => {
        if (!signal.aborted) setState(now);
      });
    };
    onLocalChange(load, signal);
    load();
  }, []);
  return state;
}
