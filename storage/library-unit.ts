import * as v from 'valibot';
import { claimContentSchema, claimSchema } from './claim.ts';
import { clipSchema } from './clip.ts';
import { collectionSchema, savedSearchSchema } from './collection.ts';
import { correctionSchema } from './corrections.ts';
import { entityKeySchema } from './entity-key.ts';
import { factCheckSchema } from './fact-check.ts';
import { noteRevisionSchema } from './note-revision.ts';
import { settingsSchema } from './settings.ts';
import { pictureSchema, snapshotSchema } from './snapshot.ts';

/**
 * The library in units that stand by themselves: what belongs to a clip or a claim comes with it. Backups hold them, and
 * a restore takes them over.
 */

const number = v.pipe(v.number(), v.integer(), v.minValue(1));
const moment = clipSchema.entries.updated;

const clipUnitSchema = v.object({
  clip: clipSchema,
  /** What its note has said, the first revision first. */
  history: v.array(v.pick(noteRevisionSchema, ['note', 'made'])),
  picture: v.optional(v.omit(pictureSchema, ['clip'])),
});

const claimUnitSchema = v.object({
  claim: v.object({ ...claimSchema.entries, updated: moment, changes: number }),
  history: v.array(
    v.object({
      number,
      id: claimSchema.entries.id,
      made: moment,
      undoes: v.nullable(number),
      before: v.partial(claimContentSchema),
      after: v.partial(claimContentSchema),
    }),
  ),
});

const readingSchema = v.object({
  key: entityKeySchema,
  day: v.pipe(v.string(), v.isoDate()),
  count: number,
});

export const UNIT_SCHEMAS = {
  clip: clipUnitSchema,
  collection: collectionSchema,
  search: savedSearchSchema,
  snapshot: snapshotSchema,
  claim: claimUnitSchema,
  factCheck: factCheckSchema,
  correction: correctionSchema,
  reading: readingSchema,
  settings: settingsSchema,
} as const;

export type UnitKind = keyof typeof UNIT_SCHEMAS;
export type UnitOf<K extends UnitKind> = v.InferOutput<(typeof UNIT_SCHEMAS)[K]>;

/** One unit with the name of its kind. */
export type LibraryUnit = { [K in UnitKind]: { readonly kind: K; readonly value: UnitOf<K> } }[UnitKind];

/** Units sorted by their kind. */
export type UnitLists = { readonly [K in UnitKind]: readonly UnitOf<K>[] };

/** No units at all, to be filled. */
export const noUnits = (): { [K in UnitKind]: UnitOf<K>[] } => ({
  clip: [],
  collection: [],
  search: [],
  snapshot: [],
  claim: [],
  factCheck: [],
  correction: [],
  reading: [],
  settings: [],
});
