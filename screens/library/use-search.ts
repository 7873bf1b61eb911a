import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Clip } from '../../storage/clip.ts';
import { librarySearch } from '../library-access.ts';

/** Milliseconds of work between two breaths of the page. */
const SLICE = 12;

/**
 * The clips that fit a search as it was typed, in the order of `clips`; all of them for an empty one. The index follows
 * the library: `reading` until it has been read for the first time, and the last known answer while it catches up.
 */
export function useSearch(clips: readonly Clip[], typed: string): readonly Clip[] | 'reading' | 'failed' {
  const [state, setState] = useState<number | 'reading' | 'failed'>('reading');
  useEffect(() => {
    const leaving = new AbortController();
    void followLibrary(leaving.signal).then(
      () => setState((old) => (typeof old === 'number' ? old + 1 : 0)),
      () => setState('failed'),
    );
    return () => leaving.abort();
  }, [clips]);
  return useMemo(() => {
    if (typed.trim() === '') return clips;
    if (typeof state === 'string') return state;
    const ids = new Set(librarySearch.find(typed).ids);
    return clips.filter(({ id }) => ids.has(id));
  }, [clips, typed, state]);
}

let reading: Promise<void> | undefined;

async function followLibrary(signal: AbortSignal): Promise<void> {
  let end = performance.now() + SLICE;
  const slices = {
    signal,
    isDue: () => performance.now() >= end,
    async pause() {
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + SLICE;
    },
  };
  // Read once in the page's life, whoever asks first; that asker's leaving must not leave the others without an index.
  reading ??= librarySearch.load({ ...slices, signal: new AbortController().signal });
  await reading;
  if (!signal.aborted) await librarySearch.catchUp(slices);
}
