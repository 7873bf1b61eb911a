import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { say } from '../language/words.ts';
import { openEnvelope } from './envelope.ts';
import {
  type Notices,
  noticeSchemas,
  type PageCommandAnswers,
  type PageCommands,
  type ScreenAnswers,
  type ScreenRequests,
} from './messages.ts';
import { failure, type Result } from './result.ts';

const ATTEMPTS = 4;
/** Milliseconds between attempts, multiplied by the attempt's number. */
const BACK_OFF = 80;

/** Asks the worker. Never rejects; a request that a dying worker swallowed is sent again. */
export async function requestWorker<K extends keyof ScreenRequests>(
  type: K,
  payload: ScreenRequests[K],
): Promise<Result<ScreenAnswers[K]>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, BACK_OFF * attempt));
    const answer = await browser.runtime.sendMessage({ channel: 'screen', type, payload }).catch(() => undefined);
    if (answer !== undefined && answer !== null) return answer as Result<ScreenAnswers[K]>;
  }
  return failure('unreachable', say('failure_workerSilent'));
}

/** One document of a tab; 0 is its top frame. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** The frames inside a tab's page into which the browser lets us. */
export async function innerFrames(tabId: number): Promise<Frame[]> {
  const target = { tabId, allFrames: true };
  const reached = await browser.scripting.executeScript({ target, func: () => undefined }).catch(() => []);
  return reached.map(({ frameId }) => ({ tabId, frameId })).filter(({ frameId }) => frameId !== 0);
}

/** Asks the annotator in a frame, or in a tab's top one. Never rejects; `unreachable` where it is not annotated. */
export async function commandPage<K extends keyof PageCommands>(
  at: number | Frame,
  type: K,
  payload: PageCommands[K],
): Promise<Result<PageCommandAnswers[K]>> {
  const { tabId, frameId } = typeof at === 'number' ? { tabId: at, frameId: 0 } : at;
  const answer = await browser.tabs
    .sendMessage(tabId, { channel: 'command', type, payload }, { frameId })
    .catch(() => undefined);
  return (answer as Result<PageCommandAnswers[K]> | undefined) ?? failure('unreachable', say('failure_notAnnotated'));
}

/** Tells the annotators in all frames of a tab. Settles when one of them, or nobody, has answered. */
export async function commandAllFrames<K extends keyof PageCommands>(
  tabId: number,
  type: K,
  payload: PageCommands[K],
): Promise<void> {
  await browser.tabs.sendMessage(tabId, { channel: 'command', type, payload }).catch(() => undefined);
}

/** Calls back for every well-formed notice of the extension's own contexts, with the frame that sent it. */
export function onNotice(
  handler: <K extends keyof Notices>(type: K, payload: Notices[K], from: Frame | undefined) => void,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender) => {
    const notice = openEnvelope(message, 'notice');
    if (!notice || sender.id !== browser.runtime.id || !Object.hasOwn(noticeSchemas, notice.type)) return undefined;
    const type = notice.type as keyof Notices;
    const parsed = v.safeParse(noticeSchemas[type], notice.payload);
    const { tab, frameId = 0 } = sender;
    const from = tab?.id === undefined ? undefined : { tabId: tab.id, frameId };
    if (parsed.success) handler(type, parsed.output as never, from);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never), { once: true });
}
