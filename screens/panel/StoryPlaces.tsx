import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { PlacesMap } from '../../components/PlacesMap.tsx';
import type { PlacesMap as Geometry } from '../../knowledge/maps.ts';
import { say } from '../../language/words.ts';
import type { NameSummary } from '../../messaging/messages.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { useLifetime } from '../lifetime.ts';

interface Props {
  readonly names: readonly NameSummary[];
  /** The mention whose card is open in the page. */
  readonly shown: number | null;
  readonly onShowMention: (mention: number) => void;
}

/** The places of the article on a map; one press leads to the first mention, each further one to the next. */
export function StoryPlaces({ names, shown, onShowMention }: Props) {
  const places = names.flatMap(({ type, entity, ...name }) =>
    type === 'place' && entity ? [{ ...name, key: entity.key, count: name.mentions.length }] : [],
  );
  const keys = places.map(({ key }) => key);
  const [map, setMap] = useState<Geometry | null>();
  const [visited, setVisited] = useState<{ place: number; turn: number }>();
  useLifetime(
    (signal) => {
      void requestWorker('survey', { keys }).then((answer) => {
        if (!signal.aborted) setMap(answer.ok ? answer.value.map : null);
      });
    },
    [keys.join()],
  );
  const showNext = (place: number): void => {
    const mentions = places[place]?.mentions ?? [];
    const turn = visited?.place === place ? (visited.turn + 1) % mentions.length : 0;
    setVisited({ place, turn });
    const mention = mentions[turn];
    if (mention !== undefined) onShowMention(mention);
  };
  if (map === undefined) return null;
  if (map === null) return <Notice>{say('story_noPlaces')}</Notice>;
  const current = shown === null ? -1 : places.findIndex(({ mentions }) => mentions.includes(shown));
  return <PlacesMap map={map} places={places} current={current < 0 ? visited?.place : current} onChoose={showNext} />;
}
