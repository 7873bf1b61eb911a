import type { ArticleSummary, LookupOutcome } from './answer.ts';
import type { Transport } from './transport.ts';
import { fetchSummary } from './wikipedia.ts';

/** Kept answers, found again by language and title. */
export interface LookupCache {
  get(key: string): Promise<CachedSummary | undefined>;
  put(key: string, kept: CachedSummary): Promise<void>;
}

export interface CachedSummary {
  readonly summary: ArticleSummary;
  readonly fetched: string;
}

export interface LookupOptions {
  readonly transport: Transport;
  readonly cache: LookupCache;
  readonly endpoint: string;
  readonly now: () => Date;
}

/** An answer this old, in milliseconds, is asked for again: a week. */
const FRESH = 7 * 24 * 60 * 60 * 1000;

/**
 * The live look-up behind a card. Answers from the cache while they are fresh; an older one is used when the network
 * fails, because yesterday's introduction is better than none. Nothing that failed is kept.
 */
export function createLookup({ transport, cache, endpoint, now }: LookupOptions) {
  return async (title: string, lang: string, signal: AbortSignal): Promise<LookupOutcome<ArticleSummary>> => {
    const key = `${endpoint} ${lang} ${title}`;
    const kept = await cache.get(key).catch(() => undefined);
    if (kept && now().getTime() - Date.parse(kept.fetched) < FRESH) return found(kept);
    const outcome = await fetchSummary(transport, endpoint, title, lang, now, signal);
    if (outcome.kind === 'found') {
      await cache.put(key, { summary: outcome.value, fetched: outcome.fetched }).catch(() => undefined);
    }
    return outcome.kind === 'failed' && kept ? found(kept) : outcome;
  };
}

const found = ({ summary, fetched }: CachedSummary): LookupOutcome<ArticleSummary> => ({
  kind: 'found',
  value: summary,
  fetched,
});
