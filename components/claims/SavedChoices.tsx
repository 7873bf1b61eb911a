import { useState } from 'preact/hooks';
import { say } from '../../language/words.ts';
import type { ClaimChoice, DeskSettings } from '../../storage/desk-settings.ts';
import { Icon } from '../icons.tsx';

type Saved = DeskSettings['searches'][number];

interface Props {
  readonly searches: readonly Saved[];
  readonly onTake: (choice: ClaimChoice) => void;
  readonly onSave: (name: string) => void;
  readonly onRemove: (search: Saved) => void;
  /** Whether anything is searched for that could be saved. */
  readonly canSave: boolean;
}

/** Searches of the desk under a name. */
export function SavedChoices({ searches, onTake, onSave, onRemove, canSave }: Props) {
  const [name, setName] = useState<string>();
  return (
    <div class="ng-saved">
      {searches.map((search) => (
        <span class="ng-saved-search" key={search.name}>
          <button class="ng-link-button" type="button" onClick={() => onTake(search.choice)}>
            {search.name}
          </button>
          <button
            class="ng-icon-button"
            type="button"
            aria-label={say('action_remove', { name: search.name })}
            onClick={() => onRemove(search)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      {canSave && name === undefined && (
        <button class="ng-link-button" type="button" onClick={() => setName('')}>
          {say('claims_saveSearch')}
        </button>
      )}
      {name !== undefined && (
        <form
          class="ng-saved-form"
          onSubmit={(event) => {
            event.preventDefault();
            onSave(name);
            setName(undefined);
          }}
        >
          <input
            autofocus
            required
            maxLength={100}
            aria-label={say('claims_searchName')}
            placeholder={say('claims_searchName')}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button class="ng-button" type="submit">
            {say('action_save')}
          </button>
          <button class="ng-button" type="button" onClick={() => setName(undefined)}>
            {say('action_cancel')}
          </button>
        </form>
      )}
    </div>
  );
}
