import { useState } from 'preact/hooks';
import type { PlacesMap as Geometry } from '../knowledge/maps.ts';
import { say, sayCount } from '../language/words.ts';
import { type Cluster, clusterPlaces } from './map-clusters.ts';

export interface MappedPlace {
  readonly label: string;
  /** How often it is named. */
  readonly count: number;
}

interface Props {
  readonly map: Geometry;
  /** In the order of the map's places. */
  readonly places: readonly MappedPlace[];
  /** The place that the reader is looking at elsewhere. */
  readonly current?: number | undefined;
  readonly onChoose: (place: number) => void;
}

/** Pixels of the drawing for one of the screen, in a panel 320 wide; in a wider one there is more room. */
const SCALE = 2.25;
/** Places nearer than this many pixels of the drawing share a dot, which is 24 on the screen to press on. */
const REACH = 24 * SCALE;
/** Dots whose names stand beside them, as far as these do not run into each other. */
const NAMED = 7;

/** Where the places of an article lie. A dot of several places opens the list of them. */
export function PlacesMap({ map, places, current, onChoose }: Props) {
  const [opened, setOpened] = useState<number>();
  const { width, height } = map;
  const clusters = clusterPlaces(
    map.places,
    places.map(({ count }) => count),
    REACH,
  );
  const labelled = withRoom(clusters.slice(0, NAMED), clusters, places, map);
  const inList = clusters.find(({ members }) => members[0] === opened && members.length > 1);
  const choose = ({ members }: Cluster): void => {
    const [first] = members;
    if (first === undefined) return;
    if (members.length > 1) setOpened(opened === first ? undefined : first);
    else onChoose(first);
  };
  return (
    <div class="ng-places">
      <div class="ng-places-map">
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <path class="ng-map-land" d={map.land} />
          <path class="ng-map-focus" d={map.focus} />
          <path class="ng-map-border" d={map.borders} />
          <path class="ng-map-border ng-map-disputed" d={map.disputed} />
        </svg>
        {clusters.map((cluster) => {
          const { x, y, members, weight } = cluster;
          const [first] = members;
          if (first === undefined) return null;
          const label = members.map((member) => places[member]?.label ?? '').join(', ');
          const several = members.length > 1;
          return (
            <button
              key={first}
              class={`ng-dot ${current !== undefined && members.includes(current) ? 'ng-dot-current' : ''}`}
              type="button"
              style={{
                left: `${(x / width) * 100}%`,
                top: `${(y / height) * 100}%`,
                '--ng-dot': `${sizeOf(weight)}px`,
              }}
              title={label}
              {...(several ? { 'aria-expanded': opened === first } : {})}
              onClick={() => choose(cluster)}
            >
              <span class="ng-dot-mark" aria-hidden="true">
                {several ? members.length : ''}
              </span>
              <span class="ng-hidden">{`${label}: ${sayCount('names_mentions', weight)}`}</span>
              {labelled.has(first) && (
                <span class={`ng-dot-label ng-dot-${labelled.get(first)}`} aria-hidden="true">
                  {places[first]?.label}
                </span>
              )}
            </button>
          );
        })}
      </div>
      {inList && (
        <ul class="ng-places-list" aria-label={say('story_placesHere')}>
          {inList.members.map((member) => (
            <li key={member}>
              <button class="ng-link-button" type="button" onClick={() => onChoose(member)}>
                {places[member]?.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Diameter in pixels: the area grows with the number of mentions. */
const sizeOf = (weight: number): number => Math.min(26, 9 + 3 * Math.sqrt(weight));

/** Pixels of the screen that a letter and a line of a label take, roughly, and that part it from its dot. */
const LETTER = 7.5;
const LINE = 15;
const GAP = 5;

/** First members of the clusters whose label would cover neither another label nor another dot, and the side where it wouldn’t. */
function withRoom(
  named: readonly Cluster[],
  all: readonly Cluster[],
  places: readonly MappedPlace[],
  { width }: Geometry,
): ReadonlyMap<number, 'after' | 'before'> {
  const boxes: { left: number; right: number; y: number }[] = [];
  const labelled = new Map<number, 'after' | 'before'>();
  for (const { x, y, weight, members } of named) {
    const [first] = members;
    if (first === undefined) continue;
    const length = (sizeOf(weight) / 2 + GAP + (places[first]?.label.length ?? 0) * LETTER) * SCALE;
    const isFree = (box: { left: number; right: number; y: number }): boolean =>
      box.left >= 0 &&
      box.right <= width &&
      boxes.every(
        (other) => other.right < box.left || other.left > box.right || Math.abs(other.y - y) > LINE * SCALE,
      ) &&
      all.every((other) => {
        const reach = (sizeOf(other.weight) / 2) * SCALE;
        return (
          other.members === members ||
          other.x + reach < box.left ||
          other.x - reach > box.right ||
          Math.abs(other.y - y) > reach + (LINE * SCALE) / 2
        );
      });
    const sides = [
      ['after', { left: x, right: x + length, y }],
      ['before', { left: x - length, right: x, y }],
    ] as const;
    const free = sides.find(([, box]) => isFree(box));
    if (!free) continue;
    boxes.push(free[1]);
    labelled.set(first, free[0]);
  }
  return labelled;
}
