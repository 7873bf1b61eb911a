import type { KeptCorrection } from '../storage/corrections.ts';
import { Icon } from './icons.tsx';

interface Props {
  readonly corrections: readonly KeptCorrection[];
  readonly onRemove: (correction: KeptCorrection) => void;
}

/** What the reader has put right, each with its way back. */
export function CorrectionList({ corrections, onRemove }: Props) {
  if (corrections.length === 0) {
    return <p class="ng-hosts-empty">Nothing yet: open the card of a name and press its pencil.</p>;
  }
  return (
    <ul class="ng-hosts" aria-label="Names put right">
      {corrections.map((correction) => (
        <li key={`${correction.place} ${correction.name}`}>
          <span>
            {verdictWords(correction)} <small>{placeWords(correction.place)}</small>
          </span>
          <button
            class="ng-icon-button"
            type="button"
            aria-label={`Take back what was said of ${correction.name}`}
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
      return `“${name}” is ${label ?? verdict.key}`;
    case 'not-this':
      return `“${name}” is not ${label ?? verdict.key}`;
    case 'not-a-name':
      return `“${name}” is not a name`;
  }
}

const placeWords = (place: string) =>
  URL.canParse(place) ? `in ${place.replace(/^https?:\/\//, '')}` : `always on ${place}`;
