import * as v from 'valibot';
import { clipSchema } from './clip.ts';

/** Most clips that one message edits; more are edited one portion after another. */
export const EDIT_LIMIT = 1_000;

const tag = clipSchema.entries.tags.pipe[0].item;
const ids = v.pipe(v.array(clipSchema.entries.id), v.maxLength(EDIT_LIMIT));

/** What is done to many clips at once. Doing it again changes nothing. */
export const clipEditSchema = v.object({
  addTags: v.optional(v.pipe(v.array(tag), v.maxLength(100))),
  removeTags: v.optional(v.pipe(v.array(tag), v.maxLength(100))),
  colour: v.optional(clipSchema.entries.colour),
  /** Null takes them out of their collections. */
  collection: v.optional(v.nullable(v.pipe(v.string(), v.uuid()))),
  trashed: v.optional(v.boolean()),
});
export type ClipEdit = v.InferOutput<typeof clipEditSchema>;

export const clipEditsSchema = v.object({ ids, edit: clipEditSchema });

/** How such a clip was before: what takes an edit back. */
export const clipMarksSchema = v.pick(clipSchema, ['id', 'tags', 'colour', 'collection', 'deleted']);
export type ClipMarks = v.InferOutput<typeof clipMarksSchema>;

export const manyMarksSchema = v.pipe(v.array(clipMarksSchema), v.maxLength(EDIT_LIMIT));

/** A clip's tags after an edit, each once. */
export function editedTags(tags: readonly string[], { addTags = [], removeTags = [] }: ClipEdit): string[] {
  return [...new Set([...tags.filter((one) => !removeTags.includes(one)), ...addTags])].slice(0, 100);
}
