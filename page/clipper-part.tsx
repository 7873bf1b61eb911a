import { render } from 'preact';
import { ClipButton } from '../components/ClipButton.tsx';
import { Toast } from '../components/Toast.tsx';
import { moveLayer } from './move-layer.ts';
import type { ClipperPart } from './parts.ts';
import { addLayer, openSurface } from './surface.ts';
import { viewportSize } from './viewport.ts';

/** Pixels between the end of a selection and the button, and between the message and the edge of the viewport. */
const GAP = 6;
const EDGE = 16;

/** The button beside a selection, and the messages of clipping. */
export function createClipperPart(): ClipperPart {
  let button: HTMLElement | null = null;
  let toast: HTMLElement | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const withdraw = (): void => {
    take(button);
    button = null;
  };
  const dismiss = (): void => {
    clearTimeout(leaving);
    take(toast);
    toast = null;
  };

  return {
    offer(document, end, onClip) {
      button ??= addLayer(openSurface(document));
      // Pressing must not take the selection away before it was read.
      button.onpointerdown = (event) => event.preventDefault();
      render(<ClipButton onClip={(event) => event.isTrusted && onClip()} />, button);
      const { width, height } = button.getBoundingClientRect();
      const viewport = viewportSize(document);
      const top = end.bottom + GAP + height > viewport.height ? end.top - GAP - height : end.bottom + GAP;
      moveLayer(button, Math.max(GAP, Math.min(end.right, viewport.width - width - GAP)), Math.max(GAP, top));
    },
    withdraw,
    dismiss,
    tell(document, message, { tone = 'plain', actions = [], seconds }) {
      dismiss();
      toast = addLayer(openSurface(document));
      render(
        <Toast
          message={message}
          tone={tone}
          actions={actions.map(({ label, onAct }) => ({
            label,
            onAct: (event) => {
              if (!event.isTrusted) return;
              dismiss();
              onAct(event);
            },
          }))}
          onDismiss={dismiss}
        />,
        toast,
      );
      const { width, height } = toast.getBoundingClientRect();
      const viewport = viewportSize(document);
      moveLayer(toast, (viewport.width - width) / 2, viewport.height - height - EDGE);
      if (seconds > 0) leaving = setTimeout(dismiss, seconds * 1_000);
    },
  };
}

function take(layer: HTMLElement | null): void {
  if (!layer) return;
  render(null, layer);
  layer.remove();
}
