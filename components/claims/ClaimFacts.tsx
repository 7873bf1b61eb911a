import type { ComponentChildren } from 'preact';
import { ACT_WORDS, FORM_WORDS, MODALITY_WORDS, TYPE_WORDS } from '../../language/claim-terms.ts';
import { say } from '../../language/words.ts';
import type { Appearance, Claim, Workflow } from '../../storage/claim.ts';
import { Icon } from '../icons.tsx';
import { isCheckable } from '../statements.ts';
import { StateSelect } from './StateSelect.tsx';

interface Props {
  readonly claim: Claim;
  readonly onConfirmType: () => void;
  readonly onMove: (claim: Claim, state: Workflow) => void;
  readonly onRemoveAppearance: (appearance: Appearance) => void;
}

/** The very words of a claim, and what is known of how and where they were said. */
export function ClaimFacts({ claim, onConfirmType, onMove, onRemoveAppearance }: Props) {
  const { words, claimant, attributed, firstSeen, appearances = [], type, typeConfirmed, assignee, tags } = claim;
  return (
    <>
      {words !== '' && (
        <blockquote class="ng-claim-words" dir="auto">
          {words}
        </blockquote>
      )}
      <dl class="ng-claim-facts">
        <Fact name={say('claims_claimant')}>{claimant || say('claims_nobody')}</Fact>
        {attributed && <Fact name={say('claims_asReported')}>{attributionOf(attributed)}</Fact>}
        {attributed && isCheckable(attributed) && (
          <Fact name={say('claims_worthCheck')}>{say('claims_suggested')}</Fact>
        )}
        <Fact name={say('claims_type')}>
          {TYPE_WORDS[type]}
          {!typeConfirmed && (
            <>
              {` (${say('claims_suggested')}) `}
              <button class="ng-link-button" type="button" onClick={onConfirmType}>
                {say('claims_confirm')}
              </button>
            </>
          )}
        </Fact>
        {(firstSeen.address || firstSeen.title || firstSeen.date) && (
          <Fact name={say('claims_firstSeen')}>
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
        {appearances.length > 0 && (
          <Fact name={say('claims_appearances')}>
            <ul class="ng-appearances">
              {appearances.map((seen) => (
                <li key={seen.id}>
                  <a href={seen.address} target="_blank" rel="noopener noreferrer" title={seen.words}>
                    {seen.title || seen.address}
                  </a>{' '}
                  {seen.date?.slice(0, 10)}
                  <button
                    class="ng-icon-button"
                    type="button"
                    aria-label={say('action_remove', { name: seen.title || seen.address })}
                    onClick={() => onRemoveAppearance(seen)}
                  >
                    <Icon name="close" />
                  </button>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {assignee && <Fact name={say('claims_assignee')}>{assignee}</Fact>}
        {tags.length > 0 && <Fact name={say('claims_tags')}>{tags.join(', ')}</Fact>}
        <Fact name={say('claims_state')}>
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
  const terms = [ACT_WORDS[act], MODALITY_WORDS[modality], FORM_WORDS[form], cue && say('statements_cue', { cue })];
  return terms.filter(Boolean).join(' · ');
}
