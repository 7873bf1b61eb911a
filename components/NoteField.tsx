import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { sayMoment } from '../language/dates.ts';
import { say, sayCount } from '../language/words.ts';
import { Markdown } from './Markdown.tsx';

interface Revision {
  readonly number: number;
  readonly note: string;
  readonly made: string;
}

interface Props {
  readonly note: string;
  /** What the note has said before, the first revision first. */
  readonly history: readonly Revision[];
  readonly onChange: (note: string) => void;
}

/** A note in Markdown: written, looked at, or put back to what it said before. */
export function NoteField({ note, history, onChange }: Props) {
  const id = useId();
  const [isPreview, setPreview] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isPreview) field.current?.focus();
  }, [isPreview]);
  const earlier = history.filter((revision) => revision.note !== note).toReversed();
  return (
    <div class="ng-field ng-note-field">
      <label for={id}>
        {say('clips_note')} <small>{say('clips_noteHint')}</small>
      </label>
      <button class="ng-link-button" type="button" aria-pressed={isPreview} onClick={() => setPreview(!isPreview)}>
        {say(isPreview ? 'clips_write' : 'clips_preview')}
      </button>
      {isPreview ? (
        <Markdown text={note} />
      ) : (
        <textarea
          id={id}
          ref={field}
          rows={4}
          dir="auto"
          value={note}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {earlier.length > 0 && (
        <details class="ng-note-history">
          <summary>{sayCount('clips_earlierNotes', earlier.length)}</summary>
          <ol>
            {earlier.map((revision) => (
              <li key={revision.number}>
                <time dateTime={revision.made}>{sayMoment(revision.made)}</time>
                <button
                  class="ng-link-button"
                  type="button"
                  onClick={() => {
                    onChange(revision.note);
                    setPreview(false);
                    field.current?.focus();
                  }}
                >
                  {say('clips_putBack')}
                </button>
                <p dir="auto">{revision.note || say('clips_emptyNote')}</p>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
