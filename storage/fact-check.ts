import * as v from 'valibot';
import { clipSchema, clipSourceSchema } from './clip.ts';

const httpAddress = clipSourceSchema.entries.address;
const label = v.pipe(v.string(), v.trim(), v.maxLength(300));
const sentence = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2_000));

/** A check that somebody else has published and the reader has imported. The rating stays in its author's words. */
export const factCheckSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  claim: sentence,
  claimant: label,
  rating: sentence,
  /** Who has checked. */
  author: label,
  /** Where the check is published. */
  address: httpAddress,
  /** As its page states it. */
  date: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  /** Pages on which the claim was made. */
  appearances: v.pipe(v.array(httpAddress), v.maxLength(100)),
  imported: clipSchema.entries.created,
});
export type FactCheck = v.InferOutput<typeof factCheckSchema>;
