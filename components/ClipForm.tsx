import { useState } from 'preact/hooks';
import { say } from '../language/words.ts';
import type { Clip, ClipColour } from '../storage/clip.ts';
import { ArchiveField } from './ArchiveField.tsx';
import { type ChosenCollection, CollectionField } from './CollectionField.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import { Icon } from './icons.tsx';
import { NoteField } from './NoteField.tsx';
import { SourceFields } from './SourceFields.tsx';
import { TagField, withTyped } from './TagField.tsx';

/** What a person may change of a clip; the quote stays as it was on the page. */
export interface ClipEdit extends Pick<Clip, 'colour' | 'note' | 'source' | 'tags'> {
  readonly entities: NonNullable<Clip['entities']>;
  /** Empty where nobody is named. */
  readonly saidBy: string;
  readonly collection: ChosenCollection;
  /** Empty where no archive is named. */
  readonly archive: string;
}

/** What is known beside the clip, and helps to fill the form. */
export interface ClipAids {
  readonly tags: readonly string[];
  readonly collections: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  /** The reader's names of the colours, where they have given some. */
  readonly colourNames: Partial<Record<ClipColour, string>>;
  readonly history: ReadonlyArray<{ readonly number: number; readonly note: string; readonly made: string }>;
  /** Who says the quote, as the article tells it. */
  readonly speaker: string | null;
  /** Address of the picture that was kept of its paragraph. */
  readonly picture: string | null;
}

interface Props {
  readonly clip: Clip;
  readonly title: string;
  readonly aids: ClipAids;
  readonly saveLabel?: string;
  /** Why the last attempt to save failed; what was typed stays. */
  readonly problem?: string | undefined;
  readonly busy?: boolean;
  readonly onSave: (edit: ClipEdit) => void;
  readonly onCancel: () => void;
}

/** Note, tags, colour and the rest of a clip. Control or Command and Enter saves, Escape leaves. */
export function ClipForm({
  clip,
  title,
  aids,
  saveLabel = say('action_save'),
  problem,
  busy = false,
  onSave,
  onCancel,
}: Props) {
  const [note, setNote] = useState(clip.note);
  const [tags, setTags] = useState<readonly string[]>(clip.tags);
  const [typedTag, setTypedTag] = useState('');
  const [colour, setColour] = useState(clip.colour);
  const [collection, setCollection] = useState<ChosenCollection>(clip.collection ? { id: clip.collection } : null);
  const [entities, setEntities] = useState(clip.entities ?? []);
  /** Null until the reader writes something: until then the article's word counts. */
  const [writtenSpeaker, setWrittenSpeaker] = useState<string | null>(clip.saidBy ?? null);
  const [source, setSource] = useState(clip.source);
  const [archive, setArchive] = useState(clip.archive ?? '');
  const saidBy = writtenSpeaker ?? aids.speaker ?? '';
  const save = (): void =>
    onSave({
      note,
      colour,
      tags: withTyped(tags, typedTag),
      collection,
      entities,
      saidBy: saidBy.trim(),
      source,
      archive: archive.trim(),
    });
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
      {aids.picture && <img class="ng-clip-picture" src={aids.picture} alt={say('clips_picture')} />}
      <NoteField note={note} history={aids.history} onChange={setNote} />
      <TagField
        tags={tags}
        typed={typedTag}
        known={aids.tags}
        onChange={(next, typed) => {
          setTags(next);
          setTypedTag(typed);
        }}
      />
      <label class="ng-field">
        <span>
          {say('clips_saidBy')}{' '}
          {writtenSpeaker === null && aids.speaker !== null && <small>{say('clips_saidByArticle')}</small>}
        </span>
        <input
          name="said-by"
          dir="auto"
          maxLength={300}
          value={saidBy}
          onInput={(event) => setWrittenSpeaker(event.currentTarget.value)}
        />
      </label>
      {entities.length > 0 && (
        <div class="ng-field">
          <span>{say('clips_names')}</span>
          <ul class="ng-tags">
            {entities.map(({ key, label }) => (
              <li key={key}>
                {label}
                <button
                  type="button"
                  class="ng-tag-remove"
                  aria-label={say('action_remove', { name: label })}
                  onClick={() => setEntities(entities.filter((other) => other.key !== key))}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <CollectionField collections={aids.collections} value={collection} onChange={setCollection} />
      <SourceFields source={source} onChange={setSource} />
      <ArchiveField clip={clip} value={archive} onChange={setArchive} />
      <ColourChoice group={clip.id} value={colour} names={aids.colourNames} onChange={setColour} />
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
