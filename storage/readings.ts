import type { EntityKey } from '../knowledge/entity.ts';
import type { Database } from './database.ts';

/** In how many articles that the reader read on one day an entity was named. Written only where the reader switched it on. */
export interface KeptReading {
  readonly key: EntityKey;
  /** `2026-03-01`, in the reader's own time. */
  readonly day: string;
  readonly count: number;
}

/** The day of a moment where the reader is, as it is kept. */
export const dayOf = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

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

    /** What was read on `first` and after it. */
    async since(first: string): Promise<KeptReading[]> {
      return readings.where('day').aboveOrEqual(first).toArray();
    },

    /** Those of the entities that were named on a day before `day`. */
    async metBefore(day: string, keys: readonly EntityKey[]): Promise<ReadonlySet<EntityKey>> {
      const met = new Set<EntityKey>();
      await readings.db.transaction('r', readings, async () => {
        for (const key of keys) {
          const one = readings.where('[key+day]').between([key, ''], [key, day], true, false);
          if ((await one.count()) > 0) met.add(key);
        }
      });
      return met;
    },

    async clear(): Promise<void> {
      await readings.clear();
    },
  };
}
