import { useMemo, useRef, useState } from 'preact/hooks';
import { Choice } from '../../../components/Choice.tsx';
import { ClaimBoard } from '../../../components/claims/ClaimBoard.tsx';
import { type ClaimFields, ClaimForm } from '../../../components/claims/ClaimForm.tsx';
import { ClaimList } from '../../../components/claims/ClaimList.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { WORKFLOW_WORDS } from '../../../language/claim-terms.ts';
import { say } from '../../../language/words.ts';
import type { Claim, ClaimId, NewClaim, Workflow } from '../../../storage/claim.ts';
import type { ClaimChoice } from '../../../storage/desk-settings.ts';
import { claims } from '../../library-access.ts';
import { useLifetime } from '../../lifetime.ts';
import { type Loadable, useLive } from '../../loadable.ts';
import { emptyClaim } from '../../new-claims.ts';
import type { Notify } from '../../notices.tsx';
import { useSettings } from '../../settings-access.ts';
import { CheckImport } from './CheckImport.tsx';
import { ClaimExport } from './ClaimExport.tsx';
import { ClaimFilters } from './ClaimFilters.tsx';
import { withoutFragment } from './ClaimSaid.tsx';
import { ClaimSheet } from './ClaimSheet.tsx';
import { claimCommands } from './claim-commands.ts';
import { DeskScales } from './DeskScales.tsx';
import { ALL_CLAIMS, chooseClaims, isAllClaims } from './find-claims.ts';

interface Props {
  readonly live: Loadable<readonly Claim[]>;
  readonly tell: Notify;
  readonly warn: Notify;
}

/** The claims of the library: found, sorted, moved along, and each opened to be checked. */
export function ClaimDesk({ live, tell, warn }: Props) {
  const [view, setView] = useState<'table' | 'board'>('table');
  const [choice, setChoice] = useState<ClaimChoice>(ALL_CLAIMS);
  const [open, setOpen] = useState<ClaimId>();
  const [draft, setDraft] = useState<{ claim: NewClaim; problem?: string }>();
  const deleted = useLive(() => claims.deleted(), []);
  const desk = useSettings()?.desk;
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
    return (
      <ClaimSheet
        key={opened.id}
        claim={opened}
        all={live.value}
        author={author}
        scales={desk?.scales ?? []}
        commands={commands}
        onOpen={({ id }) => setOpen(id)}
        onClose={close}
      />
    );
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
      void commands.changeOrWarn(id, { after: { state } }, say('claims_moved', { state: WORKFLOW_WORDS[state] })),
  };
  return (
    <>
      <div class="ng-desk-bar">
        <Choice
          legend={say('claims_view')}
          name="claim-view"
          options={[
            { value: 'table', label: say('claims_table') },
            { value: 'board', label: say('claims_board') },
          ]}
          value={view}
          onChange={setView}
        />
        <button class="ng-button" type="button" onClick={() => setDraft({ claim: emptyClaim() })}>
          {say('claims_new')}
        </button>
      </div>
      {draft && (
        <ClaimForm
          key={draft.claim.id}
          title={say('claims_new')}
          fields={draft.claim}
          isNew
          problem={draft.problem}
          onSave={(fields) => void make(fields)}
          onCancel={() => setDraft(undefined)}
        />
      )}
      <ClaimFilters
        claims={live.value}
        choice={choice}
        onChange={setChoice}
        desk={desk}
        commands={commands}
        warn={warn}
      />
      <div class="ng-list-bar">
        <p class="ng-result" role="status">
          {found.length < all.length && say('claims_someOf', { number: found.length, total: all.length })}
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
      <div class="ng-desk-more">
        {desk && <DeskScales desk={desk} commands={commands} />}
        <CheckImport tell={tell} warn={warn} />
      </div>
    </>
  );
}

interface EmptyProps {
  readonly choice: ClaimChoice;
  readonly isEmpty: boolean;
  readonly onShowAll: () => void;
}

function Empty({ choice, isEmpty, onShowAll }: EmptyProps) {
  if (isEmpty && isAllClaims(choice)) return <Notice>{say('claims_none')}</Notice>;
  const sentence = say(choice.state === 'deleted' ? 'claims_noneDeleted' : 'claims_noneFound');
  return <Notice action={{ label: say('claims_showAll'), onAct: onShowAll }}>{sentence}</Notice>;
}
