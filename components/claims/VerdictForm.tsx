import { useState } from 'preact/hooks';
import { VERDICT_WORDS } from '../../language/claim-terms.ts';
import { say } from '../../language/words.ts';
import type { Verdict, VerdictValue } from '../../storage/claim.ts';
import type { RatingScale } from '../../storage/desk-settings.ts';
import { Select } from '../Select.tsx';
import { Field, FormFrame } from './FormFrame.tsx';

interface Props {
  readonly verdict: Verdict;
  /** Scales of ratings to take the words from. */
  readonly scales: readonly RatingScale[];
  readonly problem?: string | undefined;
  readonly onSave: (verdict: Verdict) => void;
  readonly onCancel: () => void;
}

const VALUES = [
  { value: '', label: say('verdicts_noValue') },
  ...Object.entries(VERDICT_WORDS).map(([value, label]) => ({ value, label })),
];

/** What somebody found: in his own words or those of a scale first, by a common scale where he likes. */
export function VerdictForm({ verdict, scales, problem, onSave, onCancel }: Props) {
  const [now, setNow] = useState(verdict);
  const take = (choice: string): void => {
    const [scale, rating] = choice.split('/').map(Number);
    const taken = scales[scale ?? -1]?.ratings[rating ?? -1];
    if (taken) setNow({ ...now, rating: taken.words, value: taken.value });
  };
  return (
    <FormFrame
      title={say('verdicts_label')}
      saveLabel={say('verdicts_save')}
      problem={problem}
      onSave={() => onSave(now)}
      onCancel={onCancel}
    >
      {scales.length > 0 && (
        <label class="ng-field">
          <span>{say('verdicts_fromScale')}</span>
          <select value="" onChange={(event) => take(event.currentTarget.value)}>
            <option value="">{say('verdicts_ownWords')}</option>
            {scales.map(({ name, ratings }, scale) => (
              <optgroup key={name} label={name}>
                {ratings.map(({ words }, rating) => (
                  <option key={words} value={`${scale}/${rating}`}>
                    {words}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      <Field label={say('verdicts_rating')} remark={say('verdicts_ratingRemark')}>
        <input
          required
          maxLength={2_000}
          value={now.rating}
          onInput={(event) => setNow({ ...now, rating: event.currentTarget.value })}
        />
      </Field>
      <Select
        label={say('verdicts_value')}
        value={now.value ?? ''}
        options={VALUES}
        onChange={(value) => setNow({ ...now, value: value === '' ? null : (value as VerdictValue) })}
      />
      <div class="ng-field-pair">
        <Field label={say('verdicts_author')}>
          <input
            required
            maxLength={300}
            value={now.author}
            onInput={(event) => setNow({ ...now, author: event.currentTarget.value })}
          />
        </Field>
        <Field label={say('verdicts_date')}>
          <input
            type="date"
            required
            value={now.date}
            onInput={(event) => setNow({ ...now, date: event.currentTarget.value })}
          />
        </Field>
      </div>
      <Field label={say('verdicts_address')} remark={say('verdicts_addressRemark')}>
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
