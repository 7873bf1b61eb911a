import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { PlacesMap } from '../../components/PlacesMap.tsx';
import type { PlacesMap as Geometry } from '../../knowledge/maps.ts';
import { say } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { NamedEntity } from '../../storage/clip.ts';
import { library } from '../library-access.ts';
import { useLifetime } from '../lifetime.ts';
import type { ListState } from './list-state.ts';
import { toggleLabel } from './search-parts.ts';

interface Props {
  readonly list: ListState;
  readonly typed: string;
  readonly onSearch: (typed: string) => void;
}

/** Names that are looked up at the most, those of most clips first. */
const NAMES = 60;

interface Mapped {
  readonly map: Geometry;
  readonly places: ReadonlyArray<{ readonly label: string; readonly count: number }>;
}

/** Where the places lie that the clips name; choosing one searches for it. */
export function ClipMap({ list, typed, onSearch }: Props) {
  const [mapped, setMapped] = useState<Mapped | null>();
  useLifetime(
    (signal) => {
      void mapOf(list).then(
        (next) => !signal.aborted && setMapped(next),
        () => !signal.aborted && setMapped(null),
      );
    },
    [list],
  );
  if (mapped === undefined) return <div class="ng-map-gap" />;
  if (mapped === null) return <Notice>{say('library_noPlaces')}</Notice>;
  return (
    <PlacesMap
      map={mapped.map}
      places={mapped.places}
      onChoose={(place) => onSearch(toggleLabel(typed, 'about', mapped.places[place]!.label))}
    />
  );
}

async function mapOf({ index, found }: ListState): Promise<Mapped | null> {
  const labels = found.labels('about', NAMES);
  const keys = await keysOf(
    labels.map(([label]) => label),
    index,
    found.entries,
  );
  const places = labels.flatMap(([label, count]) => {
    const key = keys.get(label);
    return key === undefined ? [] : [{ label, count, key }];
  });
  if (places.length === 0) return null;
  const answer = await requestWorker('survey', { keys: places.map(({ key }) => key) });
  return answer.ok && answer.value.map ? { map: answer.value.map, places } : null;
}

/** The index knows entities by their names; a clip of each tells its key. Only places are kept, where that is known. */
async function keysOf(labels: readonly string[], index: ListState['index'], entries: Uint32Array) {
  const wanted = new Set(labels);
  const witnesses: string[] = [];
  for (const entry of entries) {
    if (wanted.size === 0) break;
    const own = index.labelsOf(entry, 'about').filter((label) => wanted.delete(label));
    if (own.length > 0) witnesses.push(index.idOf(entry));
  }
  const keys = new Map<string, NamedEntity['key']>();
  for (const { entities = [] } of await library.many(witnesses)) {
    for (const { key, label, kind } of entities) {
      if (kind === undefined || kind === 'place') keys.set(label.replace(/\s+/g, ' ').trim(), key);
    }
  }
  return keys;
}
