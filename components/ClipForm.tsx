import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../language/words.ts';
import type { Clip, ClipColour } from '../storage/clip.ts';

/** What a person may change of a clip; the quote stays as it was on the page. */
export type ClipEdit = Pick<Clip, 'colour' | 'note' | 'tags'>;

interface Props {
  readonly clip: Clip;
  readonly title: string;
  readonly saveLabel?: string;
  /** Why the last attempt to save failed; what was typed stays. */
  readonly problem?: string | undefined;
  readonly busy?: boolean;
  readonly onSave: (edit: ClipEdit) => void;
  readonly onCancel: () => void;
}

const COLOURS: readonly ClipColour[] = ['yellow', 'green', 'blue', 'pink', 'orange'];

/** Note, tags and colour of a clip. Control or Command and Enter saves, Escape leaves. */
export function ClipForm({
  clip,
  title,
  saveLabel = say('action_save'),
  problem,
  busy = false,
  onSave,
  onCancel,
}: Props) {
  const [note, setNote] = useState(clip.note);
  const [tags, setTags] = useState(clip.tags.join(', '));
  const [colour, setColour] = useState(clip.colour);
  const noteField = useRef<HTMLTextAreaElement>(null);
  useEffect(() => noteField.current?.focus(), []);
  const save = (): void => onSave({ note, colour, tags: parseTags(tags) });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      class={`ng-clip-form ng-clip-${colour}`}
      aria-label={title}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 class="ng-section">{title}</h2>
      <blockquote class="ng-clip-quote" dir="auto">
        {clip.quote}
      </blockquote>
      <label class="ng-field">
        <span>
          {say('clips_note')} <small>{say('clips_noteHint')}</small>
        </span>
        <textarea ref={noteField} rows={4} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </label>
      <label class="ng-field">
        <span>
          {say('clips_tags')} <small>{say('clips_tagsHint')}</small>
        </span>
        <input value={tags} onInput={(event) => setTags(event.currentTarget.value)} />
      </label>
      <fieldset class="ng-colours">
        <legend>{say('clips_colour')}</legend>
        {COLOURS.map((each) => (
          <label key={each} class={`ng-colour ng-clip-${each}`} title={say(`colour_${each}`)}>
            <input type="radio" name={`colour-${clip.id}`} checked={each === colour} onChange={() => setColour(each)} />
            <span class="ng-hidden">{say(`colour_${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {problem && (
        <p class="ng-problem" role="alert">
          {problem}
        </p>
      )}
      <div class="ng-buttons">
        <button class="ng-button ng-button-main" type="submit" disabled={busy}>
          {saveLabel}
        </button>
        <button class="ng-button" type="button" onClick={onCancel}>
          {say('action_cancel')}
        </button>
      </div>
    </form>
  );
}

/** Tags as typed, each once, without surrounding spaces; at most a hundred characters each. */
function parseTags(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.trim().slice(0, 100));
  return [...new Set(tags.filter(Boolean))].slice(0, 100);
}
