import type { Entity, EntityKey } from '../knowledge/entity.ts';
import type { ArticleSummary, ItemStatements, LookupOutcome } from '../lookup/answer.ts';
import { createLookup, type Lookup } from '../lookup/lookup.ts';
import { createTransport } from '../lookup/transport.ts';
import { mayBeSent } from '../storage/data-consent.ts';
import { lookupRepository } from '../storage/lookups.ts';
import type { LookUpSettings } from '../storage/settings.ts';
import { database } from './database.ts';
import { knowledgeHost } from './knowledge-host.ts';
import { readSettings } from './settings.ts';

const cache = lookupRepository(database);

const transport = createTransport({
  fetch: (...request) => fetch(...request),
  // Pauses that a server asks for are not to grow when the clock is set back.
  now: () => performance.timeOrigin + performance.now(),
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

/** The entity that each tab's open card asks about; all questions about it end together. */
const asking = new Map<number, { readonly key: EntityKey; readonly ended: AbortController }>();

/**
 * Asks the encyclopaedia for one entity, unless the reader has not switched that on: then nothing is sent, whatever a
 * page asks. Only a title of the pack leaves the machine, never text of the page. In a private window nothing is kept.
 */
export const lookUp = (key: EntityKey, tabId: number, isPrivate: boolean): Promise<LookupOutcome<ArticleSummary>> =>
  ask(key, tabId, isPrivate, (lookup, { wikipedia }, { endpoint, lang }, signal) =>
    wikipedia === undefined ? undefined : lookup.summary(endpoint, wikipedia, lang, signal),
  );

/** Asks Wikidata for its statements of one entity, on the same terms: only the item's id leaves the machine. */
export const lookUpStatements = (
  key: EntityKey,
  tabId: number,
  isPrivate: boolean,
): Promise<LookupOutcome<ItemStatements>> =>
  ask(key, tabId, isPrivate, (lookup, { wikidata, kind }, { statements, lang }, signal) =>
    wikidata === undefined || kind === 'nationality'
      ? undefined
      : lookup.statements(statements, wikidata, kind, lang, signal),
  );

async function ask<T>(
  key: EntityKey,
  tabId: number,
  isPrivate: boolean,
  question: (
    lookup: Lookup,
    entity: Entity,
    settings: LookUpSettings,
    signal: AbortSignal,
  ) => Promise<LookupOutcome<T>> | undefined,
): Promise<LookupOutcome<T>> {
  if (asking.get(tabId)?.key !== key) endLookUp(tabId);
  const settings = await readSettings();
  if (!settings.reading.lookUp || !(await mayBeSent())) return { kind: 'absent' };
  const { knowledge } = await knowledgeHost();
  const index = knowledge.byKey(key);
  if (index === undefined) return { kind: 'absent' };

  const { ended } = asking.get(tabId) ?? { ended: new AbortController() };
  asking.set(tabId, { key, ended });
  const kept = isPrivate ? { get: cache.get, put: async () => undefined } : cache;
  const lookup = createLookup({ transport, cache: kept, now: () => new Date() });
  return (await question(lookup, knowledge.entity(index), settings.lookUp, ended.signal)) ?? { kind: 'absent' };
}

/** The reader has turned away from the tab's card. */
export function endLookUp(tabId: number): void {
  asking.get(tabId)?.ended.abort();
  asking.delete(tabId);
}

export const clearLookUps = () => cache.clear();
