import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Switch } from '../../components/Choice.tsx';
import { sayLanguage } from '../../language/names.ts';
import { say } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { askToSend, mayBeSent } from '../../storage/data-consent.ts';
import type { LookUpSettings, ReadingSettings } from '../../storage/settings.ts';
import { useLifetime } from '../lifetime.ts';
import type { Notify } from '../notices.tsx';

interface Props {
  readonly reading: ReadingSettings;
  readonly lookUp: LookUpSettings;
  readonly onReading: (reading: ReadingSettings) => void;
  readonly tell: Notify;
  readonly warn: Notify;
}

const LANGUAGES = ['en', 'ar', 'az', 'de', 'es', 'fr', 'ru', 'tr', 'uk'] as const;

/** The one thing that uses the network, off until the reader wants it. */
export function LookUpOptions({ reading, lookUp, onReading, tell, warn }: Props) {
  const [consent, setConsent] = useState({ given: false });
  const isOn = reading.lookUp && consent.given;
  const readConsent = async (signal?: AbortSignal): Promise<void> => {
    const given = await mayBeSent();
    if (!signal?.aborted) setConsent({ given });
  };
  useLifetime((signal) => {
    const reload = () => void readConsent(signal);
    for (const change of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
      change.addListener(reload);
      signal.addEventListener('abort', () => change.removeListener(reload), { once: true });
    }
    reload();
  }, []);
  const switchTo = async (on: boolean): Promise<void> => {
    const may = on && (await askToSend());
    await readConsent();
    if (may || !on) onReading({ ...reading, lookUp: on });
  };
  const save = async (part: Partial<LookUpSettings>): Promise<void> => {
    const answer = await requestWorker('saveLookUpSettings', { settings: { ...lookUp, ...part } });
    if (!answer.ok) warn(answer.error.message);
  };
  const forget = async (): Promise<void> => {
    const answer = await requestWorker('clearLookUps', {});
    if (answer.ok) tell(say('options_forgotten'));
    else warn(answer.error.message);
  };
  return (
    <section aria-labelledby="look-up">
      <h2 id="look-up">{say('options_wikipedia')}</h2>
      <Switch
        label={say('options_lookUp')}
        remark={say('options_lookUpHint')}
        checked={isOn}
        onChange={(on) => void switchTo(on)}
      />
      <label class="ng-field">
        <span>{say('options_lookUpLanguage')}</span>
        <select
          value={lookUp.lang}
          disabled={!isOn}
          onChange={(event) => void save({ lang: event.currentTarget.value })}
        >
          {LANGUAGES.map((lang) => (
            <option key={lang} value={lang}>
              {sayLanguage(lang)}
            </option>
          ))}
        </select>
      </label>
      <label class="ng-field">
        <span>{say('options_endpoint')}</span>
        <input
          type="url"
          value={lookUp.endpoint}
          disabled={!isOn}
          onChange={(event) => void save({ endpoint: event.currentTarget.value })}
        />
      </label>
      <label class="ng-field">
        <span>{say('options_statements')}</span>
        <input
          type="url"
          value={lookUp.statements}
          disabled={!isOn}
          onChange={(event) => void save({ statements: event.currentTarget.value })}
        />
      </label>
      <button class="ng-button" type="button" onClick={() => void forget()}>
        {say('options_forget')}
      </button>
    </section>
  );
}
