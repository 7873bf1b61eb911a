import type { EntityKey, WikidataId } from './entity.ts';
import { type Box, MapView, overlaps, type Pixel, type Ring } from './map-view.ts';

/**
 * `maps.json`: arcs as rows of differences between quantised points (x1, y1, dx2, dy2, …), areas as rings of arcs, where
 * `~arc` means the arc backwards, the first ring being the mainland.
 */
export interface MapsFile {
  readonly format: 1;
  readonly scale: readonly number[];
  readonly translate: readonly number[];
  readonly arcs: readonly (readonly number[])[];
  readonly areas: readonly { readonly key: WikidataId; readonly rings: readonly (readonly number[])[] }[];
  /** Arcs between two areas, and those of them that are disputed. */
  readonly borders: readonly number[];
  readonly disputed: readonly number[];
}

/** What a locator map shows. */
export interface MapFocus {
  /** The country to colour. */
  readonly area?: EntityKey;
  /** A place to mark, in degrees. */
  readonly point?: { readonly latitude: number; readonly longitude: number };
}

/** Paths for an inline SVG, in pixels from the top left. */
export interface LocatorMap {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly focus: string;
  readonly borders: string;
  /** To be drawn dashed. */
  readonly disputed: string;
  readonly point?: Pixel;
}

/** Many places on one map: pixels from the top left, in the order in which they were asked for; null where unknown. */
export interface PlacesMap extends Omit<LocatorMap, 'point'> {
  readonly places: readonly (Pixel | null)[];
}

/** Share of the focus's size that is shown around it on every side. */
const MARGIN = 0.45;
/** A map centres on the point when its country is wider than this many degrees. */
const WIDEST_COUNTRY = 45;
const POINT_SPAN = 24;
/** A country with fewer pixels than this gets a mark. */
const LEAST_SIZE = 8;

/** The geometry of locator maps, decoded once. */
export class Maps {
  readonly #arcs: readonly Ring[];
  readonly #areas: readonly { readonly key: EntityKey; readonly rings: readonly Ring[] }[];
  readonly #borders: readonly Ring[];
  readonly #disputed: readonly Ring[];

  private constructor(file: MapsFile) {
    this.#arcs = file.arcs.map((arc) => ringOf(decodeArc(arc, file)));
    this.#areas = file.areas.map(({ key, rings }) => ({ key, rings: rings.map((ring) => this.#join(ring)) }));
    this.#borders = file.borders.map((arc) => this.#arcs[arc]!);
    this.#disputed = file.disputed.map((arc) => this.#arcs[arc]!);
  }

  /** Reads the text of `maps.json`. Throws a `SyntaxError` or `TypeError` when it is something else. */
  static parse(text: string): Maps {
    const file = JSON.parse(text) as Partial<MapsFile>;
    if (file.format !== 1 || !Array.isArray(file.arcs) || !Array.isArray(file.areas)) {
      throw new TypeError('this is no file of maps that this version reads');
    }
    return new Maps(file as MapsFile);
  }

  hasArea(key: EntityKey): boolean {
    return this.#areas.some((area) => area.key === key);
  }

