import type { Clip, ClipId } from './clip.ts';
import { type ClipEdit, type ClipMarks, editedTags } from './clip-edit.ts';
import { keptClip, withoutKeys } from './clips.ts';
import type { Database } from './database.ts';
import { momentAfter } from './moment-after.ts';

/** Edits of many clips, each in one transaction. Errors are Dexie's. */
export function clipEdits({ clips, unindexed }: Database) {
  async function change(ids: readonly ClipId[], next: (clip: Clip) => Clip): Promise<ClipMarks[]> {
    return clips.db.transaction('rw', clips, unindexed, async () => {
      const kept = (await clips.bulkGet([...ids])).filter((row) => row !== undefined).map(withoutKeys);
      const changed = kept.map((clip) => [clip, next(clip)] as const).filter(([before, after]) => before !== after);
      await clips.bulkPut(changed.map(([, after]) => keptClip(after)));
      await unindexed.bulkAdd(changed.map(([{ id }]) => ({ clip: id })));
      return changed.map(([before]) => marksOf(before));
    });
  }

  return {
    /** Edits clips, and says how those that it changed were before. */
    edit(ids: readonly ClipId[], edit: ClipEdit, now: Date): Promise<ClipMarks[]> {
      const moment = now.toISOString();
      return change(ids, (clip) => {
        const { collection: lay, deleted: was, ...rest } = clip;
        const collection = edit.collection === undefined ? lay : (edit.collection ?? undefined);
        const deleted = edit.trashed === undefined ? was : edit.trashed ? (was ?? moment) : undefined;
        const tags = editedTags(clip.tags, edit);
        const colour = edit.colour ?? clip.colour;
        const isSame =
          collection === lay &&
          deleted === was &&
          colour === clip.colour &&
          tags.length === clip.tags.length &&
          tags.every((tag, n) => tag === clip.tags[n]);
        if (isSame) return clip;
        return {
          ...rest,
          tags,
          colour,
          updated: momentAfter(clip.updated, now),
          ...(collection && { collection }),
          ...(deleted && { deleted }),
        };
      });
    },

    /** Gives clips the marks that they had; notes and all else stay. */
    putBack(marks: readonly ClipMarks[], now: Date): Promise<ClipMarks[]> {
      const before = new Map(marks.map((one) => [one.id, one]));
      return change([...before.keys()], ({ collection: _, deleted: __, ...rest }) => ({
        ...rest,
        ...before.get(rest.id),
        updated: momentAfter(rest.updated, now),
      }));
    },

    /** Ids of all clips with a tag, those in the trash too. */
    tagged(tag: string): Promise<ClipId[]> {
      return clips.where('tags').equals(tag).primaryKeys();
    },

    /** All tags in use, in the order of the alphabet: what a field for tags completes. */
    async tags(): Promise<string[]> {
      const keys = await clips.orderBy('tags').uniqueKeys();
      return keys.map(String).sort((a, b) => a.localeCompare(b));
    },
  };
}

const marksOf = ({ id, tags, colour, collection, deleted }: Clip): ClipMarks => ({
  id,
  tags,
  colour,
  ...(collection !== undefined && { collection }),
  ...(deleted !== undefined && { deleted }),
});
