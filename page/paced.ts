/** Work that is asked for more often than it need be done. */
export interface Paced {
  /** At once, or as soon as its turn comes. */
  soon(): void;
  now(): void;
  /** Does what still waits for its turn. */
  settle(): void;
}

/**
 * Does work no oftener than once in `every` milliseconds: what is asked for in between is done together when they have passed,
 * and nothing after the signal is aborted.
 */
export function paced(work: () => void, every: number, signal: AbortSignal): Paced {
  let done = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const now = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    done = performance.now();
    work();
  };
  signal.addEventListener('abort', () => clearTimeout(waiting));
  return {
    now,
    soon() {
      if (waiting !== undefined) return;
      const left = done + every - performance.now();
      if (left > 0) waiting = setTimeout(now, left);
      else now();
    },
    settle() {
      if (waiting !== undefined) now();
    },
  };
}
