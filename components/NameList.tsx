import type { NameSummary } from '../messaging/messages.ts';
import type { KIND_WORDS } from './fact-text.ts';
import { Icon } from './icons.tsx';
import { groupNames } from './importance.ts';
import { type EntityView, NameRow } from './NameRow.tsx';
import { Notice } from './Notice.tsx';
import { SearchBox } from './SearchBox.tsx';

const KIND_PLURALS: typeof KIND_WORDS = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  event: 'Events',
  nationality: 'Nationalities and groups',
};

interface Props {
  readonly names: readonly NameSummary[];
  /** Length of the article in UTF-16 code units. */
  readonly textLength: number;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly entityOf: (name: NameSummary) => EntityView;
  readonly onOpen: (name: NameSummary) => void;
  readonly onShowMention: (mention: number) => void;
}

/** The names of a page by kind, the most important first. */
export function NameList({ names, textLength, filter, onFilter, entityOf, onOpen, onShowMention }: Props) {
  const groups = groupNames(names, textLength, filter);
  return (
    <>
      <SearchBox label="Filter names" value={filter} onInput={onFilter} />
      {groups.length === 0 && (
        <Notice action={{ label: 'Show all names', onAct: () => onFilter('') }}>No name on this page matches.</Notice>
      )}
      {groups.map((group) => (
        <section key={group.kind} class={`ng-name-group ng-kind-${group.kind}`}>
          <h2 class="ng-kind">
            <Icon name={group.kind} />
            {KIND_PLURALS[group.kind]}
            <span class="ng-count">{group.names.length}</span>
          </h2>
          <ul>
            {group.names.map((name) => (
              <NameRow
                key={`${name.label}:${name.mentions[0]}`}
                name={name}
                textLength={textLength}
                entity={entityOf(name)}
                onOpen={() => onOpen(name)}
                onShowMention={onShowMention}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
