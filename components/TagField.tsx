import { useId, useState } from 'preact/hooks';
import { say } from '../language/words.ts';
import { Icon } from './icons.tsx';

/** How many tags are offered at once. */
const OFFERED = 6;

/** The longest tag, in UTF-16 code units, and the most tags of one clip. */
const LONGEST = 100;
const MOST = 100;

interface Props {
  readonly tags: readonly string[];
  /** What is typed and no tag yet. */
  readonly typed: string;
  /** Tags in use elsewhere, to complete what is typed. */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[], typed: string) => void;
}

/**
 * Tags as they are typed: comma or Enter ends one, Backspace in an empty field takes the last one back, the arrows choose
 * among those that are in use already.
 */
export function TagField({ tags, typed, known, onChange }: Props) {
  const id = useId();
  const [chosen, setChosen] = useState(-1);
  const offered = offers(known, tags, typed);
  const add = (more: string): void => {
    onChange(withTyped(tags, more), '');
    setChosen(-1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const option = offered[chosen];
    if (event.key === 'ArrowDown' && offered.length > 0) setChosen((chosen + 1) % offered.length);
    else if (event.key === 'ArrowUp' && offered.length > 0) setChosen((chosen <= 0 ? offered.length : chosen) - 1);
    else if (event.key === 'Enter' && isPlain && (option !== undefined || typed.trim() !== '')) add(option ?? typed);
    else if (event.key === 'Escape' && chosen >= 0) setChosen(-1);
    else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1), '');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onInput = (value: string): void => {
    setChosen(-1);
    const end = value.lastIndexOf(',');
    if (end < 0) onChange(tags, value);
    else onChange(withTyped(tags, value.slice(0, end)), value.slice(end + 1).trimStart());
  };
  return (
    <div class="ng-field ng-tag-field">
      <label for={id}>
        {say('clips_tags')} <small>{say('clips_tagsHint')}</small>
      </label>
      {tags.length > 0 && (
        <ul class="ng-tags">
          {tags.map((tag) => (
            <li key={tag}>
              {tag}
              <button
                type="button"
                class="ng-tag-remove"
                aria-label={say('action_remove', { name: tag })}
                onClick={() =>
                  onChange(
                    tags.filter((other) => other !== tag),
                    typed,
                  )
                }
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-offers`}
        aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
        value={typed}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setChosen(-1)}
      />
      <div
        id={`${id}-offers`}
        class="ng-offers"
        role="listbox"
        aria-label={say('clips_tagsInUse')}
        hidden={offered.length === 0}
      >
        {offered.map((tag, at) => (
          // The field keeps the focus: the keyboard's way to an offer is the arrows.
          <div
            key={tag}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            onPointerDown={(event) => {
              event.preventDefault();
              add(tag);
            }}
          >
            {tag}
          </div>
        ))}
      </div>
    </div>
  );
}

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Tags that begin with what is typed, then those that hold it. */
function offers(known: readonly string[], tags: readonly string[], typed: string): string[] {
  const words = folded(typed.trim());
  if (words === '') return [];
  const others = known.filter((tag) => !tags.includes(tag) && folded(tag).includes(words));
  const begins = (tag: string) => Number(folded(tag).startsWith(words));
  return others.sort((a, b) => begins(b) - begins(a)).slice(0, OFFERED);
}

/** With what was typed: each tag once, without surrounding spaces. */
export function withTyped(tags: readonly string[], typed: string): string[] {
  const more = typed.split(',').map((tag) => tag.trim().slice(0, LONGEST));
  return [...new Set([...tags, ...more.filter(Boolean)])].slice(0, MOST);
}
