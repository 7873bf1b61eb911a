import { useState } from 'preact/hooks';
import type { Verdict, VerdictValue } from '../../storage/claim.ts';
import { VERDICT_WORDS } from '../claim-terms.ts';
import { Select } from '../Select.tsx';
import { Field, FormFrame } from './FormFrame.tsx';

interface Props {
  readonly verdict: Verdict;
  readonly problem?: string | undefined;
  readonly onSave: (verdict: Verdict) => void;
  readonly onCancel: () => void;
}

const VALUES = [
  { value: '', label: 'None' },
  ...Object.entries(VERDICT_WORDS).map(([value, label]) => ({ value, label })),
];

/** What somebody found: in his own words first, by a common scale where he likes. */
export function VerdictForm({ verdict, problem, onSave, onCancel }: Props) {
  const [now, setNow] = useState(verdict);
  return (
    <FormFrame
      title="Verdict"
      saveLabel="Save verdict"
      problem={problem}
      onSave={() => onSave(now)}
      onCancel={onCancel}
    >
      <Field label="Rating" remark="in your own words">
        <input
          required
          maxLength={2_000}
          value={now.rating}
          onInput={(event) => setNow({ ...now, rating: event.currentTarget.value })}
        />
      </Field>
      <Select
        label="On the common scale"
        value={now.value ?? ''}
        options={VALUES}
        onChange={(value) => setNow({ ...now, value: value === '' ? null : (value as VerdictValue) })}
      />
      <div class="ng-field-pair">
        <Field label="Whose verdict">
          <input
            required
            maxLength={300}
            value={now.author}
            onInput={(event) => setNow({ ...now, author: event.currentTarget.value })}
          />
        </Field>
        <Field label="Date of the verdict">
          <input
            type="date"
            required
            value={now.date}
            onInput={(event) => setNow({ ...now, date: event.currentTarget.value })}
          />
        </Field>
      </div>
      <Field label="Published at" remark="address, if it is; a ClaimReview needs one">
        <input
          type="url"
          pattern="https?://.+"
          value={now.address ?? ''}
          onInput={(event) => setNow({ ...now, address: event.currentTarget.value.trim() || null })}
        />
      </Field>
    </FormFrame>
  );
}
