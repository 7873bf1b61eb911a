import { useRef, useState } from 'preact/hooks';
import { readSettingsFile, writeSettings } from '../../exchange/settings-file.ts';
import { say } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../storage/settings.ts';
import { download } from '../library/export-file.ts';
import type { Notify } from '../notices.tsx';

interface Props {
  readonly settings: Settings;
  readonly tell: Notify;
  readonly warn: Notify;
}

/** Takes the settings to another browser, or back to how they came. What was there before can be put back. */
export function SettingsFile({ settings, tell, warn }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  const replace = async (next: Settings, done: string): Promise<void> => {
    const before = settings;
    setBusy(true);
    const answer = await requestWorker('replaceSettings', { settings: next });
    setBusy(false);
    if (!answer.ok) return warn(answer.error.message);
    tell(done, [
      { label: say('action_undo'), onAct: () => void requestWorker('replaceSettings', { settings: before }) },
    ]);
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = readSettingsFile(await file.text().catch(() => ''));
    if (field.current) field.current.value = '';
    if (!read) return warn(say('options_noSettingsFile'));
    await replace(read, say('options_settingsTaken'));
  };
  return (
    <section aria-labelledby="settings-file">
      <h2 id="settings-file">{say('options_allSettings')}</h2>
      <p class="ng-remark">{say('options_allSettingsHint')}</p>
      <div class="ng-button-row">
        <button
          class="ng-button"
          type="button"
          onClick={() =>
            download(new File([writeSettings(settings)], 'newsgloss-settings.json', { type: 'application/json' }))
          }
        >
          {say('options_exportSettings')}
        </button>
        <button class="ng-button" type="button" disabled={busy} onClick={() => field.current?.click()}>
          {say('options_importSettings')}
        </button>
        <button
          class="ng-button"
          type="button"
          disabled={busy}
          onClick={() => void replace(DEFAULT_SETTINGS, say('options_settingsReset'))}
        >
          {say('options_resetSettings')}
        </button>
        <input
          ref={field}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={say('options_importSettings')}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
    </section>
  );
}
