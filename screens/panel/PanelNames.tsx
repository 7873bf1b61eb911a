import { useState } from 'preact/hooks';
import { NameList } from '../../components/NameList.tsx';
import type { EntityView } from '../../components/NameRow.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { EntityKey } from '../../knowledge/entity.ts';
import { say } from '../../language/words.ts';
import type { NameSummary, PageDescription } from '../../messaging/messages.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';

interface Props {
  readonly description: PageDescription;
  readonly onShowMention: (mention: number) => void;
}

/** The names of the page in front; their reference entries are fetched when a row is opened. */
export function PanelNames({ description, onShowMention }: Props) {
  const [filter, setFilter] = useState('');
  const [entries, setEntries] = useState<ReadonlyMap<EntityKey, EntityView>>(new Map());
  const { names, textLength, knowledge } = description;

  const fetchEntry = async ({ entity }: NameSummary): Promise<void> => {
    if (!entity || typeof entries.get(entity.key) === 'object') return;
    const answer = await requestWorker('entity', { key: entity.key });
    const entry = answer.ok ? answer.value.entity : answer.error.message;
    setEntries((old) => new Map(old).set(entity.key, entry));
  };

  return (
    <>
      {knowledge.state === 'empty' && <Notice tone="alert">{say('names_noPack')}</Notice>}
      {names.length === 0 ? (
        <Notice>{say('names_none')}</Notice>
      ) : (
        <NameList
          names={names}
          textLength={textLength}
          filter={filter}
          onFilter={setFilter}
          entityOf={({ entity }) => entity && entries.get(entity.key)}
          onOpen={(name) => void fetchEntry(name)}
          onShowMention={onShowMention}
        />
      )}
    </>
  );
}
