import { useEffect, useRef, useState } from 'preact/hooks';
import { TYPE_WORDS } from '../../language/claim-terms.ts';
import { say } from '../../language/words.ts';
import type { ClaimContent, NewClaim } from '../../storage/claim.ts';
import { Select } from '../Select.tsx';
import { Field, FormFrame } from './FormFrame.tsx';

export type ClaimFields = Pick<
  ClaimContent,
  'claim' | 'claimant' | 'firstSeen' | 'type' | 'typeConfirmed' | 'assignee' | 'tags'
> &
  Pick<NewClaim, 'words'>;

interface Props {
  readonly title: string;
  readonly fields: ClaimFields;
  /** Only a claim that is being made has open words: those of a kept one stay as they stood. */
  readonly isNew: boolean;
  readonly problem?: string | undefined;
  readonly onSave: (fields: ClaimFields) => void;
  readonly onCancel: () => void;
}

const TYPES = Object.entries(TYPE_WORDS).map(([value, label]) => ({ value: value as ClaimContent['type'], label }));

/** What is claimed, by whom, where it was first seen. */
export function ClaimForm({ title, fields, isNew, problem, onSave, onCancel }: Props) {
  const [now, setNow] = useState(fields);
  const [tags, setTags] = useState(fields.tags.join(', '));
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { address, title: page, date } = now.firstSeen;
  const seen = (change: Partial<ClaimContent['firstSeen']>) =>
    setNow({ ...now, firstSeen: { ...now.firstSeen, ...change } });
  return (
    <FormFrame
      title={title}
      saveLabel={say('action_save')}
      problem={problem}
      onSave={() => onSave({ ...now, tags: tagsOf(tags) })}
      onCancel={onCancel}
    >
      <Field label={say('claims_claim')} remark={say('claims_claimRemark')}>
        <textarea
          ref={first}
          rows={2}
          required
          maxLength={2_000}
          value={now.claim}
          onInput={(event) => setNow({ ...now, claim: event.currentTarget.value })}
        />
      </Field>
      {isNew && (
        <Field label={say('claims_words')} remark={say('claims_wordsRemark')}>
          <textarea
            rows={2}
            value={now.words}
            onInput={(event) => setNow({ ...now, words: event.currentTarget.value })}
          />
        </Field>
      )}
      <div class="ng-field-pair">
        <Field label={say('claims_claimant')}>
          <input
            maxLength={300}
            value={now.claimant}
            onInput={(event) => setNow({ ...now, claimant: event.currentTarget.value })}
          />
        </Field>
        <Select
          label={now.typeConfirmed ? say('claims_type') : say('claims_typeSuggested')}
          value={now.type}
          options={TYPES}
          onChange={(type) => setNow({ ...now, type, typeConfirmed: true })}
        />
        <Field label={say('claims_firstSeenAt')} remark={say('claims_address')}>
          <input
            type="url"
            pattern="https?://.+"
            value={address ?? ''}
            onInput={(event) => seen({ address: event.currentTarget.value.trim() || null })}
          />
        </Field>
        <Field label={say('claims_date')} remark={say('claims_dateRemark')}>
          <input
            maxLength={100}
            value={date ?? ''}
            onInput={(event) => seen({ date: event.currentTarget.value || null })}
          />
        </Field>
        <Field label={say('claims_pageTitle')}>
          <input maxLength={2_000} value={page} onInput={(event) => seen({ title: event.currentTarget.value })} />
        </Field>
        <Field label={say('claims_assignee')}>
          <input
            maxLength={300}
            value={now.assignee}
            onInput={(event) => setNow({ ...now, assignee: event.currentTarget.value })}
          />
        </Field>
      </div>
      <Field label={say('claims_tags')} remark={say('claims_tagsRemark')}>
        <input value={tags} onInput={(event) => setTags(event.currentTarget.value)} />
      </Field>
    </FormFrame>
  );
}

const tagsOf = (typed: string): string[] => {
  const tags = typed.split(',').map((tag) => tag.trim().slice(0, 100));
  return [...new Set(tags.filter(Boolean))].slice(0, 100);
};
