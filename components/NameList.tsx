import { useEffect, useState } from 'preact/hooks';
import { say, sayNumber } from '../language/words.ts';
import type { NameSummary } from '../messaging/messages.ts';
import type { Clip } from '../storage/clip.ts';
import { Switch } from './Choice.tsx';
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
  readonly clipsOf: (name: NameSummary) => readonly Clip[];
  /** The mention whose card is open in the page. */
  readonly shown: number | null;
  /** Whether only names that the reader has not met before are listed; undefined while nobody counts them. */
  readonly onlyNew?: boolean | undefined;
  readonly onOnlyNew: (only: boolean) => void;
  readonly onOpen: (name: NameSummary) => void;
  readonly onOpenLibrary: () => void;
  readonly onShowMention: (mention: number) => void;
}

/** Names of a kind that are drawn at once; more than fit a window. */
const FIRST = 25;

/** The names of a page by kind, the most important first. Of hundreds, those that are seen first are painted first. */
export function NameList({ names, textLength, filter, onFilter, onlyNew, onOnlyNew, ...rows }: Props) {
  const { entityOf, clipsOf, shown, onOpen, onOpenLibrary, onShowMention } = rows;
  const groups = groupNames(names, textLength, filter);
  const [isPainted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  const showAll = (): void => {
    onFilter('');
    onOnlyNew(false);
  };
  return (
    <>
      <SearchBox label={say('names_filter')} value={filter} onInput={onFilter} />
      {onlyNew !== undefined && <Switch label={say('names_onlyNew')} checked={onlyNew} onChange={onOnlyNew} />}
      {groups.length === 0 && (
        <Notice action={{ label: say('names_showAll'), onAct: showAll }}>{say('names_noMatch')}</Notice>
      )}
      {groups.map((group) => (
        <section key={group.kind} class={`ng-name-group ng-kind-${group.kind}`}>
          <h2 class="ng-kind">
            <Icon name={group.kind} />
            {say(`kinds_${group.kind}`)}
            <span class="ng-count">{sayNumber(group.names.length)}</span>
          </h2>
          <ul>
            {group.names.slice(0, isPainted ? undefined : FIRST).map((name) => (
              <NameRow
                key={`${name.label}:${name.mentions[0]}`}
                name={name}
                textLength={textLength}
                entity={entityOf(name)}
                clips={clipsOf(name)}
                isShown={shown !== null && name.mentions.includes(shown)}
                onOpen={() => onOpen(name)}
                onOpenLibrary={onOpenLibrary}
                onShowMention={onShowMention}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
