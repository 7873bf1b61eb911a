import { CARD_CSS } from '../components/card-css.ts';
import { language } from '../language/words.ts';
import { createElement, documentElement } from './clobber-proof.ts';
import { HOST_NAME, parts, type Surface } from './parts.ts';
import { Sight } from './sight.ts';
import { randomUuid } from './uuid.ts';

/**
 * How our custom properties begin in this page. A page can register one for its whole document, shadow trees too, and so set
 * what it is everywhere; but only one whose name it knows.
 */
const PROPERTIES = `--${randomUuid()}-`;

/**
 * Our element at the end of the page's root, made when it is first needed. As a popover it lies in the top layer: over
 * everything, and out of reach of the transforms and stacking orders of the page; the sheet in its root keeps the page's
 * styles off it. Its root is made in a document without custom elements: a page that has defined one of this name would
 * get the root from the element's internals, or would have given it another before us.
 */
export function openSurface(document: Document): Surface {
  const found = parts().surface;
  if (found?.host.isConnected) return raised(found);
  const host = createElement(new DOMParser().parseFromString('', 'text/html'), HOST_NAME);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: __SHADOW_MODE__ });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_CSS.replaceAll('--ng-', PROPERTIES));
  for (const type of ['keydown', 'keyup', 'keypress']) root.addEventListener(type, (event) => event.stopPropagation());
  documentElement(document).append(host);
  root.adoptedStyleSheets.push(sheet);
  host.showPopover();
  const surface = { host, root, sight: new Sight(host) };
  parts().surface = surface;
  return surface;
}

/** Over whatever the page has put into the top layer since. */
function raised(surface: Surface): Surface {
  if (surface.root.childElementCount === 0) raise(surface);
  return surface;
}

function raise({ host }: Surface): void {
  const root = documentElement(host.ownerDocument);
  if (host.parentNode !== root) root.append(host);
  if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}

/**
 * An element of its own for one thing that is shown; it lies in no flow, so that things do not move each other. A page
 * that zooms its root by style sheet does not zoom it.
 */
export function addLayer(surface: Surface): HTMLElement {
  const layer = createElement(surface.host.ownerDocument, 'div');
  layer.lang = language().tag;
  layer.dir = language().direction;
  const { textSize = 100, still = false } = parts().look ?? {};
  layer.style.setProperty(`${PROPERTIES}text-scale`, String(textSize / 100));
  layer.toggleAttribute('data-still', still);
  layer.style.position = 'fixed';
  layer.style.zoom = String(1 / (surface.host.currentCSSZoom || 1));
  layer.addEventListener('click', (event) => refuseUnmeant(event, surface), { capture: true });
  surface.root.append(layer);
  surface.sight.watch(layer);
  return layer;
}

/**
 * A page that makes events up does nothing by them. And what keeps or changes anything (`data-acts`) hears a press only
 * where the reader plainly sees it; our element comes to the top again for the next one.
 */
function refuseUnmeant(event: MouseEvent, surface: Surface): void {
  const { target, currentTarget } = event;
  const acts = target instanceof Element ? target.closest('[data-acts]') : null;
  if (event.isTrusted && (!acts || surface.sight.isPlain(currentTarget as Element, acts))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (event.isTrusted) raise(surface);
}
