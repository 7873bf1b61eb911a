import type { Difference } from '../../detection/claim-match/compare-claims.ts';
import { say } from '../../language/words.ts';

/** Something that is on the subject of a claim. */
export interface LikeItem {
  readonly key: string;
  readonly text: string;
  /** Whose it is, from when, how its check stands. */
  readonly about: string;
  readonly address?: string | null;
  readonly differences: readonly Difference[];
  /** What a person may do with it, in one word or two. */
  readonly action?: { readonly label: string; readonly onAct: () => void } | undefined;
}

interface Props {
  readonly label: string;
  readonly items: readonly LikeItem[];
}

/** What may be the same claim, and what is not quite: where it parts from it stands beside it. */
export function LikeList({ label, items }: Props) {
  return (
    <ul class="ng-like" aria-label={label}>
      {items.map(({ key, text, about, address, differences, action }) => (
        <li key={key}>
          <p class="ng-like-text" dir="auto">
            {address ? (
              <a href={address} target="_blank" rel="noopener noreferrer">
                {text}
              </a>
            ) : (
              text
            )}
          </p>
          <p class="ng-like-about" dir="auto">
            {about}
          </p>
          <p class="ng-like-foot">
            <span class="ng-suggested">
              {differences.length === 0
                ? say('claims_maybeSame')
                : say('claims_differsIn', { what: differences.map((one) => say(`difference_${one}`)).join(', ') })}
            </span>
            {action && (
              <button class="ng-link-button" type="button" onClick={action.onAct}>
                {action.label}
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
