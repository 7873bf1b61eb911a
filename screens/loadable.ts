import { liveQuery } from 'dexie';
import { useState } from 'preact/hooks';
import { storageFailure } from '../storage/failure.ts';
import { useLifetime } from './lifetime.ts';

export type Loadable<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  /** One sentence for people. */
  | { readonly state: 'failed'; readonly message: string };

/** What a query of the library answers, again after every change of what it read, in whichever window that was made. */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): Loadable<T> {
  const [result, setResult] = useState<Loadable<T>>({ state: 'loading' });
  useLifetime((signal) => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setResult({ state: 'ready', value }),
      error: (error: unknown) => setResult({ state: 'failed', message: storageFailure(error).message }),
    });
    signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
  }, inputs);
  return result;
}
