import * as v from 'valibot';
import type { Correction } from '../detection/corrections.ts';
import type { Database } from './database.ts';
import { entityKeySchema } from './entity-key.ts';

/** A name as a page writes it. */
export const nameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300));

export const verdictSchema = v.variant('kind', [
  v.object({ kind: v.literal('not-this'), key: entityKeySchema }),
  v.object({ kind: v.literal('is'), key: entityKeySchema }),
  v.object({ kind: v.literal('not-a-name') }),
]);

/** What the reader said of a name in one place. */
export const correctionSchema = v.object({
  /** An article's address without its fragment, or the host name of a site. */
  place: v.pipe(v.string(), v.minLength(1), v.maxLength(8_192)),
  name: nameSchema,
  verdict: verdictSchema,
  /** What the entry of the verdict was called. */
  label: v.optional(v.pipe(v.string(), v.maxLength(300))),
  made: v.pipe(v.string(), v.isoTimestamp()),
});

export type KeptCorrection = v.InferOutput<typeof correctionSchema>;

/** The two places that an address belongs to. */
export function placesOf(address: string): Record<Correction['scope'], string> {
  return {
    article: address.replace(/#.*$/s, ''),
    site: URL.canParse(address) ? new URL(address).hostname : '',
  };
}

/** What the reader has put right. One verdict a name and place: saying it again changes nothing. */
export function correctionRepository({ corrections }: Database) {
  return {
    async put(correction: KeptCorrection): Promise<void> {
      await corrections.put(correction);
    },

    async remove(place: string, name: string): Promise<void> {
      await corrections.delete([place, name]);
    },

    /** What counts at an address: in its article and on its site. */
    async at(address: string): Promise<Correction[]> {
      const { article, site } = placesOf(address);
      const found = await corrections.where('place').anyOf(article, site).toArray();
      return found.map(({ place, name, verdict }) => ({ name, verdict, scope: place === site ? 'site' : 'article' }));
    },

    /** All of them, the newest first. */
    async all(): Promise<KeptCorrection[]> {
      return corrections.orderBy('made').reverse().toArray();
    },
  };
}
