import { say } from '../../language/words.ts';
import type { ClaimChoice, DeskSettings } from '../../storage/desk-settings.ts';
import { Icon } from '../icons.tsx';
import { SaveSearch } from '../SaveSearch.tsx';

type Saved = DeskSettings['searches'][number];

interface Props {
  readonly searches: readonly Saved[];
  readonly onTake: (choice: ClaimChoice) => void;
  readonly onSave: (name: string) => Promise<boolean>;
  readonly onRemove: (search: Saved) => void;
  /** Whether anything is searched for that could be saved. */
  readonly canSave: boolean;
}

/** Searches of the desk under a name. */
export function SavedChoices({ searches, onTake, onSave, onRemove, canSave }: Props) {
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
      {canSave && <SaveSearch onSave={onSave} />}
    </div>
  );
}
