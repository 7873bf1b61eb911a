import { useState } from 'preact/hooks';
import { Toast, type ToastAction } from '../components/Toast.tsx';
import { useLifetime } from './lifetime.ts';

/** How long a notice stays, in milliseconds: long enough to read it, find the button and press it. */
const STAYS = 10_000;

interface Shown {
  readonly message: string;
  readonly tone: 'plain' | 'alert';
  readonly actions: readonly ToastAction[];
}

export type Notify = (message: string, actions?: readonly ToastAction[]) => void;

/** One notice at a time. Good news goes by itself; bad news stays until it is dismissed. */
export function useNotices() {
  const [shown, setShown] = useState<Shown>();
  useLifetime(
    (signal) => {
      if (shown?.tone !== 'plain') return;
      const timer = setTimeout(() => setShown(undefined), STAYS);
      signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    },
    [shown],
  );
  const dismiss = () => setShown(undefined);
  const withDismissal = (actions: readonly ToastAction[]) =>
    actions.map(({ label, onAct }) => ({
      label,
      onAct: (event: MouseEvent) => {
        dismiss();
        onAct(event);
      },
    }));
  const show =
    (tone: Shown['tone']) =>
    (message: string, actions: readonly ToastAction[] = []) =>
      setShown({ message, tone, actions: withDismissal(actions) });
  const view = (
    <div class="ng-toasts" aria-live="polite">
      {shown && <Toast {...shown} onDismiss={dismiss} />}
    </div>
  );
  return { tell: show('plain') as Notify, warn: show('alert') as Notify, view };
}