  /** A map of `width` by `height` pixels, or undefined when neither area nor point is known. */
  locate(focus: MapFocus, width: number, height: number): LocatorMap | undefined {
    const area = this.#areas.find(({ key }) => key === focus.area);
    const box = boxOf(area?.rings, focus.point);
    if (box === undefined) return undefined;
    const view = new MapView(box, width, height);
    const land = this.#areas.filter((other) => other !== area).flatMap((other) => other.rings);
    return {
      width,
      height,
      land: view.draw(land, true),
      focus: view.draw(area?.rings ?? [], true),
      borders: view.draw(this.#borders, false),
      disputed: view.draw(this.#disputed, false),
      ...pointOf(focus, area?.rings[0], view),
    };
  }

  /** All of these on one map, countries coloured and places marked; undefined when none of them is known. */
  survey(foci: readonly MapFocus[], width: number, height: number): PlacesMap | undefined {
    const places = foci.map(({ area, point }) => point ?? this.#middleOf(area));
    const box = boxAround(places.filter((place) => place !== undefined));
    if (box === undefined) return undefined;
    const view = new MapView(box, width, height);
    const countries = new Set(foci.flatMap(({ area, point }) => (area && !point ? [area] : [])));
    const rings = (chosen: boolean) =>
      this.#areas.filter(({ key }) => countries.has(key) === chosen).flatMap((area) => area.rings);
    return {
      width,
      height,
      land: view.draw(rings(false), true),
      focus: view.draw(rings(true), true),
      borders: view.draw(this.#borders, false),
      disputed: view.draw(this.#disputed, false),
      places: places.map((place) => (place ? view.place(place.longitude, place.latitude) : null)),
    };
  }

  /** The middle of a country's mainland. */
  #middleOf(key: EntityKey | undefined): MapFocus['point'] {
    const box = this.#areas.find((area) => area.key === key)?.rings[0]?.box;
    return box && { latitude: (box.south + box.north) / 2, longitude: (box.west + box.east) / 2 };
  }

  /** One ring of points from a row of arcs. */
  #join(arcs: readonly number[]): Ring {
    const points: number[] = [];
    for (const index of arcs) {
      const arc = this.#arcs[index < 0 ? ~index : index]!.points;
      for (let step = points.length === 0 ? 0 : 2; step < arc.length; step += 2) {
        const at = index < 0 ? arc.length - 2 - step : step;
        points.push(arc[at]!, arc[at + 1]!);
      }
    }
    return ringOf(Float32Array.from(points));
  }
}

function decodeArc(arc: readonly number[], { scale, translate }: MapsFile): Float32Array {
  const points = new Float32Array(arc.length);
  let x = 0;
  let y = 0;
  for (let index = 0; index < arc.length; index += 2) {
    x += arc[index]!;
    y += arc[index + 1]!;
    points[index] = x * scale[0]! + translate[0]!;
    points[index + 1] = y * scale[1]! + translate[1]!;
  }
  return points;
}

/** Longitudes made continuous where they jump over the date line: 179, -179 becomes 179, 181. Changes what it is given. */
export function unwrap<Row extends Float32Array | number[]>(longitudes: Row, step = 1): Row {
  for (let index = step; index < longitudes.length; index += step) {
    const jump = longitudes[index]! - longitudes[index - step]!;
    if (Math.abs(jump) > 180) longitudes[index]! -= Math.round(jump / 360) * 360;
  }
  return longitudes;
}

function ringOf(points: Float32Array): Ring {
  unwrap(points, 2);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < points.length; index += 2) {
    west = Math.min(west, points[index]!);
    east = Math.max(east, points[index]!);
    south = Math.min(south, points[index + 1]!);
    north = Math.max(north, points[index + 1]!);
  }
  return { points, box: { west, south, east, north } };
}

/** The place to mark; the middle of a country that is too small to be seen. */
function pointOf({ point }: MapFocus, mainland: Ring | undefined, view: MapView): { readonly point?: Pixel } {
  if (point !== undefined) return { point: view.place(point.longitude, point.latitude) };
  if (mainland === undefined) return {};
  const { west, south, east, north } = mainland.box;
  const [corner, other] = [view.place(west, north), view.place(east, south)];
  const isVisible = Math.max(other.x - corner.x, other.y - corner.y) >= LEAST_SIZE;
  return isVisible ? {} : { point: view.place((west + east) / 2, (south + north) / 2) };
}

/** What a map has to show: the mainland and what lies near it, or the surroundings of the point. */
function boxOf(rings: readonly Ring[] | undefined, point: MapFocus['point']): Box | undefined {
  const mainland = rings?.[0]?.box;
  const isWide = mainland !== undefined && mainland.east - mainland.west > WIDEST_COUNTRY;
  if (point !== undefined && (mainland === undefined || isWide)) {
    const half = POINT_SPAN / 2;
    const { latitude, longitude } = point;
    return { west: longitude - half, east: longitude + half, south: latitude - half / 2, north: latitude + half / 2 };
  }
  if (mainland === undefined || rings === undefined) return undefined;
  let box = mainland;
  const near = widened(mainland, 0.1);
  for (const ring of rings) if (overlaps(ring.box, near)) box = union(box, ring.box);
  if (point !== undefined) {
    const { latitude, longitude } = point;
    box = union(box, { west: longitude, east: longitude, south: latitude, north: latitude });
  }
  return widened(box, MARGIN);
}

function widened({ west, south, east, north }: Box, share: number): Box {
  const x = (east - west) * share;
  const y = (north - south) * share;
  return { west: west - x, east: east + x, south: Math.max(-85, south - y), north: Math.min(85, north + y) };
}

function union(one: Box, other: Box): Box {
  return {
    west: Math.min(one.west, other.west),
    south: Math.min(one.south, other.south),
    east: Math.max(one.east, other.east),
    north: Math.max(one.north, other.north),
  };
}

/** A window that holds all of these with some room around them. */
function boxAround(places: readonly NonNullable<MapFocus['point']>[]): Box | undefined {
  let box: Box | undefined;
  for (const { latitude, longitude } of places) {
    const spot = { west: longitude, east: longitude, south: latitude, north: latitude };
    box = box ? union(box, spot) : spot;
  }
  if (box === undefined) return undefined;
  const room = Math.max(4, 0.12 * (box.east - box.west), 0.12 * (box.north - box.south));
  return {
    west: box.west - room,
    east: box.east + room,
    south: Math.max(-85, box.south - room),
    north: Math.min(85, box.north + room),
  };
}
