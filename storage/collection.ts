import * as v from 'valibot';
import { clipSchema } from './clip.ts';

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

/** A drawer of the library: each clip lies in one at the most, and tags do the rest. */
export const collectionSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  name,
  created: clipSchema.entries.created,
  updated: clipSchema.entries.updated,
});
export type Collection = v.InferOutput<typeof collectionSchema>;

/** What was typed into the search, under a name (`search/query.ts` says what can be typed). */
export const savedSearchSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  name,
  typed: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000)),
  created: clipSchema.entries.created,
});
export type SavedSearch = v.InferOutput<typeof savedSearchSchema>;
