import type { Database } from './database.ts';

/** An answer of the encyclopaedia, kept to be read again. */
export interface KeptLookup {
  /** Whom was asked what in which language. */
  readonly key: string;
  /** As the look-up made it; it knows its own shape, and takes any other for nothing. */
  readonly value: unknown;
  /** ISO date and time of the answer. */
  readonly fetched: string;
}

/** Answers that are kept: a year of looking things up takes about 50 MB with pictures at the most. */
const KEPT = 500;

/** The cache of the live look-up. Losing it costs a request, so it is never restored or exported. */
export function lookupRepository({ lookups }: Database) {
  return {
    async get(key: string): Promise<KeptLookup | undefined> {
      return lookups.get(key);
    },

    /** Keeps an answer, and lets the oldest go once there are more than `KEPT`. */
    async put(key: string, kept: Omit<KeptLookup, 'key'>): Promise<void> {
      await lookups.db.transaction('rw', lookups, async () => {
        await lookups.put({ key, ...kept });
        const surplus = (await lookups.count()) - KEPT;
        if (surplus > 0) await lookups.bulkDelete(await lookups.orderBy('fetched').limit(surplus).primaryKeys());
      });
    },

    async clear(): Promise<void> {
      await lookups.clear();
    },
  };
}
