import { foldName } from '../fold.ts';
import { indexAliases } from './alias-index.ts';
import { dateEvents } from './event-dates.ts';
import { readFacts } from './facts-reader.ts';
import { type Conflict, type JoinedEntity, joinSeeds, type RankedSeeds } from './join.ts';
import { readLexicon } from './lexicon.ts';
import { buildLocalNames } from './local-names.ts';
import { orderEntities, writePack } from './pack-writer.ts';
import { readPopularTitles } from './popular-titles.ts';
import { weightOf } from './priors.ts';
import { relateRegions } from './region-cities.ts';
import { readSources } from './source-list.ts';
import { airportSeeds } from './sources/airports.ts';
import { citySeeds } from './sources/cities.ts';
import { countrySeeds, readCountries } from './sources/countries.ts';
import { institutionSeeds } from './sources/institutions.ts';
import { identifiedSeeds, namedSeeds, peopleSeeds } from './sources/lists.ts';
import { organisationSeeds } from './sources/organisations.ts';
import { regionSeeds } from './sources/regions.ts';
import { wordnetSeeds } from './sources/wordnet.ts';
import { worldRegionSeeds } from './sources/world-regions.ts';
import { stateBodies } from './state-bodies.ts';

export interface BuiltPack {
  readonly bytes: ArrayBuffer;
  readonly built: string;
  readonly entities: readonly JoinedEntity[];
  readonly aliases: number;
  readonly conflicts: readonly Conflict[];
  readonly dropped: readonly { readonly alias: string; readonly reason: string }[];
  /** Text of `public/local-names.json`. */
  readonly localNames: string;
}

/** Builds the pack from the packages and from the tables under `knowledge`. The same input gives the same bytes. */
export function buildPack(knowledge: string): BuiltPack {
  const lists = `${knowledge}/lists`;
  const lexicon = readLexicon();
  const popular = readPopularTitles();
  const countries = readCountries(lists);
  const cities = citySeeds(lists, countries, lexicon.isCommonWord);
  const cityNames = new Set(cities.flatMap(({ label, country }) => [foldName(label), `${country} ${foldName(label)}`]));
  const sources: RankedSeeds[] = [
    { rank: 'facts', seeds: readFacts(`${knowledge}/facts`) },
    { rank: 'lists', seeds: identifiedSeeds(lists) },
    { rank: 'lists', joinsByAlias: true, seeds: namedSeeds(lists) },
    { rank: 'packages', seeds: countrySeeds(lists, countries) },
    { rank: 'packages', seeds: worldRegionSeeds(countries, cities) },
    { rank: 'packages', seeds: cities },
    { rank: 'packages', seeds: regionSeeds(lists, (country, name) => cityNames.has(`${country} ${foldName(name)}`)) },
    { rank: 'packages', seeds: airportSeeds((name) => cityNames.has(foldName(name))) },
    { rank: 'packages', seeds: organisationSeeds(popular) },
    { rank: 'packages', joinsByAlias: true, seeds: institutionSeeds(lists, countries) },
    { rank: 'lists', seeds: peopleSeeds(lists) },
    { rank: 'packages', fillsGaps: true, seeds: wordnetSeeds(lexicon, popular) },
  ];
  const joined = joinSeeds(sources);
  dateEvents(joined.entities);
  relateRegions(joined.entities);
  stateBodies(lists, joined.entities, countries, joined.find);
  const entities = orderEntities(joined.entities);
  const rows = new Map(entities.map((entity, row) => [entity, row]));
  const weights = entities.map((entity) => weightOf(entity, popular));
  const { aliases, dropped } = indexAliases(entities, weights, lexicon.isCommonWord);
  const rowOf = (key: string): number | undefined => {
    const entity = joined.find(key as JoinedEntity['key']);
    return entity === undefined ? undefined : rows.get(entity);
  };
  const codes = new Map(countries.map((country) => [country.code, country.wikidata]));
  const built = newestDate(entities);
  const bytes = writePack({
    built,
    entities,
    aliases,
    sources: readSources(`${knowledge}/sources.tsv`),
    countryRow: (code) => rowOf(codes.get(code) ?? ''),
    rowOf,
  });
  return {
    bytes,
    built,
    entities,
    aliases: aliases.length,
    conflicts: joined.conflicts,
    dropped,
    localNames: buildLocalNames(lists, countries, entities),
  };
}

/** The newest day that a source states: the pack knows nothing younger, and a rebuild of the same sources keeps it. */
function newestDate(entities: readonly JoinedEntity[]): string {
  let newest = '';
  for (const { seed, origin, facts } of entities) {
    for (const { asOf } of [seed, origin, ...facts]) if (/^\d{4}-\d\d-\d\d$/.test(asOf) && asOf > newest) newest = asOf;
  }
  return newest;
}
