import { reportedAs } from '../../language/claim-terms.ts';
import { say } from '../../language/words.ts';
import type { Claim, Workflow } from '../../storage/claim.ts';
import { VirtualList } from '../VirtualList.tsx';
import { StateSelect } from './StateSelect.tsx';

interface Props {
  readonly claims: readonly Claim[];
  readonly onOpen: (claim: Claim) => void;
  readonly onMove: (claim: Claim, state: Workflow) => void;
}

/** In pixels, roughly. */
const rowHeight = () => 76;

/** Claims as a table of rows. Arrow keys go from row to row. */
export function ClaimList({ claims, onOpen, onMove }: Props) {
  const step = (event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (direction === 0 || !(event.target as Element).matches('[data-claim]')) return;
    const rows = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[data-claim]')];
    const next = rows[rows.indexOf(event.target as HTMLElement) + direction];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of all its rows are heard at one place
    <div onKeyDown={step}>
      <VirtualList
        label={say('claims_label')}
        count={claims.length}
        keyOf={(row) => claims[row]!.id}
        heightOf={rowHeight}
      >
        {(row) => {
          const claim = claims[row]!;
          return (
            <article class="ng-claim-row">
              <button class="ng-claim-open" type="button" data-claim={claim.id} onClick={() => onOpen(claim)}>
                {claim.claim}
              </button>
              <p class="ng-claim-about">
                {[
                  reportedAs(claim),
                  claim.claimant || say('claims_nobody'),
                  claim.firstSeen.title,
                  claim.firstSeen.date?.slice(0, 10),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p class="ng-claim-verdict">
                {claim.verdict ? `${claim.verdict.rating} — ${claim.verdict.author}` : say('claims_noVerdict')}
              </p>
              <StateSelect claim={claim} onMove={onMove} />
            </article>
          );
        }}
      </VirtualList>
    </div>
  );
}
