import type { EntityIndex, EntityKey } from '../knowledge/entity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { type LocatorMap, type MapFocus, Maps, type PlacesMap } from '../knowledge/maps.ts';
import { knowledgeHost } from './knowledge-host.ts';
import { packagedBytes } from './packaged-bytes.ts';

/** Pixels of the map on a card. */
const SIZE = { width: 326, height: 150 };

/** Pixels of the map of many places, before it is scaled to the width at hand. */
const SURVEY = { width: 640, height: 360 };

let opened: Promise<Maps> | undefined;

const openMaps = () =>
  (opened ??= packagedBytes('/maps.json').then((bytes) => Maps.parse(new TextDecoder().decode(bytes))));

/** Where an entry lies: a place itself, for others their country. Null where the atlas does not know. */
export async function locate(key: EntityKey): Promise<{ map: LocatorMap | null }> {
  const { knowledge } = await knowledgeHost();
  const index = knowledge.byKey(key);
  if (index === undefined) return { map: null };
  const maps = await openMaps();
  return { map: maps.locate(focusOf(index, knowledge, maps), SIZE.width, SIZE.height) ?? null };
}

/** Where all of these lie, on one map. Null where the atlas knows none of them. */
export async function survey(keys: readonly EntityKey[]): Promise<{ map: PlacesMap | null }> {
  const { knowledge } = await knowledgeHost();
  const maps = await openMaps();
  const foci = keys.map((key): MapFocus => {
    const index = knowledge.byKey(key);
    return index === undefined || knowledge.entity(index).kind !== 'place' ? {} : focusOf(index, knowledge, maps);
  });
  return { map: maps.survey(foci, SURVEY.width, SURVEY.height) ?? null };
}

function focusOf(index: EntityIndex, knowledge: Knowledge, maps: Maps): MapFocus {
  const { key, kind, facts } = knowledge.entity(index);
  if (maps.hasArea(key)) return { area: key };
  const country = knowledge.countryOf(index);
  const area = country === undefined ? {} : { area: knowledge.keyOf(country) };
  const coordinates = facts
    .find(({ property }) => property === 'coordinates')
    ?.value.split(',')
    .map(Number);
  const [latitude, longitude] = coordinates ?? [];
  if (kind !== 'place' || latitude === undefined || longitude === undefined) return area;
  return { ...area, point: { latitude, longitude } };
}
