import { VERDICT_WORDS } from '../../language/claim-terms.ts';
import { say } from '../../language/words.ts';
import type { Verdict } from '../../storage/claim.ts';
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
                  {say('verdicts_published')}
                </a>
              </>
            )}
          </span>
        </p>
      ) : (
        <Notice>{say('verdicts_none')}</Notice>
      )}
      <div class="ng-buttons">
        <button class="ng-button" type="button" onClick={onWrite}>
          {say(verdict ? 'verdicts_change' : 'verdicts_write')}
        </button>
        {verdict && (
          <button class="ng-button" type="button" onClick={onTakeBack}>
            {say('verdicts_takeBack')}
          </button>
        )}
      </div>
    </>
  );
}
