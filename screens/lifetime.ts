import { type Inputs, useEffect } from 'preact/hooks';

/** Runs `start` while the view stands and its inputs stay; the signal aborts when either ends. */
export function useLifetime(start: (signal: AbortSignal) => void, inputs: Inputs): void {
  useEffect(() => {
    const lifetime = new AbortController();
    start(lifetime.signal);
    return () => lifetime.abort();
  }, inputs);
}
