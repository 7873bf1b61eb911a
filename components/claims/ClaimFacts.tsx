import type { ComponentChildren } from 'preact';
import type { Claim, Workflow } from '../../storage/claim.ts';
import { ACT_WORDS, FORM_WORDS, MODALITY_WORDS, TYPE_WORDS } from '../claim-terms.ts';
import { isCheckable } from '../statements.ts';
import { StateSelect } from './StateSelect.tsx';

interface Props {
  readonly claim: Claim;
  readonly onConfirmType: () => void;
  readonly onMove: (claim: Claim, state: Workflow) => void;
}

/** The very words of a claim, and what is known of how and where they were said. */
export function ClaimFacts({ claim, onConfirmType, onMove }: Props) {
  const { words, claimant, attributed, firstSeen, type, typeConfirmed, assignee, tags } = claim;
  return (
    <>
      {words !== '' && <blockquote class="ng-claim-words">{words}</blockquote>}
      <dl class="ng-claim-facts">
        <Fact name="Claimant">{claimant || 'Nobody named'}</Fact>
        {attributed && <Fact name="As reported">{attributionOf(attributed)}</Fact>}
        {attributed && isCheckable(attributed) && <Fact name="Worth a check">suggested</Fact>}
        <Fact name="Type">
          {TYPE_WORDS[type]}
          {!typeConfirmed && (
            <>
              {' (suggested) '}
              <button class="ng-link-button" type="button" onClick={onConfirmType}>
                Confirm
              </button>
            </>
          )}
        </Fact>
        {(firstSeen.address || firstSeen.title || firstSeen.date) && (
          <Fact name="First seen">
            {firstSeen.address ? (
              <a href={firstSeen.address} target="_blank" rel="noopener noreferrer">
                {firstSeen.title || firstSeen.address}
              </a>
            ) : (
              firstSeen.title
            )}{' '}
            {firstSeen.date?.slice(0, 10)}
          </Fact>
        )}
        {assignee && <Fact name="Assigned to">{assignee}</Fact>}
        {tags.length > 0 && <Fact name="Tags">{tags.join(', ')}</Fact>}
        <Fact name="State">
          <StateSelect claim={claim} onMove={onMove} />
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function attributionOf({ act, modality, form, cue }: NonNullable<Claim['attributed']>): string {
  const terms = [ACT_WORDS[act], MODALITY_WORDS[modality], FORM_WORDS[form], cue && `cue “${cue}”`];
  return terms.filter(Boolean).join(' · ');
}
