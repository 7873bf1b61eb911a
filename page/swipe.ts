/** Pixels that a sheet must have been pulled down to go. */
const FAR_ENOUGH = 72;

/**
 * Lets a layer be pulled down by its handles with a finger: far enough closes it, less lets it spring back. A handle must
 * have `touch-action: none`, or the browser takes the gesture for a scroll.
 */
export function watchSwipe(layer: HTMLElement, handles: string, close: () => void, signal: AbortSignal): void {
  let from: number | null = null;
  const pulled = (event: PointerEvent) => (from === null ? 0 : Math.max(0, event.clientY - from));
  const settle = (): void => {
    from = null;
    layer.style.transform = '';
  };
  const listen = (type: 'pointerdown' | 'pointermove' | 'pointerup', heard: (event: PointerEvent) => void): void =>
    layer.addEventListener(type, (event) => event.isTrusted && heard(event), { signal });

  listen('pointerdown', (event) => {
    const { target } = event;
    if (event.pointerType !== 'touch' || !(target instanceof Element)) return;
    if (!target.closest(handles) || target.closest('button')) return;
    from = event.clientY;
    target.setPointerCapture(event.pointerId);
  });
  listen('pointermove', (event) => {
    if (from !== null) layer.style.transform = `translateY(${pulled(event)}px)`;
  });
  listen('pointerup', (event) => {
    const isFar = pulled(event) > FAR_ENOUGH;
    settle();
    if (isFar) close();
  });
  layer.addEventListener('pointercancel', settle, { signal });
}
