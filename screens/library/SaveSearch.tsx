import { useState } from 'preact/hooks';
import { say } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { Notify } from '../notices.tsx';

/** Gives what is typed a name, under which it stands beside the list. */
export function SaveSearch({ typed, warn }: { readonly typed: string; readonly warn: Notify }) {
  const [name, setName] = useState<string>();
  const query = typed.trim();
  if (query === '') return null;
  if (name === undefined) {
    return (
      <button class="ng-link-button" type="button" onClick={() => setName('')}>
        {say('library_saveSearch')}
      </button>
    );
  }
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const created = new Date().toISOString();
    const search = { id: crypto.randomUUID(), name: name.trim(), typed: query, created };
    const answer = await requestWorker('saveSearch', { search });
    if (answer.ok) setName(undefined);
    else warn(answer.error.message);
  };
  return (
    <form class="ng-inline-form" onSubmit={(event) => void save(event)}>
      <label>
        <span class="ng-hidden">{say('library_searchName')}</span>
        <input
          autofocus
          placeholder={say('library_searchName')}
          value={name}
          maxLength={200}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button class="ng-button" type="submit">
        {say('action_save')}
      </button>
      <button class="ng-button" type="button" onClick={() => setName(undefined)}>
        {say('action_cancel')}
      </button>
    </form>
  );
}
