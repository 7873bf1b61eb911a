/** Lets a layer be dragged by its handles. `move` hears of every step in pixels. */
export function watchDrag(
  layer: HTMLElement,
  handles: string,
  move: (right: number, down: number) => void,
  signal: AbortSignal,
): void {
  let last: PointerEvent | null = null;
  const listen = (type: 'pointerdown' | 'pointermove' | 'pointerup', heard: (event: PointerEvent) => void): void =>
    layer.addEventListener(type, (event) => event.isTrusted && heard(event), { signal });

  listen('pointerdown', (event) => {
    const { target } = event;
    if (event.button !== 0 || !(target instanceof Element) || !target.closest(handles)) return;
    last = event;
    target.setPointerCapture(event.pointerId);
  });
  listen('pointermove', (event) => {
    if (last?.pointerId !== event.pointerId) return;
    move(event.clientX - last.clientX, event.clientY - last.clientY);
    last = event;
  });
  const end = (): void => {
    last = null;
  };
  listen('pointerup', end);
  layer.addEventListener('pointercancel', end, { signal });
}
