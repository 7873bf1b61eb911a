import { say } from '../language/words.ts';
import { openEnvelope } from './envelope.ts';
import type { Notices, PageAnswers, PageCommandAnswers, PageCommands, PageRequests } from './messages.ts';
import { failure, type Result } from './result.ts';

/** Answers a command of the worker or of a screen. */
export type CommandHandler = <K extends keyof PageCommands>(
  type: K,
  payload: PageCommands[K],
) => Promise<Result<PageCommandAnswers[K]>>;

/** The page's only way to the rest of the extension. */
export interface PageChannel {
  /** Never rejects. Every request is idempotent, so one that got no answer is sent again, up to `ATTEMPTS` times. */
  request<K extends keyof PageRequests>(type: K, payload: PageRequests[K]): Promise<Result<PageAnswers[K]>>;
  onCommand(handler: CommandHandler, signal: AbortSignal): void;
  /** Tells whoever listens; nobody need listen. */
  notify<K extends keyof Notices>(type: K, payload: Notices[K]): void;
  /** Aborts when the extension was updated, disabled or removed under this page: clean up and go quiet. */
  readonly closed: AbortSignal;
}

/** The few members of `chrome.runtime` / `browser.runtime` that a content script needs. */
export interface ContentRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: RuntimeListener): void;
    removeListener(listener: RuntimeListener): void;
  };
}

type RuntimeListener = (
  message: unknown,
  sender: { readonly id?: string },
  respond: (answer: unknown) => void,
) => boolean;

const ATTEMPTS = 4;
/** Milliseconds before the second, third and fourth attempt: a killed worker answers again within 30 ms. */
const BACK_OFF = [50, 250, 1000];

/**
 * The page's channel without webextension-polyfill: both browsers give content scripts a `sendMessage` that returns a
 * promise, and both honour `return true` with a later `respond`.
 *
 * Commands are not parsed by a schema here: they come from this extension only (the sender's id is checked), and the
 * schemas would cost the page a fifth of its script budget. The worker parses everything that it hears.
 */
export function createPageChannel(runtime: ContentRuntime | undefined = contentRuntime()): PageChannel {
  const closing = new AbortController();
  const alive = () => {
    if (!runtime?.id) closing.abort();
    return !closing.signal.aborted;
  };

  return {
    closed: closing.signal,

    async request<K extends keyof PageRequests>(type: K, payload: PageRequests[K]): Promise<Result<PageAnswers[K]>> {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, BACK_OFF[attempt - 1]));
        if (!alive()) break;
        // A message in flight while the worker dies may reject, or resolve `undefined`: only an answer is an answer.
        const sent = runtime!.sendMessage({ channel: 'page', type, payload }).catch(() => undefined);
        const waking = new AbortController();
        const answer = await Promise.race([sent, awake(waking.signal)]);
        waking.abort();
        if (isResult<PageAnswers[K]>(answer)) return answer;
      }
      return failure('unreachable', say('failure_pageSilent'));
    },

    onCommand(handler, signal) {
      if (!alive()) return;
      const listener: RuntimeListener = (message, sender, respond) => {
        const command = openEnvelope(message, 'command');
        if (!command || sender.id !== runtime!.id) return false;
        void handler(command.type as keyof PageCommands, command.payload as never).then(respond);
        return true;
      };
      runtime!.onMessage.addListener(listener);
      signal.addEventListener('abort', () => runtime!.onMessage.removeListener(listener), { once: true });
    },

    notify(type, payload) {
      if (alive()) void runtime!.sendMessage({ channel: 'notice', type, payload }).catch(() => undefined);
    },
  };
}

/** Settles when the page comes back from the back/forward cache: Firefox drops the answer to a page that sleeps there. */
function awake(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    const woke = ({ persisted }: PageTransitionEvent) => persisted && resolve(undefined);
    globalThis.addEventListener?.('pageshow', woke, { signal });
  });
}

function isResult<T>(answer: unknown): answer is Result<T> {
  return typeof answer === 'object' && answer !== null && typeof (answer as { ok?: unknown }).ok === 'boolean';
}

/** `undefined` in an orphaned Chromium content script. */
function contentRuntime(): ContentRuntime | undefined {
  const scope = globalThis as { browser?: { runtime?: ContentRuntime }; chrome?: { runtime?: ContentRuntime } };
  return scope.browser?.runtime ?? scope.chrome?.runtime;
}
