import type { EntityKey } from '../knowledge/entity.ts';
import type { Database } from './database.ts';

/** How often an entity was named in what the reader read on one day. Written only where the reader switched it on. */
export interface KeptReading {
  readonly key: EntityKey;
  /** `2026-03-01`, in the reader's own time. */
  readonly day: string;
  readonly count: number;
}

export function readingRepository({ readings }: Database) {
  return {
    /** Adds an article's counts to those of the day. */
    async add(day: string, counts: ReadonlyMap<EntityKey, number>): Promise<void> {
      await readings.db.transaction('rw', readings, async () => {
        const keys = [...counts.keys()];
        const kept = await readings.bulkGet(keys.map((key) => [key, day]));
        await readings.bulkPut(
          keys.map((key, n) => ({ key, day, count: (kept[n]?.count ?? 0) + (counts.get(key) ?? 0) })),
        );
      });
    },

    /** An entity's days from `first` to `last`, in order. */
    async of(key: EntityKey, first: string, last: string): Promise<KeptReading[]> {
      return readings.where('[key+day]').between([key, first], [key, last], true, true).toArray();
    },

    async clear(): Promise<void> {
      await readings.clear();
    },
  };
}
