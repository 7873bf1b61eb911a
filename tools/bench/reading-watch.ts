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
  /** How many names are painted. */
  readonly names: number;
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
  // Before the extension's own listener, so that its look at what lies under the pointer counts, too.
  addEventListener('pointermove', () => (seen.ngMoved = performance.now()), { capture: true });
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
    const names = [...CSS.highlights].reduce((sum, [key, { size }]) => sum + (/^gloss-[a-e]$/.test(key) ? size : 0), 0);
    return { annotated: ngAnnotated, shift: ngShift, nodes: ngNodes, names };
  },

  /** The layout shifts up to now. */
  shift: (): number => (globalThis as unknown as Watching).ngShift,

  /** Scrolls a painted name into view: its middle, or null where something of the page lies over it. */
  placeOf: (at: number): { x: number; y: number } | null => {
    const ranges = [...CSS.highlights].filter(([key]) => /^gloss-[a-e]$/.test(key)).flatMap(([, marks]) => [...marks]);
    const mark = ranges[at];
    const parent = mark?.startContainer.parentElement;
    if (!mark || !parent) return null;
    parent.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const box = range.getClientRects()[0];
    if (!box) return null;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return parent.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
  },

  /** From now on the time from the pointer's last move to a card with its facts is measured; one that is drawn unseen is none. */
  awaitCard: (host: string): void => {
    const seen = globalThis as unknown as Watching;
    seen.ngCard = undefined;
    const timer = setInterval(() => {
      const card = document.querySelector(host)?.shadowRoot?.querySelector('[role=dialog][aria-busy=false]');
      if (!card?.checkVisibility({ visibilityProperty: true })) return;
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
