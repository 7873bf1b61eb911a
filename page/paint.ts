/** What is painted in the page under our own keys. Nothing of the page's tree changes. */
export interface Painter {
  /** Paints these ranges under the key, in place of what was there. */
  paint(key: string, ranges: Iterable<AbstractRange>): void;
  /** The page can take our highlights away; puts back what is missing. Cheap when nothing is. */
  restore(): void;
}

/**
 * A painter over the page's highlight registry. It touches no key but its own, and never iterates: that throws in a
 * Firefox content script. When the signal is aborted, everything is taken off.
 */
export function createPainter(registry: HighlightRegistry, signal: AbortSignal): Painter {
  const painted = new Map<string, readonly AbstractRange[]>();

  const set = (key: string, ranges: readonly AbstractRange[]): void => {
    const highlight = new Highlight();
    for (const range of ranges) highlight.add(range);
    registry.set(key, highlight);
  };

  signal.addEventListener('abort', () => {
    for (const key of painted.keys()) registry.delete(key);
    painted.clear();
  });

  return {
    paint(key, ranges) {
      if (signal.aborted) return;
      const list = [...ranges];
      if (list.length === 0) {
        if (painted.delete(key)) registry.delete(key);
        return;
      }
      painted.set(key, list);
      set(key, list);
    },
    restore() {
      for (const [key, ranges] of painted) if (registry.get(key)?.size !== ranges.length) set(key, ranges);
    },
  };
}
