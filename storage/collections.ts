import type { Collection, SavedSearch } from './collection.ts';
import type { Database } from './database.ts';
import { momentAfter } from './moment-after.ts';

/** The collections of the library. Every write can be repeated. */
export function collectionRepository({ clips, collections, unindexed }: Database) {
  async function noteInside(id: Collection['id']): Promise<void> {
    const inside = await clips.where('collection').equals(id).primaryKeys();
    await unindexed.bulkAdd(inside.map((clip) => ({ clip })));
  }

  return {
    /** Keeps a collection under its id; an older state than the kept one (`updated`) changes nothing. */
    async put(collection: Collection): Promise<void> {
      await collections.db.transaction('rw', clips, collections, unindexed, async () => {
        const kept = await collections.get(collection.id);
        if (kept && kept.updated >= collection.updated) return;
        await collections.put(collection);
        // The index knows the clips of a collection by its name.
        if (kept && kept.name !== collection.name) await noteInside(collection.id);
      });
    },

    /** Removes a collection; its clips stay in the library and lie in none. */
    async remove(id: Collection['id'], now: Date): Promise<void> {
      await collections.db.transaction('rw', clips, collections, unindexed, async () => {
        await collections.delete(id);
        await noteInside(id);
        await clips
          .where('collection')
          .equals(id)
          .modify((clip) => {
            delete clip.collection;
            clip.updated = momentAfter(clip.updated, now);
          });
      });
    },

    /** In the order of their names. */
    async all(): Promise<Collection[]> {
      const kept = await collections.toArray();
      return kept.sort((a, b) => a.name.localeCompare(b.name));
    },
  };
}

/** The searches that the reader has given a name. */
export function savedSearchRepository({ searches }: Database) {
  return {
    async put(search: SavedSearch): Promise<void> {
      await searches.put(search);
    },

    async remove(id: SavedSearch['id']): Promise<void> {
      await searches.delete(id);
    },

    /** The newest last. */
    async all(): Promise<SavedSearch[]> {
      const kept = await searches.toArray();
      return kept.sort((a, b) => (a.created < b.created ? -1 : 1));
    },
  };
}
