import { HOST_NAME } from '../../page/parts.ts';

const NONCE = 'watch';

/** What a page saw of the extension. */
export interface Measured {
  /** Milliseconds from the end of the page's load to the first painted name. */
  readonly annotated: number;
  /** Sum of the layout shifts after the load; 0 in browsers that do not report them. */
  readonly shift: number;
  /** Nodes that were added after the load. */
  readonly nodes: number;
  /** Painted names that stand in the window and occur once, in the order of the text. */
  readonly names: readonly string[];
}

interface Watching {
  ngAnnotated?: number;
  ngShift: number;
  ngNodes: number;
  ngMoved: number;
  ngCard?: number | undefined;
}

/** Runs in the page from its first moment; the page's own scripts do not run. */
function watch(): void {
  const seen = globalThis as unknown as Watching;
  seen.ngShift = 0;
  seen.ngNodes = 0;
  const painted = () => [...CSS.highlights].some(([key, { size }]) => /^gloss-[a-e]$/.test(key) && size > 0);
  addEventListener('load', () => {
    const loaded = performance.now();
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) seen.ngNodes += addedNodes.length;
    }).observe(document, { childList: true, subtree: true });
    try {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.ngShift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift' });
    } catch {
      // Firefox reports none.
    }
    const timer = setInterval(() => {
      if (!painted()) return;
      seen.ngAnnotated = performance.now() - loaded;
      clearInterval(timer);
    }, 2);
  });
}

export const WATCH = {
  /** Nothing but the watching script runs. */
  policy: `script-src 'nonce-${NONCE}'`,

  intoPage: (html: string): string =>
    html.replace(
      /<head[^>]*>|^/i,
      (head) => `${head}<script nonce="${NONCE}">const __name = (value) => value; (${watch})()</script>`,
    ),

  read: (): Measured | null => {
    const { ngAnnotated, ngShift, ngNodes } = globalThis as unknown as Watching;
    if (ngAnnotated === undefined) return null;
    const ranges = [...CSS.highlights].filter(([key]) => /^gloss-[a-e]$/.test(key)).flatMap(([, marks]) => [...marks]);
    const text = document.body.textContent ?? '';
    const names = ranges.flatMap((range) => {
      const { startContainer, startOffset, endOffset } = range as StaticRange;
      const words = startContainer.textContent?.slice(startOffset, endOffset) ?? '';
      const box = startContainer.parentElement?.getBoundingClientRect();
      const once = words.length > 3 && text.indexOf(words) === text.lastIndexOf(words);
      return once && box && box.top > 80 && box.bottom < innerHeight - 80 ? [words] : [];
    });
    return { annotated: ngAnnotated, shift: ngShift, nodes: ngNodes, names };
  },

  /** From now on the time from the pointer's last move to a card with its facts is measured. */
  awaitCard: (host: string): void => {
    const seen = globalThis as unknown as Watching;
    seen.ngCard = undefined;
    document.addEventListener('pointermove', () => (seen.ngMoved = performance.now()), { capture: true });
    const timer = setInterval(() => {
      const card = document.querySelector(host)?.shadowRoot?.querySelector('[role=dialog][aria-busy=false]');
      if (!card) return;
      seen.ngCard = performance.now() - seen.ngMoved;
      clearInterval(timer);
    }, 2);
  },

  host: HOST_NAME,

  cardDelay: (): number | undefined => (globalThis as unknown as Watching).ngCard,

  /** Runs in a page of the extension. */
  tabOf: async (address: string): Promise<number | undefined> => {
    const scope = globalThis as unknown as Record<
      'browser' | 'chrome',
      { tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> } } | undefined
    >;
    const tabs = (await (scope.browser ?? scope.chrome)?.tabs.query({})) ?? [];
    return tabs.find(({ url }) => url === address)?.id;
  },

  /** Opens the panel of a tab inside a page of the extension; milliseconds until its names stand there. */
  openPanel: (tab: number | undefined): Promise<number> =>
    new Promise((resolve) => {
      const start = performance.now();
      const frame = document.createElement('iframe');
      frame.src = `/sidepanel.html?tab=${tab}`;
      frame.style.cssText = 'width: 380px; height: 900px';
      document.body.append(frame);
      const timer = setInterval(() => {
        if (!frame.contentDocument?.querySelector('.ng-name')) return;
        clearInterval(timer);
        resolve(performance.now() - start);
        frame.remove();
      }, 2);
    }),
};
