import { useMemo, useRef, useState } from 'preact/hooks';
import { Choice } from '../../../components/Choice.tsx';
import { WORKFLOW_WORDS } from '../../../components/claim-terms.ts';
import { ClaimBoard } from '../../../components/claims/ClaimBoard.tsx';
import { type ClaimFields, ClaimForm } from '../../../components/claims/ClaimForm.tsx';
import { ClaimList } from '../../../components/claims/ClaimList.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { SearchBox } from '../../../components/SearchBox.tsx';
import { Select } from '../../../components/Select.tsx';
import type { Claim, ClaimId, NewClaim, Workflow } from '../../../storage/claim.ts';
import { claims } from '../../library-access.ts';
import { useLifetime } from '../../lifetime.ts';
import { type Loadable, useLive } from '../../loadable.ts';
import { emptyClaim } from '../../new-claims.ts';
import type { Notify } from '../../notices.tsx';
import { ClaimExport } from './ClaimExport.tsx';
import { ClaimSheet, withoutFragment } from './ClaimSheet.tsx';
import { claimCommands } from './claim-commands.ts';
import { ALL_CLAIMS, type ClaimChoice, chooseClaims } from './find-claims.ts';

interface Props {
  readonly live: Loadable<readonly Claim[]>;
  readonly tell: Notify;
  readonly warn: Notify;
}

const STATES = [
  { value: 'all', label: 'All states' },
  ...Object.entries(WORKFLOW_WORDS).map(([value, label]) => ({ value: value as Workflow, label })),
  { value: 'deleted', label: 'Deleted' },
] as const;

/** The claims of the library: found, sorted, moved along, and each opened to be checked. */
export function ClaimDesk({ live, tell, warn }: Props) {
  const [view, setView] = useState<'table' | 'board'>('table');
  const [choice, setChoice] = useState<ClaimChoice>(ALL_CLAIMS);
  const [open, setOpen] = useState<ClaimId>();
  const [draft, setDraft] = useState<{ claim: NewClaim; problem?: string }>();
  const deleted = useLive(() => claims.deleted(), []);
  const commands = claimCommands({ tell, warn });

  /** The focus comes back to the claim that was open. */
  const closed = useRef<ClaimId>();
  useLifetime(() => {
    if (open !== undefined || closed.current === undefined) return;
    document.querySelector<HTMLElement>(`[data-claim="${closed.current}"]`)?.focus();
    closed.current = undefined;
  }, [open]);

  const kept = choice.state === 'deleted' ? deleted : live;
  const all = kept.state === 'ready' ? kept.value : [];
  const found = useMemo(() => chooseClaims(all, choice), [all, choice]);
  if (live.state === 'loading' || kept.state === 'loading') return null;
  if (live.state === 'failed') return <Notice tone="alert">{live.message}</Notice>;

  const opened = [...live.value, ...(deleted.state === 'ready' ? deleted.value : [])].find(({ id }) => id === open);
  if (opened) {
    const author = live.value.find(({ verdict }) => verdict !== null)?.verdict?.author ?? '';
    const close = (): void => {
      closed.current = open;
      setOpen(undefined);
    };
    return <ClaimSheet key={opened.id} claim={opened} author={author} commands={commands} onClose={close} />;
  }

  const make = async (fields: ClaimFields): Promise<void> => {
    if (!draft) return;
    const claim = { ...draft.claim, ...fields, firstSeen: withoutFragment(fields.firstSeen) };
    const problem = await commands.make(claim);
    if (problem !== null) return setDraft({ claim, problem });
    setDraft(undefined);
    setOpen(claim.id);
  };
  const actions = {
    onOpen: ({ id }: Claim) => setOpen(id),
    onMove: ({ id }: Claim, state: Workflow) =>
      void commands.changeOrWarn(id, { state }, `Moved to “${WORKFLOW_WORDS[state]}”.`),
  };
  return (
    <>
      <div class="ng-desk-bar">
        <Choice
          legend="View"
          name="claim-view"
          options={[
            { value: 'table', label: 'Table' },
            { value: 'board', label: 'Board' },
          ]}
          value={view}
          onChange={setView}
        />
        <button class="ng-button" type="button" onClick={() => setDraft({ claim: emptyClaim() })}>
          New claim
        </button>
      </div>
      {draft && (
        <ClaimForm
          key={draft.claim.id}
          title="New claim"
          fields={draft.claim}
          isNew
          problem={draft.problem}
          onSave={(fields) => void make(fields)}
          onCancel={() => setDraft(undefined)}
        />
      )}
      <SearchBox
        label="Search claims, claimants, evidence and tags"
        value={choice.search}
        onInput={(search) => setChoice({ ...choice, search })}
      />
      <div class="ng-filters ng-desk-filters">
        <Select
          label="State"
          value={choice.state}
          options={STATES}
          onChange={(state) => setChoice({ ...choice, state })}
        />
        <Select
          label="Order"
          value={choice.order}
          options={[
            { value: 'newest', label: 'Newest change first' },
            { value: 'checkable', label: 'Checkable first (suggested)' },
          ]}
          onChange={(order) => setChoice({ ...choice, order })}
        />
      </div>
      <div class="ng-list-bar">
        <p class="ng-result" role="status">
          {found.length < all.length && `${found.length} of ${all.length} claims`}
        </p>
        {found.length > 0 && <ClaimExport found={found} tell={tell} warn={warn} />}
      </div>
      {found.length === 0 ? (
        <Empty choice={choice} isEmpty={live.value.length === 0} onShowAll={() => setChoice(ALL_CLAIMS)} />
      ) : view === 'table' ? (
        <ClaimList claims={found} {...actions} />
      ) : (
        <ClaimBoard claims={found} {...actions} />
      )}
    </>
  );
}

interface EmptyProps {
  readonly choice: ClaimChoice;
  readonly isEmpty: boolean;
  readonly onShowAll: () => void;
}

function Empty({ choice, isEmpty, onShowAll }: EmptyProps) {
  if (isEmpty && choice === ALL_CLAIMS) {
    return <Notice>No claim is kept yet; make one from a statement in the panel, from a clip, or here by hand.</Notice>;
  }
  const sentence = choice.state === 'deleted' ? 'No claim is deleted; they stay for thirty days.' : 'No such claim.';
  return <Notice action={{ label: 'Show all claims', onAct: onShowAll }}>{sentence}</Notice>;
}
