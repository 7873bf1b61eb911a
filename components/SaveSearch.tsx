import { useState } from 'preact/hooks';
import { say } from '../language/words.ts';

/** The longest name of a search, in UTF-16 code units. */
const LONGEST = 100;

/** Keeps a search under a name. What is saved tells whether that succeeded: otherwise the name stays to be tried again. */
export function SaveSearch({ onSave }: { readonly onSave: (name: string) => Promise<boolean> }) {
  const [name, setName] = useState<string>();
  if (name === undefined) {
    return (
      <button class="ng-link-button" type="button" onClick={() => setName('')}>
        {say('library_saveSearch')}
      </button>
    );
  }
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (name.trim() !== '' && (await onSave(name.trim()))) setName(undefined);
  };
  return (
    <form class="ng-inline-form" onSubmit={(event) => void save(event)}>
      <input
        autofocus
        required
        maxLength={LONGEST}
        aria-label={say('library_searchName')}
        placeholder={say('library_searchName')}
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
  );
}
