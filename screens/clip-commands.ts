import { useState } from 'preact/hooks';
import type { ClipEdit } from '../components/ClipForm.tsx';
import type { ClipActions } from '../components/ClipRow.tsx';
import { say } from '../language/words.ts';
import { requestWorker } from '../messaging/screen-channel.ts';
import type { Clip, ClipId } from '../storage/clip.ts';
import { momentAfter } from '../storage/moment-after.ts';
import { quoteWithCitation } from './citation.ts';
import { editedClip } from './clip-edit.ts';
import { claimOfClip } from './new-claims.ts';
import type { Notify } from './notices.tsx';
import { openClaims } from './open-pages.ts';

interface Editing {
  readonly id: ClipId;
  readonly busy: boolean;
  readonly problem?: string;
}

interface Voices {
  readonly tell: Notify;
  readonly warn: Notify;
}

/** What panel and library do with a clip. Only going to its quote differs between them. */
export function useClipCommands({ tell, warn }: Voices, onShow: ClipActions['onShow']) {
  const [editing, setEditing] = useState<Editing>();

  const restore = async (clip: Clip): Promise<void> => {
    const answer = await requestWorker('restoreClip', { id: clip.id });
    if (!answer.ok) warn(answer.error.message, [{ label: say('action_tryAgain'), onAct: () => void restore(clip) }]);
  };
  const remove = async (clip: Clip): Promise<void> => {
    const answer = await requestWorker('deleteClip', { id: clip.id });
    if (answer.ok) tell(say('clips_deleted'), [{ label: say('action_undo'), onAct: () => void restore(clip) }]);
    else warn(answer.error.message, [{ label: say('action_tryAgain'), onAct: () => void remove(clip) }]);
  };
  const copy = async (clip: Clip): Promise<void> => {
    await navigator.clipboard.writeText(quoteWithCitation(clip)).then(
      () => tell(say('clips_copied')),
      () => warn(say('options_copyRefused')),
    );
  };
  const save = async (clip: Clip, edit: ClipEdit): Promise<void> => {
    setEditing({ id: clip.id, busy: true });
    const edited = await editedClip(clip, edit);
    const answer = edited.ok
      ? await requestWorker('saveClip', { clip: { ...edited.value, updated: momentAfter(clip.updated, new Date()) } })
      : edited;
    setEditing(answer.ok ? undefined : { id: clip.id, busy: false, problem: answer.error.message });
  };

  const makeClaim = async (clip: Clip): Promise<void> => {
    const answer = await requestWorker('makeClaim', { claim: claimOfClip(clip) });
    if (answer.ok) tell(say('clips_claimKept'), [{ label: say('action_open'), onAct: () => void openClaims() }]);
    else warn(answer.error.message);
  };

  const actions: ClipActions = {
    onShow,
    onEdit: (clip) => setEditing({ id: clip.id, busy: false }),
    onCopy: (clip) => void copy(clip),
    onMakeClaim: (clip) => void makeClaim(clip),
    onDelete: (clip) => void remove(clip),
  };
  return { actions, editing, restore, save, stopEditing: () => setEditing(undefined) };
}

export type ClipCommands = ReturnType<typeof useClipCommands>;
