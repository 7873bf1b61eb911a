import { say, sayNumber } from '../language/words.ts';
import type { NameSummary } from '../messaging/messages.ts';
import { Icon } from './icons.tsx';
import { groupNames } from './importance.ts';
import { type EntityView, NameRow } from './NameRow.tsx';
import { Notice } from './Notice.tsx';
import { SearchBox } from './SearchBox.tsx';

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
      <SearchBox label={say('names_filter')} value={filter} onInput={onFilter} />
      {groups.length === 0 && (
        <Notice action={{ label: say('names_showAll'), onAct: () => onFilter('') }}>{say('names_noMatch')}</Notice>
      )}
      {groups.map((group) => (
        <section key={group.kind} class={`ng-name-group ng-kind-${group.kind}`}>
          <h2 class="ng-kind">
            <Icon name={group.kind} />
            {say(`kinds_${group.kind}`)}
            <span class="ng-count">{sayNumber(group.names.length)}</span>
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
