import { useState } from 'preact/hooks';
import { say } from '../../language/words.ts';
import type { Clip } from '../../storage/clip.ts';
import { SearchBox } from '../SearchBox.tsx';

interface Props {
  readonly clips: readonly Clip[];
  readonly onPick: (clip: Clip) => void;
  readonly onCancel: () => void;
}

/** Clips that are shown to be picked; a word more in the search brings others. */
const SHOWN = 20;

/** Picks a clip of the library by what it quotes, notes or is tagged with. */
export function ClipPicker({ clips, onPick, onCancel }: Props) {
  const [search, setSearch] = useState('');
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = clips.filter(({ quote, note, tags, source }) => {
    const text = [quote, note, source.title, ...tags].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <section class="ng-picker" aria-label={say('evidence_pick')}>
      <SearchBox label={say('evidence_pickSearch')} value={search} onInput={setSearch} />
      {found.length === 0 && <p class="ng-result">{say('evidence_pickNone')}</p>}
      <ul>
        {found.slice(0, SHOWN).map((clip) => (
          <li key={clip.id}>
            <button class="ng-picker-clip" type="button" onClick={() => onPick(clip)}>
              <span dir="auto">{clip.quote.slice(0, 200)}</span>
              <small dir="auto">{clip.source.title}</small>
            </button>
          </li>
        ))}
      </ul>
      <button class="ng-button" type="button" onClick={onCancel}>
        {say('action_cancel')}
      </button>
    </section>
  );
}
