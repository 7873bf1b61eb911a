import type { LocatorMap as Geometry } from '../knowledge/maps.ts';
import { say } from '../language/words.ts';

/** Where something lies: its country among others, and its place in it. Borders that are disputed are dashed. */
export function LocatorMap({ map, label }: { readonly map: Geometry; readonly label: string }) {
  const { width, height, land, focus, borders, disputed, point } = map;
  return (
    <svg class="ng-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say('card_map', { name: label })}>
      <path class="ng-map-land" d={land} />
      <path class="ng-map-focus" d={focus} />
      <path class="ng-map-border" d={borders} />
      <path class="ng-map-border ng-map-disputed" d={disputed} />
      {point && <circle class="ng-map-point" cx={point.x} cy={point.y} r="4.5" />}
    </svg>
  );
}
