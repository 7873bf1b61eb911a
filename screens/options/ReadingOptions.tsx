import { Choice, Switch } from '../../components/Choice.tsx';
import { KindChoice } from '../../components/KindChoice.tsx';
import { Select } from '../../components/Select.tsx';
import { say } from '../../language/words.ts';
import type { ReadingSettings } from '../../storage/settings.ts';

const TEXT_SIZES = [100, 115, 130, 150, 200] as const;

interface Props {
  readonly settings: ReadingSettings;
  readonly onChange: (settings: ReadingSettings) => void;
}

/** How names are marked and how their cards open. Every change counts at once, on open pages too. */
export function ReadingOptions({ settings, onChange }: Props) {
  const change = (part: Partial<ReadingSettings>): void => onChange({ ...settings, ...part });
  return (
    <>
      <section aria-labelledby="reading">
        <h2 id="reading">{say('options_reading')}</h2>
        <KindChoice kinds={settings.kinds} tinted={settings.tinted} onChange={change} />
        <Choice
          legend={say('options_marks')}
          name="marks"
          value={settings.marks}
          onChange={(marks) => change({ marks })}
          options={[
            { value: 'everywhere', label: say('options_everywhere'), remark: say('options_everywhereHint') },
            { value: 'calm', label: say('options_calm'), remark: say('options_calmHint') },
          ]}
        />
      </section>
      <section aria-labelledby="cards">
        <h2 id="cards">{say('options_cards')}</h2>
        <Choice
          legend={say('options_cardOpens')}
          name="open-on"
          value={settings.openOn}
          onChange={(openOn) => change({ openOn })}
          options={[
            { value: 'hover', label: say('options_hover') },
            { value: 'alt-hover', label: say('options_altHover') },
            { value: 'click', label: say('options_click') },
          ]}
        />
        <label class="ng-field ng-range">
          <span>
            {say('options_dwell')} <output>{say('options_milliseconds', { number: settings.dwell })}</output>
          </span>
          <input
            type="range"
            min={0}
            max={1000}
            step={50}
            value={settings.dwell}
            disabled={settings.openOn === 'click'}
            onChange={(event) => change({ dwell: event.currentTarget.valueAsNumber })}
          />
        </label>
      </section>
      <section aria-labelledby="looks">
        <h2 id="looks">{say('options_looks')}</h2>
        <Select
          label={say('options_textSize')}
          value={String(settings.textSize)}
          options={TEXT_SIZES.map((size) => ({ value: String(size), label: say('options_percent', { number: size }) }))}
          onChange={(size) => change({ textSize: TEXT_SIZES.find((one) => String(one) === size) ?? 100 })}
        />
        <Switch
          label={say('options_still')}
          remark={say('options_stillHint')}
          checked={settings.still}
          onChange={(still) => change({ still })}
        />
      </section>
      <section aria-labelledby="clipping">
        <h2 id="clipping">{say('options_clipping')}</h2>
        <Switch
          label={say('options_clipButton')}
          remark={say('options_clipButtonHint')}
          checked={settings.clipButton}
          onChange={(clipButton) => change({ clipButton })}
        />
        <Switch
          label={say('options_paintClips')}
          remark={say('options_paintClipsHint')}
          checked={settings.paintClips}
          onChange={(paintClips) => change({ paintClips })}
        />
      </section>
    </>
  );
}
