import { Notice } from '../../components/Notice.tsx';
import { say } from '../../language/words.ts';
import { ClipEditor } from '../ClipEditor.tsx';
import { useDraft } from '../draft.ts';

interface Props {
  readonly tabId: number | undefined;
  readonly onClose: () => void;
}

/** A small window that edits the clip of a tab's selection, for when no panel is open. */
export function Editor({ tabId, onClose }: Props) {
  const { draft, save, discard } = useDraft(tabId);
  return (
    <main class="ng-editor">
      <h1 class="ng-wordmark">{say('manifest_name')}</h1>
      {draft ? (
        <ClipEditor
          clip={draft.clip}
          title={say('clips_new')}
          busy={draft.busy}
          problem={draft.problem}
          onSave={(edit) => void save(edit).then((saved) => saved && onClose())}
          onCancel={() => void discard().then(onClose)}
        />
      ) : (
        <Notice action={{ label: say('action_close'), onAct: onClose }}>{say('clips_noDraft')}</Notice>
      )}
    </main>
  );
}
