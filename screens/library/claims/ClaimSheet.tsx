import { useEffect, useRef, useState } from 'preact/hooks';
import { ClaimFacts } from '../../../components/claims/ClaimFacts.tsx';
import { ClaimForm } from '../../../components/claims/ClaimForm.tsx';
import { ClaimHistory } from '../../../components/claims/ClaimHistory.tsx';
import { EvidenceForm } from '../../../components/claims/EvidenceForm.tsx';
import { EvidenceList } from '../../../components/claims/EvidenceList.tsx';
import { VerdictForm } from '../../../components/claims/VerdictForm.tsx';
import { VerdictView } from '../../../components/claims/VerdictView.tsx';
import type { Claim, ClaimContent, Evidence, Verdict } from '../../../storage/claim.ts';
import { lastStanding } from '../../../storage/claims.ts';
import { claims } from '../../library-access.ts';
import { useLive } from '../../loadable.ts';
import type { ClaimCommands } from './claim-commands.ts';

interface Props {
  readonly claim: Claim;
  /** Who judged last in this library: most likely the same person again. */
  readonly author: string;
  readonly commands: ClaimCommands;
  readonly onClose: () => void;
}

type Editing = { readonly kind: 'claim' | 'verdict' } | { readonly kind: 'evidence'; readonly evidence: Evidence };

/** One claim with all that belongs to it: what was said on one side, what bears on it on the other. */
export function ClaimSheet({ claim, author, commands, onClose }: Props) {
  const [editing, setEditing] = useState<Editing>();
  const [problem, setProblem] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const history = useLive(() => claims.history(claim.id), [claim.id, claim.changes]);
  const changes = history.state === 'ready' ? history.value : [];
  const edit = (what?: Editing): void => {
    setProblem(undefined);
    setEditing(what);
  };
  const save = async (after: Partial<ClaimContent>, told: string): Promise<void> => {
    const failed = await commands.change(claim.id, after, told);
    // Another form may have been opened while this one was being saved.
    if (failed === null) setEditing((now) => (now === editing ? undefined : now));
    setProblem(failed ?? undefined);
  };
  const saveEvidence = (evidence: Evidence): Promise<void> => {
    const isKnown = claim.evidence.some(({ id }) => id === evidence.id);
    const others = claim.evidence.map((each) => (each.id === evidence.id ? evidence : each));
    return save({ evidence: isKnown ? others : [...others, evidence] }, 'Evidence kept.');
  };
  const { verdict } = claim;

  return (
    <article class="ng-claim-sheet">
      <div class="ng-buttons">
        <button class="ng-button" type="button" onClick={onClose}>
          Back to claims
        </button>
        <button
          class="ng-button"
          type="button"
          disabled={!lastStanding(changes)}
          onClick={() => void commands.undo(claim.id)}
        >
          Undo last change
        </button>
        {claim.deleted === null ? (
          <button
            class="ng-button"
            type="button"
            onClick={() => {
              void commands.changeOrWarn(claim.id, { deleted: new Date().toISOString() }, 'Claim deleted.');
              onClose();
            }}
          >
            Delete
          </button>
        ) : (
          <button
            class="ng-button"
            type="button"
            onClick={() => void commands.changeOrWarn(claim.id, { deleted: null }, 'Claim put back.')}
          >
            Put back
          </button>
        )}
      </div>
      <h2 class="ng-claim-title" ref={title} tabIndex={-1}>
        {claim.claim}
      </h2>
      <div class="ng-claim-sides">
        <section aria-labelledby="claim-said">
          <h3 class="ng-group-title" id="claim-said">
            What was said
          </h3>
          {editing?.kind === 'claim' ? (
            <ClaimForm
              title="Edit claim"
              fields={claim}
              isNew={false}
              problem={problem}
              onCancel={() => edit()}
              onSave={({ claim: text, claimant, firstSeen: seen, type, typeConfirmed, assignee, tags }) =>
                void save(
                  { claim: text, claimant, firstSeen: withoutFragment(seen), type, typeConfirmed, assignee, tags },
                  'Claim changed.',
                )
              }
            />
          ) : (
            <>
              <ClaimFacts
                claim={claim}
                onConfirmType={() => void commands.changeOrWarn(claim.id, { typeConfirmed: true }, 'Type confirmed.')}
                onMove={(_, state) => void commands.changeOrWarn(claim.id, { state }, 'State changed.')}
              />
              <button class="ng-button" type="button" onClick={() => edit({ kind: 'claim' })}>
                Edit claim
              </button>
            </>
          )}
          <h3 class="ng-group-title">Verdict</h3>
          {editing?.kind === 'verdict' ? (
            <VerdictForm
              verdict={verdict ?? newVerdict(author)}
              problem={problem}
              onCancel={() => edit()}
              onSave={(next) => void save({ verdict: next }, 'Verdict kept.')}
            />
          ) : (
            <VerdictView
              verdict={verdict}
              onWrite={() => edit({ kind: 'verdict' })}
              onTakeBack={() => void commands.changeOrWarn(claim.id, { verdict: null }, 'Verdict taken back.')}
            />
          )}
        </section>
        <section aria-labelledby="claim-evidence">
          <h3 class="ng-group-title" id="claim-evidence">
            Evidence <span class="ng-count">{claim.evidence.length}</span>
          </h3>
          <EvidenceList
            evidence={claim.evidence}
            onEdit={(evidence) => edit({ kind: 'evidence', evidence })}
            onRemove={({ id }) =>
              void commands.changeOrWarn(
                claim.id,
                { evidence: claim.evidence.filter((each) => each.id !== id) },
                'Evidence removed.',
              )
            }
          />
          {editing?.kind === 'evidence' ? (
            <EvidenceForm
              key={editing.evidence.id}
              title="Evidence"
              fields={editing.evidence}
              problem={problem}
              onCancel={() => edit()}
              onSave={(fields) => void saveEvidence({ ...fields, id: editing.evidence.id })}
            />
          ) : (
            <button class="ng-button" type="button" onClick={() => edit({ kind: 'evidence', evidence: newEvidence() })}>
              Add evidence
            </button>
          )}
          <h3 class="ng-group-title">History</h3>
          <ClaimHistory history={changes} />
        </section>
      </div>
    </article>
  );
}

export const withoutFragment = (seen: ClaimContent['firstSeen']): ClaimContent['firstSeen'] => ({
  ...seen,
  address: seen.address?.replace(/#.*$/s, '') ?? null,
});

const newEvidence = (): Evidence => ({
  id: crypto.randomUUID(),
  link: '',
  archive: null,
  stance: 'supports',
  note: '',
});

/** Today as the person's calendar has it. */
const newVerdict = (author: string): Verdict => ({
  rating: '',
  value: null,
  author,
  date: new Date().toLocaleDateString('sv-SE'),
  address: null,
});
