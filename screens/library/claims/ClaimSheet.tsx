import { useEffect, useRef } from 'preact/hooks';
import { ClaimHistory } from '../../../components/claims/ClaimHistory.tsx';
import { reportedAs } from '../../../language/claim-terms.ts';
import { say } from '../../../language/words.ts';
import type { Claim } from '../../../storage/claim.ts';
import { lastStanding } from '../../../storage/claims.ts';
import type { RatingScale } from '../../../storage/desk-settings.ts';
import { claims } from '../../library-access.ts';
import { useLive } from '../../loadable.ts';
import { ClaimEvidence } from './ClaimEvidence.tsx';
import { ClaimSaid } from './ClaimSaid.tsx';
import { ClaimVerdict } from './ClaimVerdict.tsx';
import type { ClaimCommands } from './claim-commands.ts';
import { LikeThings } from './LikeThings.tsx';

interface Props {
  readonly claim: Claim;
  /** Every claim of the library. */
  readonly all: readonly Claim[];
  /** Who judged last in this library: most likely the same person again. */
  readonly author: string;
  readonly scales: readonly RatingScale[];
  readonly commands: ClaimCommands;
  readonly onOpen: (claim: Claim) => void;
  readonly onClose: () => void;
}

/** One claim with all that belongs to it: what was said on one side, what bears on it on the other. */
export function ClaimSheet({ claim, all, author, scales, commands, onOpen, onClose }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const history = useLive(() => claims.history(claim.id), [claim.id, claim.changes]);
  const reported = reportedAs(claim);
  const changes = history.state === 'ready' ? history.value : [];
  return (
    <article class="ng-claim-sheet">
      <div class="ng-buttons">
        <button class="ng-button" type="button" onClick={onClose}>
          {say('claims_back')}
        </button>
        <button
          class="ng-button"
          type="button"
          disabled={!lastStanding(changes)}
          onClick={() => void commands.undo(claim.id)}
        >
          {say('claims_undo')}
        </button>
        {claim.deleted === null ? (
          <button
            class="ng-button"
            type="button"
            onClick={() => {
              const deleted = new Date().toISOString();
              void commands.changeOrWarn(claim.id, { after: { deleted } }, say('claims_deleted'));
              onClose();
            }}
          >
            {say('action_delete')}
          </button>
        ) : (
          <button
            class="ng-button"
            type="button"
            onClick={() => void commands.changeOrWarn(claim.id, { after: { deleted: null } }, say('claims_restored'))}
          >
            {say('claims_restore')}
          </button>
        )}
      </div>
      {reported !== '' && <p class="ng-claim-reported">{reported}</p>}
      <h2 class="ng-claim-title" ref={title} tabIndex={-1} dir="auto">
        {claim.claim}
      </h2>
      <div class="ng-claim-sides">
        <section aria-labelledby="claim-said">
          <h3 class="ng-group-title" id="claim-said">
            {say('claims_said')}
          </h3>
          <ClaimSaid claim={claim} commands={commands} />
          <h3 class="ng-group-title">{say('verdicts_label')}</h3>
          <ClaimVerdict claim={claim} author={author} scales={scales} commands={commands} />
          <h3 class="ng-group-title">{say('history_label')}</h3>
          <ClaimHistory history={changes} />
        </section>
        <section aria-labelledby="claim-evidence">
          <h3 class="ng-group-title" id="claim-evidence">
            {say('evidence_label')} <span class="ng-count">{claim.evidence.length}</span>
          </h3>
          <ClaimEvidence claim={claim} commands={commands} />
          <LikeThings claim={claim} all={all} commands={commands} onOpen={onOpen} />
        </section>
      </div>
    </article>
  );
}
