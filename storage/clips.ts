import type { EntityKey } from '../knowledge/entity.ts';
import { type Clip, type ClipId, REPAIR_LIMIT, type Repair } from './clip.ts';
import type { Database } from './database.ts';
import { momentAfter } from './moment-after.ts';
import type { NoteRevision } from './note-revision.ts';
import { pageKeys } from './page-key.ts';

/** How long the trash keeps a clip, in milliseconds: 30 days. */
export const TRASH_KEEPS = 30 * 24 * 60 * 60 * 1000;

export interface PageAddress {
  readonly address: string;
  /** As the page states it. It may lie: what is found by it is to be believed only when its quote is found too. */
  readonly canonical?: string | undefined;
}

/** A clip as it lies in the database. */
export interface KeptClip extends Clip {
  /** Names of its page; derived, and no part of the clip. */
  readonly pages: readonly string[];
  /** Whom the quote names. */
  readonly named: readonly EntityKey[];
}

export const keptClip = (clip: Clip): KeptClip => ({
  ...clip,
  pages: pageKeys(clip.source),
  named: (clip.entities ?? []).map(({ key }) => key as EntityKey),
});

/** The clip as others know it. */
export const withoutKeys = ({ pages: _, named: __, ...clip }: KeptClip): Clip => clip;

/** Equal moments keep the order of their ids, so that a list does not jump. */
const byCreation = (a: Clip, b: Clip) =>
  a.created === b.created ? (a.id < b.id ? -1 : 1) : a.created < b.created ? -1 : 1;

const isLive = (clip: Clip) => clip.deleted === undefined;

/**
 * The clips of the library. Every write is one transaction that can be repeated: the worker may die before it could
 * answer, and the sender then sends again. Errors are Dexie's (`failure.ts` puts them into words).
 */
