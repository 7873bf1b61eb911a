import { liveQuery } from 'dexie';
import { useState } from 'preact/hooks';
import { indexState, librarySearch } from '../library-access.ts';
import { useLifetime } from '../lifetime.ts';
import { clipCache } from './clip-cache.ts';

/** Milliseconds of work between two breaths of the page. */
const SLICE = 12;

/** Milliseconds that first clips may take before the index is read all the same: another view may be open. */
const PATIENCE = 250;
/** Milliseconds between two looks, and for a frame at the most: none comes while the page is hidden. */
const FRAME = 16;

export interface IndexState {
  /** `reading` until the index has been read for the first time. */
  readonly state: 'reading' | 'ready' | 'failed';
  /** Whether there are clips that it has not seen yet. */
  readonly isBehind: boolean;
  /** Another number whenever its answers may be others. */
  readonly edition: number;
}

let loading: Promise<void> | undefined;

/** Keeps the search index with the library, in whichever window that is changed. */
export function useIndex(): IndexState {
  const [state, setState] = useState<IndexState>({ state: 'reading', isBehind: false, edition: 0 });
  useLifetime((signal) => {
    const show = (isBehind: boolean) => {
      if (!signal.aborted) setState(({ edition }) => ({ state: 'ready', isBehind, edition: edition + 1 }));
    };
    let isRunning = false;
    let isStale = false;
    const follow = async (): Promise<void> => {
      isStale = true;
      if (isRunning) return;
      isRunning = true;
      try {
        const slices = slicesFor(signal);
        // Read once in the page's life; who leaves early must not leave the others without an index.
        loading ??= firstPaint().then(() => librarySearch.load({ ...slices, signal: new AbortController().signal }));
        await loading;
        show(false);
        while (isStale && !signal.aborted) {
          isStale = false;
          const changed = await librarySearch.catchUp(slices, () => show(true));
          clipCache.forget(changed);
          if (changed.size > 0) show(false);
        }
      } catch {
        if (!signal.aborted) setState(({ edition }) => ({ state: 'failed', isBehind: false, edition }));
      } finally {
        isRunning = false;
      }
    };
    const subscription = liveQuery(indexState).subscribe({
      next: () => void follow(),
      error: () => setState(({ edition }) => ({ state: 'failed', isBehind: false, edition })),
    });
    signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
  }, []);
  return state;
}

/** The first clips are painted before the index is read, which takes longer than the eye waits. */
async function firstPaint(): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!document.querySelector('.ng-first-clips') && performance.now() < end) await pause(FRAME);
  await Promise.race([new Promise(requestAnimationFrame), pause(FRAME * 4)]);
  await pause(0);
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

function slicesFor(signal: AbortSignal) {
  let end = performance.now() + SLICE;
  return {
    signal,
    isDue: () => performance.now() >= end,
    async pause() {
      await new Promise((resolve) => setTimeout(resolve));
      end = performance.now() + SLICE;
    },
  };
}
