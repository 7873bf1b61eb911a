/**
 * Moves a layer to a place in viewport pixels. Where the page keeps `left` and `top` from meaning the viewport's, by a
 * transform that reaches the top layer, the way is measured and corrected.
 */
export function moveLayer(layer: HTMLElement, left: number, top: number): void {
  layer.style.left = '0px';
  layer.style.top = '0px';
  const origin = layer.getBoundingClientRect();
  layer.style.left = `${left - origin.left}px`;
  layer.style.top = `${top - origin.top}px`;
}
