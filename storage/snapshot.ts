import * as v from 'valibot';
import { clipSchema, clipSourceSchema, textHashSchema } from './clip.ts';

/** Longest text that is kept of a page, in UTF-16 code units: that of the longest article that is annotated. */
const TEXT_LIMIT = 2_000_000;

/** The text of a page as it was when something was clipped from it, found by its hash. */
export const snapshotSchema = v.object({
  /** Of `text`. */
  hash: textHashSchema,
  extent: v.picklist(['article', 'paragraph']),
  address: clipSourceSchema.entries.address,
  title: clipSourceSchema.entries.title,
  lang: clipSourceSchema.entries.lang,
  taken: clipSchema.entries.created,
  /** Paragraphs are parted by line breaks. */
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(TEXT_LIMIT)),
});
export type Snapshot = v.InferOutput<typeof snapshotSchema>;

/** A picture of the paragraph that a clip was taken from. */
export const pictureSchema = v.object({
  clip: clipSchema.entries.id,
  type: v.picklist(['image/png', 'image/jpeg', 'image/webp']),
  bytes: v.instance(Uint8Array<ArrayBuffer>),
});
export type Picture = v.InferOutput<typeof pictureSchema>;
