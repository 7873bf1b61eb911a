import { say } from '../language/words.ts';
import type { Surroundings } from '../messaging/messages.ts';

interface Props {
  /** Likeliest first. */
  readonly places: readonly Surroundings[];
  readonly onShow: (place: number) => void;
  readonly onChoose: (place: number) => void;
}

/** The places at which a quote may stand, each with its surroundings, for the reader to say which. */
export function ClipPlaces({ places, onShow, onChoose }: Props) {
  return (
    <section class="ng-places">
      <p>{say('clips_whichPlace')}</p>
      <ol>
        {places.map(({ before, words, after }, place) => (
          <li key={place}>
            <p class="ng-place-words">
              …{before}
              <mark>{words}</mark>
              {after}…
            </p>
            <button class="ng-link-button" type="button" onClick={() => onShow(place)}>
              {say('clips_showPlace')}
            </button>
            <button class="ng-button" type="button" onClick={() => onChoose(place)}>
              {say('clips_choosePlace')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
