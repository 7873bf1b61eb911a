import { useState } from 'preact/hooks';
import { say } from '../language/words.ts';
import { Select } from './Select.tsx';

/** An id, or the name of one that does not exist yet; null for none. */
export type ChosenCollection = { readonly id: string } | { readonly name: string } | null;

interface Props {
  readonly collections: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly value: ChosenCollection;
  readonly onChange: (value: ChosenCollection) => void;
}

const NONE = '';
const NEW = 'new';

/** The collection that a clip lies in: one that is there, a new one, or none. */
export function CollectionField({ collections, value, onChange }: Props) {
  const [isNew, setNew] = useState(value !== null && 'name' in value);
  const choose = (key: string): void => {
    setNew(key === NEW);
    onChange(key === NONE || key === NEW ? null : { id: key });
  };
  return (
    <>
      <Select
        label={say('clips_collection')}
        value={isNew ? NEW : value && 'id' in value ? value.id : NONE}
        onChange={choose}
        options={[
          { value: NONE, label: say('clips_noCollection') },
          ...collections.map(({ id, name }) => ({ value: id, label: name })),
          { value: NEW, label: say('clips_newCollection') },
        ]}
      />
      {isNew && (
        <label class="ng-field">
          <span>{say('clips_collectionName')}</span>
          <input
            maxLength={200}
            value={value && 'name' in value ? value.name : ''}
            onInput={({ currentTarget: { value: name } }) => onChange(name.trim() ? { name } : null)}
          />
        </label>
      )}
    </>
  );
}
