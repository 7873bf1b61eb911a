import { animationsOf, documentElement, parentNode, queryAll } from './clobber-proof.ts';

/** Milliseconds between two looks of the browser at whether something covers us; the least that it allows. */
const LOOK = 100;

/** As much of the second version of intersection observers as is used here; not in every browser. */
type SeenEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };
type SeenInit = IntersectionObserverInit & { readonly trackVisibility: boolean; readonly delay: number };

/**
 * Knows whether the reader sees what we show as we show it. A page can take our element out of the top layer, put it
 * under something transparent, or lay a picture over a button that lets the click through: then a press means something
 * else than it says.
 */
export class Sight {
  readonly #host: HTMLElement;
  readonly #seen = new WeakMap<Element, boolean>();
  readonly #observer: IntersectionObserver;

  constructor(host: HTMLElement) {
    this.#host = host;
    const options: SeenInit = { trackVisibility: true, delay: LOOK };
    this.#observer = new IntersectionObserver((entries: SeenEntry[]) => {
      for (const { target, isVisible } of entries) if (isVisible !== undefined) this.#seen.set(target, isVisible);
    }, options);
  }

  watch(layer: Element): void {
    this.#observer.observe(layer);
  }

  /** Whether an element inside a watched layer is plainly seen. */
  isPlain(layer: Element, element: Element): boolean {
    const isOnTop = this.#host.matches(':popover-open') && parentNode(this.#host) === documentElement(document);
    if (!isOnTop || isPictured() || this.#isUnderPeers(element.getBoundingClientRect())) return false;
    if (!SEES_COVERS && isFramedByOthers()) return false;
    return !SEES_COVERS || this.#seen.get(layer) === true;
  }

  end(): void {
    this.#observer.disconnect();
  }

  /** Only what lies in the top layer too can cover us; which came first is not told. */
  #isUnderPeers({ left, right, top, bottom }: DOMRect): boolean {
    return queryAll(document, ':popover-open, :modal, :fullscreen').some((peer) => {
      if (peer === this.#host || peer === documentElement(document)) return false;
      const box = peer.getBoundingClientRect();
      return box.left < right && box.right > left && box.top < bottom && box.bottom > top;
    });
  }
}

/** Whether this browser tells of what covers an element without catching its clicks. */
const SEES_COVERS = 'isVisible' in IntersectionObserverEntry.prototype;

/** During a view transition the reader sees pictures of the page as it was, and these can let clicks through. */
const isPictured = (): boolean =>
  animationsOf(document).some(
    ({ effect }) => effect instanceof KeyframeEffect && effect.pseudoElement?.startsWith('::view-transition'),
  );

/** What a page does to a frame of another site, such as making it transparent, cannot be told from inside. */
function isFramedByOthers(): boolean {
  try {
    return window.top?.location.href === undefined;
  } catch {
    return true;
  }
}
