import type { Pixel } from '../knowledge/map-view.ts';

/** Places of a map that lie so near to each other that one dot stands for them. */
export interface Cluster extends Pixel {
  /** Indices of the places, the heaviest first. */
  readonly members: readonly number[];
  readonly weight: number;
}

/**
 * Gathers places within `reach` pixels of a heavier one. A cluster stays where its heaviest place lies, so that its dot is
 * never in the sea between two towns. Places without a position are left out.
 */
export function clusterPlaces(
  places: readonly (Pixel | null)[],
  weights: readonly number[],
  reach: number,
): readonly Cluster[] {
  const order = places
    .map((_, index) => index)
    .toSorted((one, other) => (weights[other] ?? 0) - (weights[one] ?? 0) || one - other);
  const clusters: { x: number; y: number; members: number[]; weight: number }[] = [];
  for (const index of order) {
    const place = places[index];
    if (!place) continue;
    const weight = weights[index] ?? 0;
    const near = clusters.find(({ x, y }) => Math.hypot(x - place.x, y - place.y) <= reach);
    if (near) {
      near.members.push(index);
      near.weight += weight;
    } else clusters.push({ ...place, members: [index], weight });
  }
  return clusters;
}
