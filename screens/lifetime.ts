import { type Inputs, useLayoutEffect } from 'preact/hooks';

/**
 * Runs `start` while the view stands and its inputs stay; the signal aborts when either ends. It starts before the view is
 * painted: what the view waits for is asked for a frame earlier.
 */
export function useLifetime(start: (signal: AbortSignal) => void, inputs: Inputs): void {
  useLayoutEffect(() => {
    const lifetime = new AbortController();
    start(lifetime.signal);
    return () => lifetime.abort();
  }, inputs);
}
