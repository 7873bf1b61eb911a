import type { EntityKey } from '../knowledge/entity.ts';
import type { ArticleSummary, LookupOutcome } from '../lookup/answer.ts';
import { createLookup } from '../lookup/lookup.ts';
import { createTransport } from '../lookup/transport.ts';
import { lookupRepository } from '../storage/lookups.ts';
import { database } from './database.ts';
import { knowledgeHost } from './knowledge-host.ts';
import { readSettings } from './settings.ts';

const cache = lookupRepository(database);

const transport = createTransport({
  fetch: (...request) => fetch(...request),
  now: () => Date.now(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, milliseconds);
      const giveUp = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      signal.addEventListener('abort', giveUp, { once: true });
    }),
});

/** The question that each tab's open card waits for. */
const asking = new Map<number, AbortController>();

/**
 * Asks the encyclopaedia for one entity, unless the reader has not switched that on: then nothing is sent, whatever a
 * page asks. Only a title of the pack leaves the machine, never text of the page. In a private window nothing is kept.
 */
export async function lookUp(
  key: EntityKey,
  tabId: number,
  isPrivate: boolean,
): Promise<LookupOutcome<ArticleSummary>> {
  endLookUp(tabId);
  const settings = await readSettings();
  if (!settings.reading.lookUp) return { kind: 'absent' };
  const { knowledge } = await knowledgeHost();
  const index = knowledge.byKey(key);
  const title = index === undefined ? undefined : knowledge.entity(index).wikipedia;
  if (title === undefined) return { kind: 'absent' };

  const question = new AbortController();
  asking.set(tabId, question);
  const kept = isPrivate ? { get: cache.get, put: async () => undefined } : cache;
  const ask = createLookup({ transport, cache: kept, endpoint: settings.lookUp.endpoint, now: () => new Date() });
  try {
    return await ask(title, settings.lookUp.lang, question.signal);
  } finally {
    if (asking.get(tabId) === question) asking.delete(tabId);
  }
}

/** The reader has turned away from the tab's card. */
export function endLookUp(tabId: number): void {
  asking.get(tabId)?.abort();
  asking.delete(tabId);
}

export const clearLookUps = () => cache.clear();
