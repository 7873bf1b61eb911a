import type { Clip, ClipId } from './clip.ts';
import type { Database } from './database.ts';

/** How long the trash keeps a clip, in milliseconds: 30 days. */
export const TRASH_KEEPS = 30 * 24 * 60 * 60 * 1000;

export interface PageAddress {
  readonly address: string;
  /** As the page states it. It may lie: what is found by it is to be believed only when its quote is found too. */
  readonly canonical?: string | undefined;
}

const withoutFragment = (address: string) => address.replace(/#.*$/s, '');

/** Equal moments keep the order of their ids, so that a list does not jump. */
const byCreation = (a: Clip, b: Clip) =>
  a.created === b.created ? (a.id < b.id ? -1 : 1) : a.created < b.created ? -1 : 1;

const isLive = (clip: Clip) => clip.deleted === undefined;

/**
 * The clips of the library. Every write is one transaction that can be repeated: the worker may die before it could
 * answer, and the sender then sends again. Errors are Dexie's (`failure.ts` puts them into words).
 */
export function clipRepository({ clips }: Database) {
  return {
    /**
     * Keeps a clip under its id and returns what is kept. A clip that is not newer than the kept one (`updated`) is
     * the repetition of an earlier save and changes nothing, so a late retry cannot undo an edit or empty the trash.
     */
    async put(clip: Clip): Promise<Clip> {
      return clips.db.transaction('rw', clips, async () => {
        const kept = await clips.get(clip.id);
        if (kept && kept.updated >= clip.updated) return kept;
        await clips.put(clip);
        return clip;
      });
    },

    /**
     * Takes over an import whole or not at all: `kept` replace what has their ids, `removed` go for good. A browser that
     * dies meanwhile leaves the library as it was.
     */
    async takeOver(kept: readonly Clip[], removed: readonly ClipId[]): Promise<void> {
      await clips.db.transaction('rw', clips, async () => {
        await clips.bulkDelete([...removed]);
        await clips.bulkPut([...kept]);
      });
    },

    async get(id: ClipId): Promise<Clip | undefined> {
      return clips.get(id);
    },

    /** Moves a clip to the trash; false when there is none. A clip already there keeps its day. */
    async trash(id: ClipId, now: Date): Promise<boolean> {
      const moment = now.toISOString();
      return clips.db.transaction('rw', clips, async () => {
        const kept = await clips.get(id);
        if (!kept) return false;
        if (isLive(kept)) await clips.put({ ...kept, deleted: moment, updated: moment });
        return true;
      });
    },

    /** Takes a clip out of the trash; false when there is none. */
    async restore(id: ClipId, now: Date): Promise<boolean> {
      return clips.db.transaction('rw', clips, async () => {
        const kept = await clips.get(id);
        if (!kept) return false;
        if (!isLive(kept)) {
          const { deleted: _, ...live } = kept;
          await clips.put({ ...live, updated: now.toISOString() });
        }
        return true;
      });
    },

    /** Removes for good what has lain in the trash for 30 days, and says how many. */
    async purgeTrash(now: Date): Promise<number> {
      return clips
        .where('deleted')
        .belowOrEqual(new Date(now.getTime() - TRASH_KEEPS).toISOString())
        .delete();
    },

    /** The clips of a page, oldest first, also those made under its other address. Fragments do not count. */
    async ofPage({ address, canonical }: PageAddress): Promise<Clip[]> {
      const keys = [address, withoutFragment(address), ...(canonical ? [canonical, withoutFragment(canonical)] : [])];
      const found = await clips.where('source.address').anyOf(keys).or('source.canonical').anyOf(keys).toArray();
      return found.filter(isLive).sort(byCreation);
    },

    /** The whole library without the trash, newest change first. */
    async all(): Promise<Clip[]> {
      return clips.orderBy('updated').reverse().filter(isLive).toArray();
    },

    /** The trash, last thrown away first. */
    async trashed(): Promise<Clip[]> {
      return clips.orderBy('deleted').reverse().toArray();
    },

    /** Number of clips outside the trash. */
    async count(): Promise<number> {
      return clips.db.transaction(
        'r',
        clips,
        async () => (await clips.count()) - (await clips.orderBy('deleted').count()),
      );
    },
  };
}

export type ClipRepository = ReturnType<typeof clipRepository>;
