import * as v from 'valibot';
import { clipSchema } from './clip.ts';

/** What a clip's note once said. Revisions are added and never changed; the last one is the note as it is. */
export const noteRevisionSchema = v.object({
  clip: clipSchema.entries.id,
  /** 1 for the first. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  note: clipSchema.entries.note,
  made: clipSchema.entries.updated,
});
export type NoteRevision = v.InferOutput<typeof noteRevisionSchema>;
