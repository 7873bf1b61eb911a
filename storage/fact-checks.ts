import type { Database } from './database.ts';
import type { FactCheck } from './fact-check.ts';

/** Published checks that the reader has imported. */
export function factCheckRepository({ factChecks }: Database) {
  return {
    /** Takes over all or none; what is kept under the same id is replaced. */
    async putAll(checks: readonly FactCheck[]): Promise<void> {
      await factChecks.bulkPut([...checks]);
    },

    async remove(id: FactCheck['id']): Promise<void> {
      await factChecks.delete(id);
    },

    /** Checks of what was claimed on a page. */
    async of(address: string): Promise<FactCheck[]> {
      return factChecks.where('appearances').equals(address).toArray();
    },

    /** The last imported first. */
    async all(): Promise<FactCheck[]> {
      return factChecks.orderBy('imported').reverse().toArray();
    },
  };
}
