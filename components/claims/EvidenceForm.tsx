import { useState } from 'preact/hooks';
import type { Evidence, Stance } from '../../storage/claim.ts';
import { STANCE_WORDS } from '../claim-terms.ts';
import { Select } from '../Select.tsx';
import { Field, FormFrame } from './FormFrame.tsx';

export type EvidenceFields = Omit<Evidence, 'id'>;

interface Props {
  readonly title: string;
  readonly fields: EvidenceFields;
  readonly problem?: string | undefined;
  readonly onSave: (fields: EvidenceFields) => void;
  readonly onCancel: () => void;
}

const STANCES = Object.entries(STANCE_WORDS).map(([value, label]) => ({ value: value as Stance, label }));

/** Where something is to be read that bears on a claim, and how it bears on it. */
export function EvidenceForm({ title, fields, problem, onSave, onCancel }: Props) {
  const [now, setNow] = useState(fields);
  return (
    <FormFrame title={title} saveLabel="Save evidence" problem={problem} onSave={() => onSave(now)} onCancel={onCancel}>
      <Field label="Link">
        <input
          type="url"
          required
          pattern="https?://.+"
          value={now.link}
          onInput={(event) => setNow({ ...now, link: event.currentTarget.value.trim() })}
        />
      </Field>
      <Field label="Archived copy" remark="address, if there is one">
        <input
          type="url"
          pattern="https?://.+"
          value={now.archive ?? ''}
          onInput={(event) => setNow({ ...now, archive: event.currentTarget.value.trim() || null })}
        />
      </Field>
      <Select
        label="How it bears on the claim"
        value={now.stance}
        options={STANCES}
        onChange={(stance) => setNow({ ...now, stance })}
      />
      <Field label="Note" remark="what it says, how far it is to be trusted">
        <textarea
          rows={3}
          maxLength={10_000}
          value={now.note}
          onInput={(event) => setNow({ ...now, note: event.currentTarget.value })}
        />
      </Field>
    </FormFrame>
  );
}
