import type { ComponentChildren } from 'preact';

interface Props {
  /** One sentence. */
  readonly children: ComponentChildren;
  readonly action?: { readonly label: string; readonly onAct: () => void };
  readonly tone?: 'plain' | 'alert';
}

/** An empty or failed state: one sentence, one thing to do. */
export function Notice({ children, action, tone = 'plain' }: Props) {
  return (
    <div class={`ng-notice ng-notice-${tone}`} role={tone === 'alert' ? 'alert' : undefined}>
      <p>{children}</p>
      {action && (
        <button class="ng-button" type="button" onClick={action.onAct}>
          {action.label}
        </button>
      )}
    </div>
  );
}
