import type { Entity, Fact } from '../knowledge/entity.ts';
import { say } from '../language/words.ts';

export interface SourceLink {
  readonly label: string;
  readonly address: string;
}

/** Where a reader can go on: always http(s), in the order Wikipedia, Wikidata, official site, map. */
export function sourceLinks(entity: Entity): SourceLink[] {
  const links: SourceLink[] = [];
  if (entity.wikipedia) {
    const title = encodeURIComponent(entity.wikipedia.replaceAll(' ', '_'));
    links.push({ label: say('card_wikipedia'), address: `https://en.wikipedia.org/wiki/${title}` });
  }
  if (entity.wikidata) {
    links.push({ label: say('card_wikidata'), address: `https://www.wikidata.org/wiki/${entity.wikidata}` });
  }
  const site = siteAddress(factValue(entity.facts, 'site'));
  if (site) links.push({ label: say('card_officialSite'), address: site });
  const map = mapAddress(factValue(entity.facts, 'coordinates'));
  if (map) links.push({ label: say('card_mapLink'), address: map });
  return links;
}

/** The address when it is http(s) and names a host, else undefined. */
export function webAddress(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** Lists of sites often name the host alone: `example.org`. */
function siteAddress(site: string | undefined): string | undefined {
  return webAddress(site && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(site) ? `https://${site}` : site);
}

/** OpenStreetMap at a point given in decimal degrees: `40.395, 49.882`. */
function mapAddress(coordinates: string | undefined): string | undefined {
  const [latitude, longitude] = (coordinates ?? '').split(/[,;\s]+/).map(Number);
  if (!(Math.abs(latitude ?? Number.NaN) <= 90 && Math.abs(longitude ?? Number.NaN) <= 180)) return undefined;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=9/${latitude}/${longitude}`;
}

function factValue(facts: readonly Fact[], property: Fact['property']): string | undefined {
  return facts.find((fact) => fact.property === property)?.value;
}
