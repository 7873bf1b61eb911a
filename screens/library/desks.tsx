import { LabelDesk } from '../../components/library/LabelDesk.tsx';
import { say } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { Collection } from '../../storage/collection.ts';
import { momentAfter } from '../../storage/moment-after.ts';
import { librarySearch, tagged } from '../library-access.ts';
import type { Notify } from '../notices.tsx';
import type { ManyClips } from './many-clips.ts';

interface Props {
  readonly collections: readonly Collection[];
  readonly edit: ManyClips['edit'];
  readonly tell: Notify;
  readonly warn: Notify;
  readonly onClose: () => void;
}

/** All labels that are listed: far more than anybody keeps. */
const ALL = 10_000;

/** Tags: renamed or merged on every clip, those in the trash too, and taken away again with one press. */
export function TagDesk({ edit, onClose }: Props) {
  const labels = librarySearch.find('').labels('tag', ALL);
  return (
    <LabelDesk
      title={say('library_by_tag')}
      hint={say('library_tagsHint')}
      labels={labels.map(([name, count]) => ({ key: name, name, count }))}
      onRename={({ name }, next) =>
        void tagged(name).then((ids) => edit(ids, { removeTags: [name], addTags: [next.slice(0, 100)] }))
      }
      onRemove={({ name }) => void tagged(name).then((ids) => edit(ids, { removeTags: [name] }))}
      onClose={onClose}
    />
  );
}

/** Collections: made, renamed and removed; their clips stay. */
export function CollectionDesk({ collections, tell, warn, onClose }: Props) {
  const counts = new Map(librarySearch.find('').labels('in', ALL));
  const save = async (collection: Collection): Promise<void> => {
    const answer = await requestWorker('saveCollection', { collection });
    if (!answer.ok) warn(answer.error.message);
  };
  const remove = async ({ id, name }: Collection): Promise<void> => {
    const answer = await requestWorker('removeCollection', { id });
    if (answer.ok) tell(say('library_collectionRemoved', { name }));
    else warn(answer.error.message);
  };
  return (
    <LabelDesk
      title={say('library_by_in')}
      hint={say('library_collectionsHint')}
      makeLabel={say('library_newCollection')}
      onMake={(name) => {
        const created = new Date().toISOString();
        if (collections.some((other) => other.name === name)) warn(say('library_collectionKnown', { name }));
        else void save({ id: crypto.randomUUID(), name, created, updated: created });
      }}
      labels={collections.map(({ id, name }) => ({ key: id, name, count: counts.get(name) ?? 0 }))}
      onRename={({ key }, name) => {
        const own = collections.find(({ id }) => id === key);
        if (collections.some((other) => other.name === name)) warn(say('library_collectionKnown', { name }));
        else if (own) void save({ ...own, name, updated: momentAfter(own.updated, new Date()) });
      }}
      onRemove={({ key }) => {
        const own = collections.find(({ id }) => id === key);
        if (own) void remove(own);
      }}
      onClose={onClose}
    />
  );
}
