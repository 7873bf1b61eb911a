import { STANCE_WORDS } from '../../language/claim-terms.ts';
import { say } from '../../language/words.ts';
import type { Evidence } from '../../storage/claim.ts';
import { Icon } from '../icons.tsx';

interface Props {
  readonly evidence: readonly Evidence[];
  readonly onEdit: (evidence: Evidence) => void;
  readonly onRemove: (evidence: Evidence) => void;
}

/** What speaks for a claim, against it, or around it. */
export function EvidenceList({ evidence, onEdit, onRemove }: Props) {
  return (
    <ul class="ng-evidence" aria-label={say('evidence_label')}>
      {evidence.map((each) => (
        <li key={each.id}>
          <p class="ng-evidence-stance">{STANCE_WORDS[each.stance]}</p>
          {each.quote && (
            <blockquote class="ng-claim-words" dir="auto">
              {each.quote}
            </blockquote>
          )}
          <a href={each.link} target="_blank" rel="noopener noreferrer">
            {each.link}
          </a>
          {each.archive && (
            <p>
              <a href={each.archive} target="_blank" rel="noopener noreferrer">
                {say('evidence_archived')}
              </a>
            </p>
          )}
          {each.note && (
            <p class="ng-evidence-note" dir="auto">
              {each.note}
            </p>
          )}
          {each.reliability && (
            <p class="ng-evidence-note" dir="auto">
              <span class="ng-evidence-term">{say('evidence_reliability')}:</span> {each.reliability}
            </p>
          )}
          <span class="ng-clip-tools">
            <button
              class="ng-icon-button"
              type="button"
              aria-label={say('evidence_edit', { link: each.link })}
              onClick={() => onEdit(each)}
            >
              <Icon name="edit" />
            </button>
            <button
              class="ng-icon-button"
              type="button"
              aria-label={say('action_remove', { name: each.link })}
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
