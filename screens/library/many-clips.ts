import { useState } from 'preact/hooks';
import { say, sayCount } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { ClipId } from '../../storage/clip.ts';
import { type ClipEdit, type ClipMarks, EDIT_LIMIT } from '../../storage/clip-edit.ts';
import type { Notify } from '../notices.tsx';

interface Voices {
  readonly tell: Notify;
  readonly warn: Notify;
}

const portions = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / EDIT_LIMIT) }, (_, n) =>
    items.slice(n * EDIT_LIMIT, (n + 1) * EDIT_LIMIT),
  );

/** Edits many clips, and takes it back. `share` is how much is done while it runs. */
export function useManyClips({ tell, warn }: Voices) {
  const [share, setShare] = useState<number>();

  const putBack = async (marks: readonly ClipMarks[]): Promise<void> => {
    for (const portion of portions(marks)) {
      const answer = await requestWorker('putBackClips', { marks: portion });
      if (!answer.ok) {
        warn(answer.error.message, [{ label: say('action_tryAgain'), onAct: () => void putBack(marks) }]);
        return;
      }
    }
    tell(say('library_takenBack'));
  };

  /** Does the edit and says so, with a way back; what a failure left undone stays undone and is said. */
  const edit = async (ids: readonly ClipId[], wish: ClipEdit): Promise<void> => {
    const before: ClipMarks[] = [];
    const all = portions(ids);
    for (const [n, portion] of all.entries()) {
      setShare(n / all.length);
      const answer = await requestWorker('editClips', { ids: portion, edit: wish });
      if (!answer.ok) {
        setShare(undefined);
        const undo = { label: say('action_undo'), onAct: () => void putBack(before) };
        warn(answer.error.message, before.length > 0 ? [undo] : []);
        return;
      }
      before.push(...answer.value.before);
    }
    setShare(undefined);
    const words = wish.trashed ? 'library_manyTrashed' : 'library_manyEdited';
    const undo = { label: say('action_undo'), onAct: () => void putBack(before) };
    tell(sayCount(words, before.length), before.length > 0 ? [undo] : []);
  };

  return { edit, share };
}

export type ManyClips = ReturnType<typeof useManyClips>;
