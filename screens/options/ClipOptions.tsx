import { Choice, Switch } from '../../components/Choice.tsx';
import { say } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { CLIP_COLOURS } from '../../storage/clip.ts';
import type { LibrarySettings } from '../../storage/settings.ts';
import type { Notify } from '../notices.tsx';

interface Props {
  readonly settings: LibrarySettings;
  readonly warn: Notify;
}

/** What a clip keeps of its page, and what its colours mean. */
export function ClipOptions({ settings, warn }: Props) {
  const change = async (part: Partial<LibrarySettings>): Promise<void> => {
    const answer = await requestWorker('saveLibrarySettings', { settings: { ...settings, ...part } });
    if (!answer.ok) warn(answer.error.message);
  };
  const { colourNames } = settings;
  return (
    <section aria-labelledby="clips">
      <h2 id="clips">{say('options_clipKeeps')}</h2>
      <Choice
        legend={say('options_snapshot')}
        name="snapshot"
        value={settings.snapshot}
        onChange={(snapshot) => void change({ snapshot })}
        options={[
          { value: 'article', label: say('options_snapshotArticle'), remark: say('options_snapshotArticleHint') },
          { value: 'paragraph', label: say('options_snapshotParagraph') },
          { value: 'none', label: say('options_snapshotNone') },
        ]}
      />
      <Switch
        label={say('options_pictures')}
        remark={say('options_picturesHint')}
        checked={settings.pictures}
        onChange={(pictures) => void change({ pictures })}
      />
      <fieldset class="ng-colour-names">
        <legend>{say('options_colourNames')}</legend>
        {CLIP_COLOURS.map((colour) => (
          <label key={colour} class={`ng-field ng-clip-${colour}`}>
            <span>
              <i class="ng-swatch" aria-hidden="true" />
              {say(`colour_${colour}`)}
            </span>
            <input
              maxLength={40}
              value={colourNames[colour]}
              placeholder={say('options_colourNameHint')}
              onChange={(event) =>
                void change({ colourNames: { ...colourNames, [colour]: event.currentTarget.value.trim() } })
              }
            />
          </label>
        ))}
      </fieldset>
    </section>
  );
}
