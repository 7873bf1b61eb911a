import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { ClipRow, type ClipState } from '../components/ClipRow.tsx';
import { say } from '../language/words.ts';
import type { Clip } from '../storage/clip.ts';
import { ClipEditor } from './ClipEditor.tsx';
import type { ClipCommands } from './clip-commands.ts';

interface Props {
  readonly clip: Clip;
  readonly commands: ClipCommands;
  readonly showLabel: string;
  readonly state?: ClipState | undefined;
  readonly quote?: ComponentChildren;
  readonly below?: ComponentChildren;
}

/** A clip's row, or its form while it is edited. */
export function EditableClip({ clip, commands, ...row }: Props) {
  const { actions, editing, save, stopEditing } = commands;
  const wasEdited = useRef(false);
  if (editing?.id !== clip.id) {
    const focusEdit = wasEdited.current;
    wasEdited.current = false;
    return <ClipRow clip={clip} actions={actions} focusEdit={focusEdit} {...row} />;
  }
  wasEdited.current = true;
  return (
    <ClipEditor
      clip={clip}
      title={say('clips_edit')}
      busy={editing.busy}
      problem={editing.problem}
      onSave={(edit) => void save(clip, edit)}
      onCancel={stopEditing}
    />
  );
}
