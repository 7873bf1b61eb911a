import { useState } from 'preact/hooks';
import { NameList } from '../../components/NameList.tsx';
import type { EntityView } from '../../components/NameRow.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { EntityKey } from '../../knowledge/entity.ts';
import { say } from '../../language/words.ts';
import type { NameSummary, PageDescription } from '../../messaging/messages.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { Clip } from '../../storage/clip.ts';
import { dayOf } from '../../storage/readings.ts';
import { library, readings } from '../library-access.ts';
import { useLive } from '../loadable.ts';
import { openOwnPage } from '../open-pages.ts';
import { useSettings } from '../settings-access.ts';

interface Props {
  readonly description: PageDescription;
  /** The mention whose card is open in the page. */
  readonly shown: number | null;
  readonly onShowMention: (mention: number) => void;
}

/** The names of the page in front; their reference entries are fetched when a row is opened. */
export function PanelNames({ description, shown, onShowMention }: Props) {
  const [filter, setFilter] = useState('');
  const [entries, setEntries] = useState<ReadonlyMap<EntityKey, EntityView>>(new Map());
  const [clips, setClips] = useState<ReadonlyMap<EntityKey, readonly Clip[]>>(new Map());
  const [onlyNew, setOnlyNew] = useState(false);
  const { names, textLength, isEnglish, knowledge } = description;
  const met = useMetBefore(names);
  const listed = onlyNew && met ? names.filter(({ entity }) => !entity || !met.has(entity.key)) : names;

  const fetchEntry = async ({ entity }: NameSummary): Promise<void> => {
    if (!entity || typeof entries.get(entity.key) === 'object') return;
    const answer = await requestWorker('entity', { key: entity.key });
    const entry = answer.ok ? answer.value.entity : answer.error.message;
    setEntries((old) => new Map(old).set(entity.key, entry));
    const naming = await library.naming(entity.key).catch(() => []);
    setClips((old) => new Map(old).set(entity.key, naming));
  };

  return (
    <>
      {knowledge.state === 'empty' && <Notice tone="alert">{say('names_noPack')}</Notice>}
      {knowledge.state === 'ready' && knowledge.problem !== undefined && (
        <Notice tone="alert">{say('names_ownPackFailed', { reason: knowledge.problem })}</Notice>
      )}
      {knowledge.state === 'ready' && !isEnglish && <Notice>{say('names_packOnly')}</Notice>}
      {names.length === 0 ? (
        <Notice>{say('names_none')}</Notice>
      ) : (
        <NameList
          names={listed}
          textLength={textLength}
          filter={filter}
          onFilter={setFilter}
          entityOf={({ entity }) => entity && entries.get(entity.key)}
          clipsOf={({ entity }) => (entity && clips.get(entity.key)) ?? []}
          shown={shown}
          onlyNew={met && onlyNew}
          onOnlyNew={setOnlyNew}
          onOpen={(name) => void fetchEntry(name)}
          onOpenLibrary={() => void openOwnPage('/library.html')}
          onShowMention={onShowMention}
        />
      )}
    </>
  );
}

/** Those of the names that the reader met on an earlier day; undefined while nobody counts them. */
function useMetBefore(names: readonly NameSummary[]): ReadonlySet<EntityKey> | undefined {
  const settings = useSettings();
  const counts = settings?.library.countReadings === true;
  const keys = names.flatMap(({ entity }) => (entity ? [entity.key] : []));
  const met = useLive(
    async () => (counts ? readings.metBefore(dayOf(new Date()), keys) : undefined),
    [counts, keys.join()],
  );
  return met.state === 'ready' ? met.value : undefined;
}
