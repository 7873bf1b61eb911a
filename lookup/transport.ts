import type { LookupFailure } from './answer.ts';

export class LookupError extends Error {
  constructor(readonly reason: LookupFailure) {
    super(reason);
  }
}

export interface TransportOptions {
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface Transport {
  /** The bytes behind an address, at most `limit` of them. Throws `LookupError`. */
  bytes(address: URL, limit: number, signal: AbortSignal): Promise<{ data: Uint8Array<ArrayBuffer>; type: string }>;
}

/** Milliseconds after which a server that sends nothing is taken for absent. */
const TIME_LIMIT = 8_000;
/** Longest `Retry-After` that is waited out rather than reported, in milliseconds. */
const PATIENCE = 2_000;
/** Pause after a 429, a 503 or a `maxlag` answer that names none, in milliseconds; doubled at each one in a row. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 5 * 60_000;

/**
 * One request at a time, as Wikimedia's etiquette asks (https://www.mediawiki.org/wiki/API:Etiquette): requests wait in
 * line, an aborted one leaves it, and after 429 or 503 nothing is sent before the pause that the server named is over.
 */
export function createTransport({ fetch, now, wait }: TransportOptions): Transport {
  let line: Promise<unknown> = Promise.resolve();
  let closedUntil = 0;
  let pause = FIRST_PAUSE;

  return {
    bytes(address, limit, signal) {
      const turn = line.then(() => send(address, limit, signal));
      line = turn.catch(() => undefined);
      return turn;
    },
  };

  async function send(address: URL, limit: number, signal: AbortSignal) {
    if (signal.aborted) throw new LookupError('aborted');
    const delay = closedUntil - now();
    if (delay > PATIENCE) throw new LookupError('busy');
    if (delay > 0) await wait(delay, signal).catch(() => undefined);
    if (signal.aborted) throw new LookupError('aborted');
    try {
      const response = await fetch(address, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT)]),
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        headers: { 'Api-User-Agent': 'Newsgloss/0.1 (https://github.com/newsgloss/newsgloss)' },
      });
      if (response.status === 429 || response.status === 503 || response.headers.has('MediaWiki-API-Error')) {
        if (
          response.headers.get('MediaWiki-API-Error') !== null &&
          response.headers.get('MediaWiki-API-Error') !== 'maxlag'
        ) {
          throw new LookupError('refused');
        }
        closeFor(retryAfter(response.headers.get('Retry-After')));
        throw new LookupError('busy');
      }
      if (!response.ok) throw new LookupError('refused');
      const data = await readAtMost(response, limit);
      pause = FIRST_PAUSE;
      return { data, type: (response.headers.get('Content-Type') ?? '').split(';')[0]!.trim().toLowerCase() };
    } catch (error) {
      if (error instanceof LookupError) throw error;
      throw new LookupError(signal.aborted ? 'aborted' : 'offline');
    }
  }

  function closeFor(asked: number | undefined): void {
    closedUntil = now() + (asked ?? pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  /** Seconds or an HTTP date (RFC 9110 §10.2.3), in milliseconds from now. */
  function retryAfter(header: string | null): number | undefined {
    if (header === null) return undefined;
    const milliseconds = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now();
    return Number.isFinite(milliseconds) ? Math.min(Math.max(milliseconds, 0), LONGEST_PAUSE) : undefined;
  }
}

async function readAtMost(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(response.headers.get('Content-Length') ?? 0) > limit) throw new LookupError('oversized');
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new LookupError('oversized');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
