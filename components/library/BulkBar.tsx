import { useState } from 'preact/hooks';
import { say, sayCount } from '../../language/words.ts';
import type { ClipColour } from '../../storage/clip.ts';
import type { ClipEdit } from '../../storage/clip-edit.ts';
import type { Collection } from '../../storage/collection.ts';
import { Icon } from '../icons.tsx';

interface Props {
  readonly count: number;
  /** How many could be chosen: all that were found. */
  readonly all: number;
  readonly tags: readonly string[];
  readonly collections: readonly Collection[];
  /** How much of a long edit is done. */
  readonly share: number | undefined;
  readonly onEdit: (edit: ClipEdit) => void;
  readonly onChooseAll: () => void;
  readonly onClear: () => void;
}

const COLOURS: readonly ClipColour[] = ['yellow', 'green', 'blue', 'pink', 'orange'];

/** What can be done with the clips that are ticked. */
export function BulkBar({ count, all, tags, collections, share, onEdit, onChooseAll, onClear }: Props) {
  const [tag, setTag] = useState('');
  const typed = tag.trim().slice(0, 100);
  const withTag = (edit: ClipEdit): void => {
    if (typed) onEdit(edit);
    setTag('');
  };
  if (share !== undefined) {
    return (
      <div class="ng-bulk" role="status">
        <progress aria-label={say('library_editing')} value={share} />
      </div>
    );
  }
  return (
    <section class="ng-bulk" aria-label={say('library_chosen')}>
      <strong>{sayCount('library_chosenCount', count)}</strong>
      {count < all && (
        <button class="ng-link-button" type="button" onClick={onChooseAll}>
          {sayCount('library_chooseAll', all)}
        </button>
      )}
      <button class="ng-link-button" type="button" onClick={onClear}>
        {say('library_chooseNone')}
      </button>
      <form
        class="ng-bulk-tag"
        onSubmit={(event) => {
          event.preventDefault();
          withTag({ addTags: [typed] });
        }}
      >
        <label>
          <span class="ng-hidden">{say('library_tag')}</span>
          <input
            list="all-tags"
            placeholder={say('library_tag')}
            value={tag}
            maxLength={100}
            onInput={(event) => setTag(event.currentTarget.value)}
          />
        </label>
        <datalist id="all-tags">
          {tags.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <button class="ng-button" type="submit" disabled={!typed}>
          {say('library_addTag')}
        </button>
        <button class="ng-button" type="button" disabled={!typed} onClick={() => withTag({ removeTags: [typed] })}>
          {say('library_removeTag')}
        </button>
      </form>
      <label class="ng-bulk-select">
        <span class="ng-hidden">{say('library_collection')}</span>
        <select
          value=""
          onChange={({ currentTarget }) => {
            onEdit({ collection: currentTarget.value === 'none' ? null : currentTarget.value });
            currentTarget.value = '';
          }}
        >
          <option value="" disabled hidden>
            {say('library_collect')}
          </option>
          {collections.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="none">{say('library_collectNone')}</option>
        </select>
      </label>
      <fieldset class="ng-colours">
        <legend class="ng-hidden">{say('clips_colour')}</legend>
        {COLOURS.map((colour) => (
          <button
            key={colour}
            class={`ng-colour-button ng-clip-${colour}`}
            type="button"
            aria-label={say(`colour_${colour}`)}
            title={say(`colour_${colour}`)}
            onClick={() => onEdit({ colour })}
          />
        ))}
      </fieldset>
      <button class="ng-button" type="button" onClick={() => onEdit({ trashed: true })}>
        <Icon name="remove" /> {say('library_trash')}
      </button>
    </section>
  );
}
