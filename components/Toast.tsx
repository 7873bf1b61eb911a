import { say } from '../language/words.ts';
import { Icon } from './icons.tsx';

export interface ToastAction {
  readonly label: string;
  readonly onAct: (event: MouseEvent) => void;
}

interface Props {
  readonly message: string;
  readonly tone?: 'plain' | 'alert';
  /** "Undo", "Edit", "Try again": at most two. */
  readonly actions?: readonly ToastAction[];
  readonly onDismiss: () => void;
}

/** Tells what just happened. It is announced, never takes the focus, and its owner decides when it goes. */
export function Toast({ message, tone = 'plain', actions = [], onDismiss }: Props) {
  return (
    <div class={`ng-root ng-toast ng-toast-${tone}`} role={tone === 'alert' ? 'alert' : 'status'}>
      <span class="ng-toast-sign">
        <Icon name={tone === 'alert' ? 'alert' : 'check'} />
      </span>
      <span class="ng-toast-message">{message}</span>
      {actions.map(({ label, onAct }) => (
        <button class="ng-toast-action" type="button" data-acts key={label} onClick={onAct}>
          {label}
        </button>
      ))}
      <button class="ng-icon-button" type="button" aria-label={say('action_dismiss')} onClick={onDismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}
