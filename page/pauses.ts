/** Resolves after `delay` milliseconds, or at once when the signal is aborted; leaves no timer behind. */
export function pause(delay: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, delay);
    signal.addEventListener('abort', done);
  });
}

/** Longest wait for an idle moment, in milliseconds: busy pages have none. */
const IDLE_LIMIT = 500;

/** Resolves when the page is idle, or at once when the signal is aborted. */
export function idleMoment(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      cancelIdleCallback(request);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const request = requestIdleCallback(done, { timeout: IDLE_LIMIT });
    signal.addEventListener('abort', done);
  });
}

/** Lets the page have a turn: input and painting come first. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
