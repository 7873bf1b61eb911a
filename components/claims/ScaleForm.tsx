import { useState } from 'preact/hooks';
import { VERDICT_WORDS } from '../../language/claim-terms.ts';
import { say } from '../../language/words.ts';
import type { RatingScale } from '../../storage/desk-settings.ts';
import { Field, FormFrame } from './FormFrame.tsx';
import { ratingsIn, scaleText } from './scale-text.ts';

interface Props {
  readonly scale: RatingScale;
  readonly problem?: string | undefined;
  readonly onSave: (scale: RatingScale) => void;
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** An outlet's scale of ratings, a line each, in its own words. */
export function ScaleForm({ scale, problem, onSave, onRemove, onCancel }: Props) {
  const [name, setName] = useState(scale.name);
  const [text, setText] = useState(() => scaleText(scale.ratings));
  const [wrong, setWrong] = useState<string>();
  const save = (): void => {
    const read = ratingsIn(text);
    if (typeof read === 'string') setWrong(say('scales_unknown', { words: read }));
    else onSave({ name, ratings: read });
  };
  return (
    <FormFrame
      title={say('scales_label')}
      saveLabel={say('scales_save')}
      problem={wrong ?? problem}
      onSave={save}
      onCancel={onCancel}
    >
      <Field label={say('scales_name')}>
        <input required maxLength={100} value={name} onInput={(event) => setName(event.currentTarget.value)} />
      </Field>
      <Field
        label={say('scales_ratings')}
        remark={say('scales_ratingsRemark', { values: Object.values(VERDICT_WORDS).join(', ') })}
      >
        <textarea rows={6} required value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </Field>
      <button class="ng-link-button" type="button" onClick={onRemove}>
        {say('scales_remove')}
      </button>
    </FormFrame>
  );
}
