import type { ComponentChildren } from 'preact';
import { say } from '../../language/words.ts';

interface Props {
  readonly title: string;
  readonly saveLabel: string;
  /** Why the last attempt failed; what was typed stays. */
  readonly problem?: string | undefined;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ComponentChildren;
}

/** A form of the claim desk. Control or Command and Enter saves, Escape leaves. */
export function FormFrame({ title, saveLabel, problem, onSave, onCancel, children }: Props) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      (event.currentTarget as HTMLFormElement).requestSubmit();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class="ng-clip-form"
      aria-label={title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <h3 class="ng-section">{title}</h3>
      {children}
      {problem && (
        <p class="ng-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="ng-buttons">
        <button class="ng-button ng-button-main" type="submit">
          {saveLabel}
        </button>
        <button class="ng-button" type="button" onClick={onCancel}>
          {say('action_cancel')}
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly remark?: string;
  readonly children: ComponentChildren;
}

export function Field({ label, remark, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="ng-field">
      <span>
        {label} {remark && <small>({remark})</small>}
      </span>
      {children}
    </label>
  );
}
