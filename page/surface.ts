import { CARD_CSS } from '../components/card-css.ts';
import { createElement, documentElement } from './clobber-proof.ts';
import { HOST_NAME, parts, type Surface } from './parts.ts';

/**
 * Our element at the end of the page's root, made when it is first needed. As a popover it lies in the top layer: over
 * everything, and out of reach of the transforms and stacking orders of the page; the sheet in its root keeps the page's
 * styles off it.
 */
export function openSurface(document: Document): Surface {
  const found = parts().surface;
  if (found?.host.isConnected) return raised(found);
  const host = createElement(document, HOST_NAME);
  host.popover = 'manual';
  const root = host.attachShadow({ mode: __SHADOW_MODE__ });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_CSS);
  root.adoptedStyleSheets.push(sheet);
  for (const type of ['keydown', 'keyup', 'keypress']) root.addEventListener(type, (event) => event.stopPropagation());
  documentElement(document).append(host);
  host.showPopover();
  const surface = { host, root };
  parts().surface = surface;
  return surface;
}

/** Over whatever the page has put into the top layer since. */
function raised(surface: Surface): Surface {
  if (surface.root.childElementCount === 0) {
    surface.host.hidePopover();
    surface.host.showPopover();
  }
  return surface;
}

/**
 * An element of its own for one thing that is shown; it lies in no flow, so that things do not move each other. A page
 * that zooms its root by style sheet does not zoom it.
 */
export function addLayer(surface: Surface): HTMLElement {
  const layer = createElement(surface.host.ownerDocument, 'div');
  layer.style.position = 'fixed';
  layer.style.zoom = String(1 / (surface.host.currentCSSZoom || 1));
  layer.addEventListener('click', refuseMadeUp, { capture: true });
  surface.root.append(layer);
  return layer;
}

/** A page that gets hold of a button of ours, or makes events up, does nothing by it. */
function refuseMadeUp(event: MouseEvent): void {
  if (event.isTrusted) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}
