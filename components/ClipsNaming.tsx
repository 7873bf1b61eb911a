import { sayDay } from '../language/dates.ts';
import { say, sayCount } from '../language/words.ts';
import type { Clip } from '../storage/clip.ts';

interface Props {
  readonly clips: readonly Clip[];
  readonly onOpen: () => void;
}

/** Quotes that stand under a name; the others wait in the library. */
const SHOWN = 3;

/** What the reader has clipped of an actor or place. Only for pages of our own: notes are nobody else's business. */
export function ClipsNaming({ clips, onOpen }: Props) {
  if (clips.length === 0) return null;
  return (
    <section class="ng-clips-naming" aria-label={say('names_inLibrary')}>
      <h3 class="ng-group-title">
        {say('names_inLibrary')} <span class="ng-count">{sayCount('library_clips', clips.length)}</span>
      </h3>
      <ul>
        {clips.slice(0, SHOWN).map(({ id, quote, note, source, created }) => (
          <li key={id}>
            <q dir="auto">{shortened(quote)}</q>
            {note !== '' && (
              <p class="ng-clips-note" dir="auto">
                {shortened(note)}
              </p>
            )}
            <small>
              <bdi>{source.site ?? new URL(source.address).hostname}</bdi>, {sayDay(created)}
            </small>
          </li>
        ))}
      </ul>
      <button class="ng-link-button" type="button" onClick={onOpen}>
        {say('names_openLibrary')}
      </button>
    </section>
  );
}

/** Longest part of a quote or note that is shown, in UTF-16 code units. */
const REACH = 160;

const shortened = (text: string): string =>
  text.length > REACH ? `${text.slice(0, REACH).replace(/\S*$/, '')}…` : text;
