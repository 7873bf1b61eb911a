/**
 * Moves a layer to a place in viewport pixels. A page that zooms its root by style sheet scales our element too, so the
 * place is measured once and the rest of the way corrected.
 */
export function moveLayer(layer: HTMLElement, left: number, top: number): void {
  layer.style.left = '0px';
  layer.style.top = '0px';
  const origin = layer.getBoundingClientRect();
  const scale = layer.offsetWidth > 0 ? origin.width / layer.offsetWidth : 1;
  layer.style.left = `${(left - origin.left) / scale}px`;
  layer.style.top = `${(top - origin.top) / scale}px`;
}
