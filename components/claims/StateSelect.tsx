import { WORKFLOW_WORDS } from '../../language/claim-terms.ts';
import { say } from '../../language/words.ts';
import type { Claim, Workflow } from '../../storage/claim.ts';

interface Props {
  readonly claim: Claim;
  readonly onMove: (claim: Claim, state: Workflow) => void;
}

/** The state of a claim's check. A refused choice goes back to what is kept. */
export function StateSelect({ claim, onMove }: Props) {
  return (
    <select
      class="ng-state"
      aria-label={say('claims_stateOf', { claim: claim.claim })}
      value={claim.state}
      onChange={(event) => {
        const state = event.currentTarget.value as Workflow;
        event.currentTarget.value = claim.state;
        onMove(claim, state);
      }}
    >
      {Object.entries(WORKFLOW_WORDS).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
