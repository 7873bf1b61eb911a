import type { Verdict } from '../../storage/claim.ts';
import { VERDICT_WORDS } from '../claim-terms.ts';
import { Notice } from '../Notice.tsx';

interface Props {
  readonly verdict: Verdict | null;
  readonly onWrite: () => void;
  readonly onTakeBack: () => void;
}

/** A verdict with whose it is and of when. */
export function VerdictView({ verdict, onWrite, onTakeBack }: Props) {
  return (
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
        <button class="ng-button" type="button" onClick={onWrite}>
          {verdict ? 'Change verdict' : 'Write verdict'}
        </button>
        {verdict && (
          <button class="ng-button" type="button" onClick={onTakeBack}>
            Take verdict back
          </button>
        )}
      </div>
    </>
  );
}
