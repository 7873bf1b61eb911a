import { setTimeout as sleep } from 'node:timers/promises';

/** How long a condition may take before a test gives up on it, in milliseconds: the machine may be slow and shared. */
const PATIENCE = 30_000;

/**
 * Asks `probe` again and again until it gives something truthy, and returns that. A probe that throws counts as "not yet";
 * when time is up, the error says what was waited for and what the last attempt gave.
 */
export async function until<T>(
  what: string,
  probe: () => Promise<T> | T,
  patience = PATIENCE,
): Promise<NonNullable<Exclude<T, false | '' | 0>>> {
  const start = Date.now();
  let last: unknown;
  do {
    try {
      last = await probe();
      if (last) return last as NonNullable<Exclude<T, false | '' | 0>>;
    } catch (error) {
      last = error;
    }
    await sleep(50);
  } while (Date.now() - start < patience);
  throw new Error(
    `Waited ${patience} ms in vain: ${what} (last: ${last instanceof Error ? last.message : JSON.stringify(last)})`,
  );
}
