import { type MapsFile, unwrap } from '../maps.ts';
import { type Atlas, readAtlas, usersOfArcs } from './atlas.ts';

/** The geometry of locator maps as the text of `public/maps.json`. The same package gives the same text. */
export function buildMaps(): string {
  const atlas = readAtlas();
  const disputed = new Set(atlas.areas.filter((area) => area.isDisputed).map((area) => area.key));
  const borders: number[] = [];
  const disputedBorders: number[] = [];
  for (const [arc, keys] of usersOfArcs(atlas)) {
    if (keys.length < 2) continue;
    (keys.some((key) => disputed.has(key)) ? disputedBorders : borders).push(arc);
  }
  const file: MapsFile = {
    format: 1,
    scale: atlas.scale.map((factor) => Number(factor.toPrecision(12))),
    translate: [...atlas.translate],
    arcs: atlas.arcs.map((arc) => arc.flat()),
    areas: atlas.areas.map(({ key, rings }) => ({ key, rings: largestFirst(rings, atlas) })),
    borders: borders.sort((one, other) => one - other),
    disputed: disputedBorders.sort((one, other) => one - other),
  };
  return JSON.stringify(file);
}

/** The mainland goes first: a map of France shows Europe, not the ocean between its islands. */
function largestFirst(rings: Atlas['areas'][number]['rings'], atlas: Atlas): number[][] {
  const sized = rings.map((ring) => ({ ring: [...ring], size: extentOf(ring, atlas) }));
  return sized.sort((one, other) => other.size - one.size).map(({ ring }) => ring);
}

/** Area of the ring's bounding box in square degrees, narrowed as meridians are at its latitude. */
function extentOf(ring: readonly number[], { arcs, scale, translate }: Atlas): number {
  const points = ring.flatMap((index) => {
    let x = 0;
    let y = 0;
    const arc = arcs[index < 0 ? ~index : index]!.map(([dx, dy]): [number, number] => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return index < 0 ? arc.reverse() : arc;
  });
  const longitudes = unwrap(points.map(([longitude]) => longitude));
  const latitudes = points.map(([, latitude]) => latitude);
  const south = Math.min(...latitudes);
  const north = Math.max(...latitudes);
  const width = Math.max(...longitudes) - Math.min(...longitudes);
  return width * (north - south) * Math.cos((((south + north) / 2) * Math.PI) / 180);
}
