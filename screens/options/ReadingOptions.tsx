import { Choice, Switch } from '../../components/Choice.tsx';
import { KindChoice } from '../../components/KindChoice.tsx';
import type { ReadingSettings } from '../../storage/settings.ts';

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
        <h2 id="reading">Reading</h2>
        <KindChoice kinds={settings.kinds} onChange={(kinds) => change({ kinds })} />
        <Choice
          legend="Marks"
          name="marks"
          value={settings.marks}
          onChange={(marks) => change({ marks })}
          options={[
            { value: 'everywhere', label: 'Everywhere', remark: 'Every name carries a fine line.' },
            { value: 'calm', label: 'Calm', remark: 'Only the names near the pointer are marked.' },
          ]}
        />
      </section>
      <section aria-labelledby="cards">
        <h2 id="cards">Cards</h2>
        <Choice
          legend="A card opens"
          name="open-on"
          value={settings.openOn}
          onChange={(openOn) => change({ openOn })}
          options={[
            { value: 'hover', label: 'When the pointer rests on a name' },
            { value: 'alt-hover', label: 'The same, but only while Alt is held' },
            { value: 'click', label: 'On a click' },
          ]}
        />
        <label class="ng-field ng-range">
          <span>
            Rest before a card opens <output>{settings.dwell} ms</output>
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
      <section aria-labelledby="clipping">
        <h2 id="clipping">Clipping</h2>
        <Switch
          label="Show the Clip button beside a selection"
          remark="Without it, clip by the context menu or the keyboard."
          checked={settings.clipButton}
          onChange={(clipButton) => change({ clipButton })}
        />
        <Switch
          label="Paint my clips on their pages"
          remark="A page can find out which of its words are painted; notes and tags never reach it."
          checked={settings.paintClips}
          onChange={(paintClips) => change({ paintClips })}
        />
      </section>
    </>
  );
}
