import type { Transaction } from 'dexie';
import { type KeptClip, keptClip } from './clips.ts';
import type { NoteRevision } from './note-revision.ts';

/** One step of the schema's history. A published step is never changed: a later one follows it. */
export interface SchemaVersion {
  readonly version: number;
  /** Dexie's notation: the primary key first, then the indexes; `*` marks an index over a list's members. */
  readonly stores: Readonly<Record<string, string>>;
  /** Brings the rows of the version before to this one's shape. Runs once, inside the upgrade's transaction. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: { clips: 'id, source.address, source.canonical, updated, deleted, *tags' },
  },
  {
    version: 2,
    stores: { lookups: 'key, fetched' },
  },
  {
    version: 3,
    stores: { corrections: '[place+name], made' },
  },
  {
    version: 4,
    stores: { claims: 'id, updated, deleted, firstSeen.address', claimChanges: '[claim+number], &id' },
  },
  {
    version: 5,
    stores: { clips: 'id, updated, deleted, *tags, *pages', unindexed: '++', segments: '++' },
    async upgrade(transaction) {
      const clips = transaction.table<KeptClip>('clips');
      await clips.toCollection().modify((clip, place) => {
        place.value = keptClip(clip);
      });
      const ids = await clips.toCollection().primaryKeys();
      await transaction.table('unindexed').bulkAdd(ids.map((clip) => ({ clip })));
    },
  },
  {
    version: 6,
    stores: {
      clips: 'id, updated, deleted, collection, snapshot, *tags, *pages, *named',
      noteRevisions: '[clip+number]',
      collections: 'id',
      searches: 'id',
      snapshots: 'hash',
      pictures: 'clip',
      readings: '[key+day], day',
      factChecks: 'id, imported, *appearances',
    },
    async upgrade(transaction) {
      const clips = transaction.table<KeptClip>('clips');
      const revisions: NoteRevision[] = [];
      await clips.each(({ id, note, updated }) => {
        if (note !== '') revisions.push({ clip: id, number: 1, note, made: updated });
      });
      await transaction.table('noteRevisions').bulkAdd(revisions);
      await clips.toCollection().modify((clip, place) => {
        place.value = keptClip(clip);
      });
      // The index counts more than it did: it is made anew.
      await transaction.table('segments').clear();
      await transaction.table('unindexed').clear();
      const ids = await clips.toCollection().primaryKeys();
      await transaction.table('unindexed').bulkAdd(ids.map((clip) => ({ clip })));
    },
  },
];