export function clipRepository({ clips, noteRevisions, unindexed }: Database) {
  /** What changes a clip also notes that the search has not seen it yet, and what its note has said. */
  const writing = <T>(work: () => Promise<T>): Promise<T> =>
    clips.db.transaction('rw', clips, noteRevisions, unindexed, () => work());

  const revisionsOf = (id: ClipId) =>
    noteRevisions.where('[clip+number]').between([id, 0], [id, Number.POSITIVE_INFINITY]);

  async function keep(clip: Clip): Promise<void> {
    await clips.put(keptClip(clip));
    await unindexed.add({ clip: clip.id });
  }

  /** Adds what a note says now to its history, if that is new. */
  async function revise({ id: clip, note, updated: made }: Clip): Promise<void> {
    const last = await revisionsOf(clip).last();
    if (note === (last?.note ?? '')) return;
    await noteRevisions.add({ clip, number: (last?.number ?? 0) + 1, note, made });
  }

  return {
    /**
     * Keeps a clip under its id and returns what is kept. A clip that is not newer than the kept one (`updated`) is
     * the repetition of an earlier save and changes nothing, so a late retry cannot undo an edit or empty the trash.
     */
    async put(clip: Clip): Promise<Clip> {
      return writing(async () => {
        const kept = await clips.get(clip.id);
        if (kept && kept.updated >= clip.updated) return withoutKeys(kept);
        await keep(clip);
        await revise(clip);
        return clip;
      });
    },

    /**
     * Takes over an import whole or not at all: `kept` replace what has their ids, `removed` go for good. A browser that
     * dies meanwhile leaves the library as it was.
     */
    async takeOver(kept: readonly Clip[], removed: readonly ClipId[]): Promise<void> {
      await writing(async () => {
        await clips.bulkDelete([...removed]);
        await clips.bulkPut(kept.map(keptClip));
        for (const clip of kept) if (clip.note !== '') await revise(clip);
        for (const id of removed) await revisionsOf(id).delete();
        await unindexed.bulkAdd([...removed, ...kept.map(({ id }) => id)].map((clip) => ({ clip })));
      });
    },

    async get(id: ClipId): Promise<Clip | undefined> {
      const kept = await clips.get(id);
      return kept && withoutKeys(kept);
    },

    /** What its note has said, the first revision first. */
    async noteHistory(id: ClipId): Promise<NoteRevision[]> {
      return revisionsOf(id).toArray();
    },

    /** Those of the clips that are there and not in the trash, in the order of the ids. */
    async many(ids: readonly ClipId[]): Promise<Clip[]> {
      const kept = await clips.bulkGet([...ids]);
      return kept.filter((row) => row !== undefined && isLive(row)).map((row) => withoutKeys(row!));
    },

    /** The clips whose quote names this actor or place, but for those in the trash; the newest first. */
    async naming(key: EntityKey): Promise<Clip[]> {
      const kept = await clips.where('named').equals(key).filter(isLive).toArray();
      return kept.map(withoutKeys).sort(byCreation).reverse();
    },

    /** The last changed clips, before the index is there to list all of them. */
    async recent(most: number): Promise<Clip[]> {
      const kept = await clips.orderBy('updated').reverse().filter(isLive).limit(most).toArray();
      return kept.map(withoutKeys);
    },

    /** Moves a clip to the trash; false when there is none. A clip already there keeps its day. */
    async trash(id: ClipId, now: Date): Promise<boolean> {
      return writing(async () => {
        const kept = await clips.get(id);
        if (!kept) return false;
        const updated = momentAfter(kept.updated, now);
        if (isLive(kept)) await keep({ ...withoutKeys(kept), deleted: now.toISOString(), updated });
        return true;
      });
    },

    /** Takes a clip out of the trash; false when there is none. */
    async restore(id: ClipId, now: Date): Promise<boolean> {
      return writing(async () => {
        const kept = await clips.get(id);
        if (!kept) return false;
        if (!isLive(kept)) {
          const { deleted: _, ...live } = withoutKeys(kept);
          await keep({ ...live, updated: momentAfter(kept.updated, now) });
        }
        return true;
      });
    },

    /** Adds a place where a person has found the quote again; false when there is no such clip. Repeatable by `made`. */
    async repair(id: ClipId, repair: Repair): Promise<boolean> {
      return writing(async () => {
        const kept = await clips.get(id);
        if (!kept) return false;
        const repairs = kept.repairs ?? [];
        if (repairs.some(({ made }) => made === repair.made)) return true;
        const updated = momentAfter(kept.updated, new Date(repair.made));
        await keep({ ...withoutKeys(kept), repairs: [...repairs, repair].slice(-REPAIR_LIMIT), updated });
        return true;
      });
    },

    /**
     * Removes for good what has lain in the trash for 30 days, and says how many. A day that lies ahead was noted while
     * the clock was wrong: it becomes today.
     */
    async purgeTrash(now: Date): Promise<number> {
      const since = new Date(now.getTime() - TRASH_KEEPS).toISOString();
      return writing(async () => {
        await clips.where('deleted').above(now.toISOString()).modify({ deleted: now.toISOString() });
        const old = await clips.where('deleted').belowOrEqual(since).primaryKeys();
        for (const id of old) await revisionsOf(id).delete();
        await clips.bulkDelete(old);
        return old.length;
      });
    },

    /** The clips of a page, oldest first, also those made under its other addresses. */
    async ofPage(page: PageAddress): Promise<Clip[]> {
      const found = await clips.where('pages').anyOf(pageKeys(page)).distinct().toArray();
      return found.filter(isLive).map(withoutKeys).sort(byCreation);
    },

    /** The whole library without the trash, newest change first. */
    async all(): Promise<Clip[]> {
      const kept = await clips.orderBy('updated').reverse().filter(isLive).toArray();
      return kept.map(withoutKeys);
    },

    /** The trash, last thrown away first. */
    async trashed(): Promise<Clip[]> {
      const kept = await clips.orderBy('deleted').reverse().toArray();
      return kept.map(withoutKeys);
    },

    /** Whether no clip lies outside the trash. Counting 100,000 of them takes the browser a fifth of a second. */
    async isEmpty(): Promise<boolean> {
      return (await clips.orderBy('updated').filter(isLive).first()) === undefined;
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
