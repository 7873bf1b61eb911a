import type { Evidence } from '../../storage/claim.ts';
import { STANCE_WORDS } from '../claim-terms.ts';
import { Icon } from '../icons.tsx';

interface Props {
  readonly evidence: readonly Evidence[];
  readonly onEdit: (evidence: Evidence) => void;
  readonly onRemove: (evidence: Evidence) => void;
}

/** What speaks for a claim, against it, or around it. */
export function EvidenceList({ evidence, onEdit, onRemove }: Props) {
  return (
    <ul class="ng-evidence" aria-label="Evidence">
      {evidence.map((each) => (
        <li key={each.id}>
          <p class="ng-evidence-stance">{STANCE_WORDS[each.stance]}</p>
          <a href={each.link} target="_blank" rel="noopener noreferrer">
            {each.link}
          </a>
          {each.archive && (
            <p>
              <a href={each.archive} target="_blank" rel="noopener noreferrer">
                Archived copy
              </a>
            </p>
          )}
          {each.note && <p class="ng-evidence-note">{each.note}</p>}
          <span class="ng-clip-tools">
            <button class="ng-icon-button" type="button" aria-label={`Edit ${each.link}`} onClick={() => onEdit(each)}>
              <Icon name="edit" />
            </button>
            <button
              class="ng-icon-button"
              type="button"
              aria-label={`Remove ${each.link}`}
              onClick={() => onRemove(each)}
            >
              <Icon name="remove" />
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
