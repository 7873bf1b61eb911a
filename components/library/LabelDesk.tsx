import { useState } from 'preact/hooks';
import { say, sayNumber } from '../../language/words.ts';
import { Icon } from '../icons.tsx';

export interface DeskLabel {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly labels: readonly DeskLabel[];
  /** Making new ones, where that can be done here. */
  readonly onMake?: ((name: string) => void) | undefined;
  readonly makeLabel?: string | undefined;
  /** A name that another label has already merges the two, where labels can be merged. */
  readonly onRename: (label: DeskLabel, name: string) => void;
  readonly onRemove: (label: DeskLabel) => void;
  readonly onClose: () => void;
}

/** Tags or collections themselves: renamed, merged, removed. */
export function LabelDesk({ title, hint, labels, onMake, makeLabel, onRename, onRemove, onClose }: Props) {
  const [renamed, setRenamed] = useState<string>();
  const [fresh, setFresh] = useState('');
  const make = (event: Event): void => {
    event.preventDefault();
    if (fresh.trim()) onMake?.(fresh.trim());
    setFresh('');
  };
  return (
    <section class="ng-desk-sheet" aria-labelledby="label-desk">
      <header>
        <h2 id="label-desk">{title}</h2>
        <button class="ng-button" type="button" onClick={onClose}>
          {say('library_done')}
        </button>
      </header>
      <p class="ng-hint">{hint}</p>
      {onMake && (
        <form class="ng-inline-form" onSubmit={make}>
          <label class="ng-field">
            <span>{makeLabel}</span>
            <input value={fresh} maxLength={200} onInput={(event) => setFresh(event.currentTarget.value)} />
          </label>
          <button class="ng-button" type="submit">
            {say('action_add')}
          </button>
        </form>
      )}
      <ul class="ng-desk-labels">
        {labels.map((label) => (
          <li key={label.key}>
            {renamed === label.key ? (
              <RenameForm
                label={label}
                others={labels}
                onRename={(name) => {
                  setRenamed(undefined);
                  onRename(label, name);
                }}
                onCancel={() => setRenamed(undefined)}
              />
            ) : (
              <>
                <bdi>{label.name}</bdi>
                <span class="ng-count">{sayNumber(label.count)}</span>
                <button
                  class="ng-icon-button"
                  type="button"
                  aria-label={say('library_rename', { name: label.name })}
                  title={say('library_rename', { name: label.name })}
                  onClick={() => setRenamed(label.key)}
                >
                  <Icon name="edit" />
                </button>
                <button
                  class="ng-icon-button"
                  type="button"
                  aria-label={say('action_remove', { name: label.name })}
                  title={say('action_remove', { name: label.name })}
                  onClick={() => onRemove(label)}
                >
                  <Icon name="remove" />
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RenameProps {
  readonly label: DeskLabel;
  readonly others: readonly DeskLabel[];
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}

function RenameForm({ label, others, onRename, onCancel }: RenameProps) {
  const [name, setName] = useState(label.name);
  const twin = others.find((other) => other.key !== label.key && other.name === name.trim());
  return (
    <form
      class="ng-inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() && name.trim() !== label.name) onRename(name.trim());
        else onCancel();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label class="ng-field">
        <span class="ng-hidden">{say('library_rename', { name: label.name })}</span>
        <input autofocus value={name} maxLength={100} onInput={(event) => setName(event.currentTarget.value)} />
      </label>
      <button class="ng-button ng-button-main" type="submit">
        {say(twin ? 'library_merge' : 'action_save')}
      </button>
      <button class="ng-button" type="button" onClick={onCancel}>
        {say('action_cancel')}
      </button>
    </form>
  );
}
