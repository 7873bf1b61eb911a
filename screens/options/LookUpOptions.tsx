import { Switch } from '../../components/Choice.tsx';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { LookUpSettings, ReadingSettings } from '../../storage/settings.ts';
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
  const save = async (part: Partial<LookUpSettings>): Promise<void> => {
    const answer = await requestWorker('saveLookUpSettings', { settings: { ...lookUp, ...part } });
    if (!answer.ok) warn(answer.error.message);
  };
  const forget = async (): Promise<void> => {
    const answer = await requestWorker('clearLookUps', {});
    if (answer.ok) tell('Forgotten.');
    else warn(answer.error.message);
  };
  return (
    <section aria-labelledby="look-up">
      <h2 id="look-up">Wikipedia</h2>
      <Switch
        label="Ask Wikipedia when a card opens"
        remark="Sends the title of that one entry to Wikipedia, never text or the address of the page. Answers are kept on this machine."
        checked={reading.lookUp}
        onChange={(on) => onReading({ ...reading, lookUp: on })}
      />
      <label class="ng-field">
        <span>Language of the articles</span>
        <select
          value={lookUp.lang}
          disabled={!reading.lookUp}
          onChange={(event) => void save({ lang: event.currentTarget.value })}
        >
          {LANGUAGES.map((lang) => (
            <option key={lang} value={lang}>
              {new Intl.DisplayNames(['en'], { type: 'language' }).of(lang)}
            </option>
          ))}
        </select>
      </label>
      <label class="ng-field">
        <span>Address of the encyclopaedia’s api.php</span>
        <input
          type="url"
          value={lookUp.endpoint}
          disabled={!reading.lookUp}
          onChange={(event) => void save({ endpoint: event.currentTarget.value })}
        />
      </label>
      <label class="ng-field">
        <span>Address of Wikidata’s api.php</span>
        <input
          type="url"
          value={lookUp.statements}
          disabled={!reading.lookUp}
          onChange={(event) => void save({ statements: event.currentTarget.value })}
        />
      </label>
      <button class="ng-button" type="button" onClick={() => void forget()}>
        Forget what was looked up
      </button>
    </section>
  );
}
