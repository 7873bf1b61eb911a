import { yieldToPage } from './pauses.ts';

/** Milliseconds that we work before the page has a turn. */
const SLICE = 8;

/**
 * Runs work that can stop when asked to; after each slice, the last one too, the page has a turn. `work` answers true when
 * it is done.
 */
export async function runSliced(work: (isDue: () => boolean) => boolean): Promise<void> {
  for (;;) {
    const end = performance.now() + SLICE;
    const isDone = work(() => performance.now() >= end);
    await yieldToPage();
    if (isDone) return;
  }
}
