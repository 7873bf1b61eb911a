import { describe, expect, it } from 'vitest';
import { clusterPlaces } from '../../components/map-clusters.ts';

describe('places that lie near to each other', () => {
  it('share the dot of the one that is named most', () => {
    const places = [
      { x: 100, y: 100 },
      { x: 104, y: 103 },
      { x: 300, y: 50 },
    ];
    expect(clusterPlaces(places, [1, 5, 2], 10)).toEqual([
      { x: 104, y: 103, members: [1, 0], weight: 6 },
      { x: 300, y: 50, members: [2], weight: 2 },
    ]);
  });

  it('are left out where the map does not know them', () => {
    expect(clusterPlaces([null, { x: 1, y: 1 }], [9, 1], 10)).toEqual([{ x: 1, y: 1, members: [1], weight: 1 }]);
  });

  it('keep their dots apart when none is within reach of a heavier one', () => {
    const row = [0, 8, 16].map((x) => ({ x, y: 0 }));
    expect(clusterPlaces(row, [3, 2, 1], 10).map(({ members }) => members)).toEqual([[0, 1], [2]]);
  });
});
