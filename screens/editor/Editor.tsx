import { ClipForm } from '../../components/ClipForm.tsx';
import { Notice } from '../../components/Notice.tsx';
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
      <h1 class="ng-wordmark">Newsgloss</h1>
      {draft ? (
        <ClipForm
          clip={draft.clip}
          title="New clip"
          busy={draft.busy}
          problem={draft.problem}
          onSave={(edit) => void save(edit).then((saved) => saved && onClose())}
          onCancel={() => void discard().then(onClose)}
        />
      ) : (
        <Notice action={{ label: 'Close', onAct: onClose }}>
          There is no clip to edit; select text on a page and choose “Clip with Newsgloss”.
        </Notice>
      )}
    </main>
  );
}
