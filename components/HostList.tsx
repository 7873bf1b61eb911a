import { useState } from 'preact/hooks';
import { say } from '../language/words.ts';
import { Icon } from './icons.tsx';

interface Props {
  readonly hosts: readonly string[];
  /** Accessible name: "News sites". */
  readonly label: string;
  readonly empty: string;
  readonly addLabel?: string;
  readonly onAdd?: (host: string) => void;
  readonly onRemove: (host: string) => void;
}

/** Sites by host name, each with its way off the list, and a field to add one. */
export function HostList({ hosts, label, empty, addLabel = say('action_add'), onAdd, onRemove }: Props) {
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = (event: Event): void => {
    event.preventDefault();
    const host = hostFromTyped(typed);
    setWrong(!host);
    if (!host) return;
    setTyped('');
    if (!hosts.includes(host)) onAdd?.(host);
  };
  return (
    <div class="ng-hosts">
      {hosts.length === 0 && <p class="ng-hosts-empty">{empty}</p>}
      <ul aria-label={label}>
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              class="ng-icon-button"
              type="button"
              aria-label={say('action_remove', { name: host })}
              onClick={() => onRemove(host)}
            >
              <Icon name="remove" />
            </button>
          </li>
        ))}
      </ul>
      {onAdd && (
        <form class="ng-hosts-add" onSubmit={add}>
          <label class="ng-field">
            <span class="ng-hidden">{say('site_address', { action: addLabel })}</span>
            <input
              value={typed}
              placeholder="www.example.org"
              inputMode="url"
              spellcheck={false}
              aria-invalid={wrong}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <button class="ng-button" type="submit">
            {addLabel}
          </button>
        </form>
      )}
      {wrong && (
        <p class="ng-problem" role="alert">
          {say('site_noAddress')}
        </p>
      )}
    </div>
  );
}

/** The host of what a person types or pastes: a whole address, or the bare name of a site. */
function hostFromTyped(typed: string): string | undefined {
  const address = /^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return /^[a-z0-9.-]+\.[a-z0-9-]+$|^\[[0-9a-f:]+\]$|^localhost$/.test(hostname) ? hostname : undefined;
}
