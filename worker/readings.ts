import type { Mention } from '../detection/mention.ts';
import type { EntityKey } from '../knowledge/entity.ts';
import { dayOf, readingRepository } from '../storage/readings.ts';
import { database } from './database.ts';
import { readSettings } from './settings.ts';

const readings = readingRepository(database);

/** Pages whose names are remembered, so that a page that grows or is read again counts each of its names once. */
const PAGES = 200;

/**
 * What was counted of the pages that were read last, by address. A worker that is ended forgets it: then a page that is
 * read again on the same day counts twice, which a count of weeks can bear and a list of visited addresses on disk could not.
 */
const counted = new Map<string, Set<EntityKey>>();

/** Counts whom an article names, once an article, where the reader has switched that on; never in a private window. */
export async function countReading(mentions: readonly Mention[], address: string, isPrivate: boolean): Promise<void> {
  if (isPrivate || !(await readSettings()).library.countReadings) return;
  const before = counted.get(address) ?? new Set();
  counted.delete(address);
  counted.set(address, before);
  if (counted.size > PAGES) counted.delete(counted.keys().next().value as string);

  const fresh = new Map<EntityKey, number>();
  for (const { entity } of mentions) {
    if (!entity || before.has(entity.key)) continue;
    before.add(entity.key);
    fresh.set(entity.key, 1);
  }
  if (fresh.size > 0) await readings.add(dayOf(new Date()), fresh);
}

export const clearReadings = () => readings.clear();
