import { useState } from 'preact/hooks';
import { STANCE_WORDS } from '../../language/claim-terms.ts';
import { say } from '../../language/words.ts';
import type { Evidence, Stance } from '../../storage/claim.ts';
import { Select } from '../Select.tsx';
import { Field, FormFrame } from './FormFrame.tsx';

export type EvidenceFields = Omit<Evidence, 'id'>;

interface Props {
  readonly fields: EvidenceFields;
  readonly problem?: string | undefined;
  readonly onSave: (fields: EvidenceFields) => void;
  readonly onCancel: () => void;
}

const STANCES = Object.entries(STANCE_WORDS).map(([value, label]) => ({ value: value as Stance, label }));

/** Where something is to be read that bears on a claim, how it bears on it, and how far it is to be trusted. */
export function EvidenceForm({ fields, problem, onSave, onCancel }: Props) {
  const [now, setNow] = useState(fields);
  return (
    <FormFrame
      title={say('evidence_label')}
      saveLabel={say('evidence_save')}
      problem={problem}
      onSave={() => onSave(now)}
      onCancel={onCancel}
    >
      <Field label={say('evidence_link')}>
        <input
          type="url"
          required
          pattern="https?://.+"
          value={now.link}
          onInput={(event) => setNow({ ...now, link: event.currentTarget.value.trim() })}
        />
      </Field>
      <Field label={say('evidence_archived')} remark={say('evidence_archivedRemark')}>
        <input
          type="url"
          pattern="https?://.+"
          value={now.archive ?? ''}
          onInput={(event) => setNow({ ...now, archive: event.currentTarget.value.trim() || null })}
        />
      </Field>
      <Select
        label={say('evidence_stance')}
        value={now.stance}
        options={STANCES}
        onChange={(stance) => setNow({ ...now, stance })}
      />
      <Field label={say('evidence_quote')} remark={say('evidence_quoteRemark')}>
        <textarea
          rows={2}
          value={now.quote ?? ''}
          readOnly={now.clip !== undefined}
          onInput={(event) => setNow({ ...now, quote: event.currentTarget.value })}
        />
      </Field>
      <Field label={say('evidence_note')} remark={say('evidence_noteRemark')}>
        <textarea
          rows={2}
          maxLength={10_000}
          value={now.note}
          onInput={(event) => setNow({ ...now, note: event.currentTarget.value })}
        />
      </Field>
      <Field label={say('evidence_reliability')} remark={say('evidence_reliabilityRemark')}>
        <textarea
          rows={2}
          maxLength={2_000}
          value={now.reliability ?? ''}
          onInput={(event) => setNow({ ...now, reliability: event.currentTarget.value })}
        />
      </Field>
    </FormFrame>
  );
}
