import { say } from '../language/words.ts';
import type { KeptCorrection } from '../storage/corrections.ts';
import { Icon } from './icons.tsx';

interface Props {
  readonly corrections: readonly KeptCorrection[];
  readonly onRemove: (correction: KeptCorrection) => void;
}

/** What the reader has put right, each with its way back. */
export function CorrectionList({ corrections, onRemove }: Props) {
  if (corrections.length === 0) {
    return <p class="ng-hosts-empty">{say('corrections_none')}</p>;
  }
  return (
    <ul class="ng-hosts" aria-label={say('corrections_label')}>
      {corrections.map((correction) => (
        <li key={`${correction.place} ${correction.name}`}>
          <span>
            {verdictWords(correction)} <small>{placeWords(correction.place)}</small>
          </span>
          <button
            class="ng-icon-button"
            type="button"
            aria-label={say('corrections_takeBack', { name: correction.name })}
            onClick={() => onRemove(correction)}
          >
            <Icon name="remove" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function verdictWords({ name, verdict, label }: KeptCorrection): string {
  switch (verdict.kind) {
    case 'is':
      return say('corrections_isNow', { name, other: label ?? verdict.key });
    case 'not-this':
      return say('corrections_isNot', { name, other: label ?? verdict.key });
    case 'not-a-name':
      return say('card_notName', { name });
  }
}

const placeWords = (place: string) =>
  URL.canParse(place)
    ? say('corrections_inArticle', { article: place.replace(/^https?:\/\//, '') })
    : say('corrections_alwaysOn', { site: place });
