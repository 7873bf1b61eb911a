import { useEffect, useRef, useState } from 'preact/hooks';
import { ACT_WORDS, FORM_WORDS, MODALITY_WORDS, TYPE_WORDS, VERDICT_WORDS } from '../../../components/claim-terms.ts';
import { ClaimForm } from '../../../components/claims/ClaimForm.tsx';
import { ClaimHistory } from '../../../components/claims/ClaimHistory.tsx';
import { EvidenceForm } from '../../../components/claims/EvidenceForm.tsx';
import { EvidenceList } from '../../../components/claims/EvidenceList.tsx';
import { StateSelect } from '../../../components/claims/StateSelect.tsx';
import { VerdictForm } from '../../../components/claims/VerdictForm.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { isCheckable } from '../../../components/statements.ts';
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
  const { attributed, verdict, firstSeen } = claim;

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
              {claim.words !== '' && <blockquote class="ng-claim-words">{claim.words}</blockquote>}
              <dl class="ng-claim-facts">
                <Fact name="Claimant">{claim.claimant || 'Nobody named'}</Fact>
                {attributed && (
                  <Fact name="As reported">
                    {[
                      ACT_WORDS[attributed.act],
                      MODALITY_WORDS[attributed.modality],
                      FORM_WORDS[attributed.form],
                      attributed.cue && `cue “${attributed.cue}”`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Fact>
                )}
                {attributed && isCheckable(attributed) && <Fact name="Worth a check">suggested</Fact>}
                <Fact name="Type">
                  {TYPE_WORDS[claim.type]}
                  {!claim.typeConfirmed && (
                    <>
                      {' (suggested) '}
                      <button
                        class="ng-link-button"
                        type="button"
                        onClick={() => void save({ typeConfirmed: true }, 'Type confirmed.')}
                      >
                        Confirm
                      </button>
                    </>
                  )}
                </Fact>
                {(firstSeen.address || firstSeen.date) && (
                  <Fact name="First seen">
                    {firstSeen.address ? (
                      <a href={firstSeen.address} target="_blank" rel="noopener noreferrer">
                        {firstSeen.title || firstSeen.address}
                      </a>
                    ) : (
                      firstSeen.title
                    )}
                    {firstSeen.date && `, ${firstSeen.date.slice(0, 10)}`}
                  </Fact>
                )}
                {claim.assignee && <Fact name="Assigned to">{claim.assignee}</Fact>}
                {claim.tags.length > 0 && <Fact name="Tags">{claim.tags.join(', ')}</Fact>}
                <Fact name="State">
                  <StateSelect
                    claim={claim}
                    onMove={(_, state) => void commands.changeOrWarn(claim.id, { state }, 'State changed.')}
                  />
                </Fact>
              </dl>
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
            <>
              {verdict ? (
                <p class="ng-verdict">
                  <strong>{verdict.rating}</strong>
                  {verdict.value && ` (${VERDICT_WORDS[verdict.value].toLowerCase()})`}
                  <span>
                    — {verdict.author}, {verdict.date}
                    {verdict.address && (
                      <>
                        {' · '}
                        <a href={verdict.address} target="_blank" rel="noopener noreferrer">
                          published check
                        </a>
                      </>
                    )}
                  </span>
                </p>
              ) : (
                <Notice>Nobody has judged this claim yet.</Notice>
              )}
              <div class="ng-buttons">
                <button class="ng-button" type="button" onClick={() => edit({ kind: 'verdict' })}>
                  {verdict ? 'Change verdict' : 'Write verdict'}
                </button>
                {verdict && (
                  <button
                    class="ng-button"
                    type="button"
                    onClick={() => void commands.changeOrWarn(claim.id, { verdict: null }, 'Verdict taken back.')}
                  >
                    Take verdict back
                  </button>
                )}
              </div>
            </>
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

function Fact({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
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
