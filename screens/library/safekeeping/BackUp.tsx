import { useState } from 'preact/hooks';
import { Select } from '../../../components/Select.tsx';
import { writeBackup } from '../../../exchange/backup.ts';
import { sayMoment } from '../../../language/dates.ts';
import { say, sayCount } from '../../../language/words.ts';
import { requestWorker } from '../../../messaging/screen-channel.ts';
import type { LibraryUnit } from '../../../storage/library-unit.ts';
import type { LibrarySettings, Settings } from '../../../storage/settings.ts';
import { everything } from '../../library-access.ts';
import type { Notify } from '../../notices.tsx';
import { useSettings } from '../../settings-access.ts';
import { download, writeFile } from '../export-file.ts';
import { noteBackup, useBackupState } from './backup-state.ts';
import { StorageGrant } from './StorageGrant.tsx';

interface Props {
  readonly tell: Notify;
  readonly warn: Notify;
}

/** Everything in one file. What removing the extension takes away is said here. */
export function BackUp({ tell, warn }: Props) {
  const settings = useSettings();
  const state = useBackupState();
  const [running, setRunning] = useState<{ readonly share: number; readonly stop: () => void }>();

  const write = async (): Promise<void> => {
    if (!settings) return;
    const stopping = new AbortController();
    const show = (share: number) => setRunning({ share, stop: () => stopping.abort() });
    show(0);
    try {
      const now = new Date();
      const count = (await everything.count()) + 1;
      const name = `newsgloss-${now.toISOString().slice(0, 10)}.newsgloss.jsonl`;
      const pieces = writeBackup(unitsWith(settings), now);
      const file = await writeFile({ pieces, count, name, type: 'application/x-ndjson' }, show, stopping.signal);
      if (file) {
        download(file);
        await noteBackup({ written: now.toISOString() });
        tell(sayCount('backup_written', count - 1));
      }
    } catch {
      warn(say('backup_failed'));
    }
    setRunning(undefined);
  };
  const save = async (library: LibrarySettings): Promise<void> => {
    const answer = await requestWorker('saveLibrarySettings', { settings: library });
    if (!answer.ok) warn(answer.error.message);
  };

  return (
    <section aria-labelledby="back-up">
      <h2 id="back-up">{say('backup_title')}</h2>
      <p>{say('backup_about')}</p>
      <p class="ng-warning">{say('backup_uninstalling')}</p>
      {running ? (
        <div class="ng-export-progress" role="status">
          <progress aria-label={say('backup_writing')} value={running.share} />
          <button class="ng-button" type="button" onClick={running.stop}>
            {say('library_stop')}
          </button>
        </div>
      ) : (
        <button class="ng-button ng-button-main" type="button" disabled={!settings} onClick={() => void write()}>
          {say('backup_write')}
        </button>
      )}
      {state && (
        <p class="ng-hint">
          {state.written ? say('backup_last', { moment: sayMoment(state.written) }) : say('backup_none')}
        </p>
      )}
      {settings && (
        <Select
          label={say('backup_remind')}
          value={String(settings.library.remindAfter)}
          options={(['7', '30', '90', '0'] as const).map((days) => ({
            value: days,
            label: say(`backup_remind_${days}`),
          }))}
          onChange={(days) =>
            void save({ ...settings.library, remindAfter: Number(days) as LibrarySettings['remindAfter'] })
          }
        />
      )}
      <StorageGrant />
    </section>
  );
}

async function* unitsWith(settings: Settings): AsyncGenerator<LibraryUnit> {
  yield { kind: 'settings', value: settings };
  yield* everything.units();
}
