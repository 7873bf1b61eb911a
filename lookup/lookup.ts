import * as v from 'valibot';
import {
  type ArticleSummary,
  articleSummarySchema,
  type ItemStatements,
  type LookupOutcome,
  statementsSchema,
} from './answer.ts';
import type { Transport } from './transport.ts';
import { type AskedKind, fetchStatements } from './wikidata.ts';
import { fetchSummary } from './wikipedia.ts';

/** Kept answers, found again by whom was asked what. */
export interface LookupCache {
  get(key: string): Promise<KeptAnswer | undefined>;
  put(key: string, kept: KeptAnswer): Promise<void>;
}

export interface KeptAnswer {
  readonly value: unknown;
  /** ISO date and time. */
  readonly fetched: string;
}

export interface LookupOptions {
  readonly transport: Transport;
  readonly cache: LookupCache;
  readonly now: () => Date;
}

export interface Lookup {
  /** The introduction of the article with this English title; `endpoint` as `fetchSummary` takes it. */
  summary(endpoint: string, title: string, lang: string, signal: AbortSignal): Promise<LookupOutcome<ArticleSummary>>;
  /** What is stated of the item with this id. */
  statements(
    endpoint: string,
    item: string,
    kind: AskedKind,
    lang: string,
    signal: AbortSignal,
  ): Promise<LookupOutcome<ItemStatements>>;
}

/** An answer this old, in milliseconds, is asked for again: a week. */
const FRESH = 7 * 24 * 60 * 60 * 1000;

/** One that is dated ahead was fetched while the clock was wrong: its age is unknown. */
const isFresh = (fetched: string, now: Date): boolean => {
  const age = now.getTime() - Date.parse(fetched);
  return age >= 0 && age < FRESH;
};

/**
 * The live look-up behind a card. Answers from the cache while they are fresh; an older one is used when the network
 * fails, because yesterday's introduction is better than none. Nothing that failed is kept.
 */
export function createLookup({ transport, cache, now }: LookupOptions): Lookup {
  async function cached<S extends v.GenericSchema>(
    key: string,
    schema: S,
    ask: () => Promise<LookupOutcome<v.InferOutput<S>>>,
  ): Promise<LookupOutcome<v.InferOutput<S>>> {
    const kept = await cache.get(key).catch(() => undefined);
    const value = v.safeParse(schema, kept?.value);
    const found =
      kept && value.success ? { kind: 'found' as const, value: value.output, fetched: kept.fetched } : undefined;
    if (found && isFresh(found.fetched, now())) return found;
    const outcome = await ask();
    if (outcome.kind === 'found') {
      await cache.put(key, { value: outcome.value, fetched: outcome.fetched }).catch(() => undefined);
    }
    return outcome.kind === 'failed' && found ? found : outcome;
  }

  return {
    summary: (endpoint, title, lang, signal) =>
      cached(`${endpoint} ${lang} ${title}`, articleSummarySchema, () =>
        fetchSummary(transport, endpoint, title, lang, now, signal),
      ),
    statements: (endpoint, item, kind, lang, signal) =>
      cached(`${endpoint} ${lang} ${item}`, statementsSchema, () =>
        fetchStatements(transport, endpoint, item, kind, lang, now, signal),
      ),
  };
}
