import type { Result } from '../messaging/result.ts';
import { pause } from './pauses.ts';

/** Milliseconds between further attempts at a worker that does not answer, after the channel's own quick ones. */
const PATIENCE = [1_000, 4_000, 15_000];

/** Asks again while nobody answers; any answer, a refusal too, is the end of it. */
export async function persist<T>(ask: () => Promise<Result<T>>, signal: AbortSignal): Promise<Result<T>> {
  let answer = await ask();
  for (const delay of PATIENCE) {
    if (answer.ok || answer.error.code !== 'unreachable' || signal.aborted) break;
    await pause(delay, signal);
    if (!signal.aborted) answer = await ask();
  }
  return answer;
}
