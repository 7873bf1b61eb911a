import type { EntityKey, WikidataId } from '../entity.ts';
import { foldName } from '../fold.ts';
import type { SeedAlias, SeedEntity, SeedFact } from './seed-entity.ts';

/** Seeds of one source, with the rank of that source: `facts` rows are kept by hand, `lists` are imported, the rest are packages. */
export interface RankedSeeds {
  readonly rank: 'facts' | 'lists' | 'packages';
  /** A source that only adds what nobody else has: its seed is dropped when an entity of the same name and kind exists. */
  readonly fillsGaps?: boolean;
  /** A source that names by pattern: its seed joins the body of the same country that already bears one of its names. */
  readonly joinsByAlias?: boolean;
  readonly seeds: readonly SeedEntity[];
}

type Provenance = Pick<SeedFact, 'source' | 'asOf'>;

/** What all sources say of one entity. */
export interface JoinedEntity {
  key: EntityKey;
  wikidata: WikidataId | undefined;
  wikipedia: string | undefined;
  readonly seed: SeedEntity;
  /** The source of what no fact states: country, population, coordinates. */
  origin: Provenance;
  readonly rank: RankedSeeds['rank'];
  description: string | undefined;
  country: string | undefined;
  standsFor: string | undefined;
  population: number | undefined;
  coordinates: SeedEntity['coordinates'] | undefined;
  weight: number;
  isFirstLevel: boolean;
  readonly aliases: SeedAlias[];
  readonly facts: SeedFact[];
  readonly sources: string[];
}

/** Two sources that contradict each other about one entity; the first one given stands. */
export interface Conflict {
  readonly entity: string;
  readonly what: string;
  readonly kept: string;
  readonly dropped: string;
}

export interface Joined {
  readonly entities: JoinedEntity[];
  /** The row of a key, a Wikidata id or a title under which some source knows the entity. */
  find(key: EntityKey): JoinedEntity | undefined;
  readonly conflicts: Conflict[];
}

/**
 * Joins seeds of the same entity: by Wikidata id, else by title, else by kind, country and name. Sources come in order of
 * trust; what an earlier one states, a later one does not change, it only adds what is missing.
 */
export function joinSeeds(sources: readonly RankedSeeds[]): Joined {
  const entities: JoinedEntity[] = [];
  const byKey = new Map<string, JoinedEntity>();
  const byName = new Map<string, JoinedEntity[]>();
  const conflicts: Conflict[] = [];

  const nameKey = (seed: SeedEntity): string => `${seed.kind}:${foldName(seed.label)}`;
  const index = (entity: JoinedEntity): void => {
    for (const key of [entity.key, entity.wikidata, entity.wikipedia && `en:${entity.wikipedia}`]) {
      if (key !== undefined && key !== '' && !byKey.has(key)) byKey.set(key, entity);
    }
  };
  const findExisting = (seed: SeedEntity, fillsGaps: boolean): JoinedEntity | undefined => {
    const known =
      (seed.wikidata && byKey.get(seed.wikidata)) ??
      byKey.get(seed.key) ??
      (seed.wikipedia ? byKey.get(`en:${seed.wikipedia}`) : undefined);
    if (known !== undefined) {
      const isSame = seed.wikidata === undefined || known.wikidata === undefined || known.wikidata === seed.wikidata;
      if (isSame && (known.seed.kind === seed.kind || known.key === seed.key)) return known;
    }
    return byName.get(nameKey(seed))?.find((other) => isSameByName(other, seed, fillsGaps));
  };

  for (const { rank, fillsGaps = false, joinsByAlias = false, seeds } of sources) {
    const byAlias = joinsByAlias ? indexNames(entities) : undefined;
    for (const seed of seeds) {
      const existing = findExisting(seed, fillsGaps) ?? (byAlias && bearerOf(byAlias, seed));
      if (existing !== undefined) {
        if (fillsGaps) continue;
        merge(existing, seed, conflicts);
        byKey.set(seed.key, byKey.get(seed.key) ?? existing);
        index(existing);
        continue;
      }
      const entity = newEntity(seed, rank);
      const bearer = byKey.get(entity.key);
      if (bearer !== undefined) {
        if (seed.kind === 'nationality') bearer.aliases.push(...demonymsOf(seed));
        continue;
      }
      if (entity.wikipedia !== undefined && byKey.has(`en:${entity.wikipedia}`)) entity.wikipedia = undefined;
      entities.push(entity);
      index(entity);
      byName.set(nameKey(seed), [...(byName.get(nameKey(seed)) ?? []), entity]);
    }
  }
  return { entities, conflicts, find: (key) => byKey.get(key) };
}

/** The names of a people whose article is that of a place or body: "Soviets" for the Soviet Union. */
function demonymsOf(seed: SeedEntity): SeedAlias[] {
  return [seed.label, ...seed.aliases.map((alias) => alias.text)].map((text) => ({ text, use: 'demonym' }));
}

/** Organisations by folded name, with their country and with their category before it. */
function indexNames(entities: readonly JoinedEntity[]): Map<string, JoinedEntity> {
  const names = new Map<string, JoinedEntity>();
  for (const entity of entities) {
    if (entity.seed.kind !== 'organisation') continue;
    for (const name of namesOf(entity.seed)) {
      for (const key of [`${entity.country}:${name}`, `${entity.seed.category}:${name}`]) {
        if (!names.has(key)) names.set(key, entity);
      }
    }
  }
  return names;
}

function namesOf(seed: SeedEntity): string[] {
  return [seed.label, ...seed.aliases.filter((alias) => alias.use === 'name').map((alias) => alias.text)].map(foldName);
}

const ARMED = ['armed group', 'militant group', 'militia', 'political party', 'private military company'];

function isArmed(seed: SeedEntity): boolean {
  return seed.category === ARMED[0];
}

/** Sources differ about the country of an armed group; its name and what it is tell enough. */
function armedBearer(byAlias: ReadonlyMap<string, JoinedEntity>, name: string): JoinedEntity | undefined {
  for (const category of ARMED) {
    const bearer = byAlias.get(`${category}:${name}`);
    if (bearer !== undefined && name.length > 4) return bearer;
  }
  return undefined;
}

/** The body that bears most of a seed's names. */
function bearerOf(byAlias: ReadonlyMap<string, JoinedEntity>, seed: SeedEntity): JoinedEntity | undefined {
  const hits = new Map<JoinedEntity, number>();
  for (const name of namesOf(seed)) {
    const bearer = byAlias.get(`${seed.country}:${name}`) ?? (isArmed(seed) ? armedBearer(byAlias, name) : undefined);
    if (bearer !== undefined) hits.set(bearer, (hits.get(bearer) ?? 0) + 1);
  }
  return [...hits].sort((one, other) => other[1] - one[1])[0]?.[0];
}

/** Rows without a common id are the same when name, kind and country agree and their ids do not contradict. */
function isSameByName(other: JoinedEntity, seed: SeedEntity, fillsGaps: boolean): boolean {
  if (fillsGaps) return true;
  if (other.wikidata !== undefined && seed.wikidata !== undefined) return false;
  if (other.wikipedia !== undefined && seed.wikipedia !== undefined && other.wikipedia !== seed.wikipedia) return false;
  if (seed.kind === 'place') {
    return other.country === seed.country && other.seed.category === seed.category && other.seed.source !== seed.source;
  }
  if (seed.kind === 'person') return other.country === seed.country;
  return other.country === seed.country || other.country === undefined || seed.country === undefined;
}

function newEntity(seed: SeedEntity, rank: RankedSeeds['rank']): JoinedEntity {
  return {
    key: seed.key,
    seed,
    origin: { source: seed.source, asOf: seed.asOf },
    rank,
    weight: seed.weight ?? 1,
    isFirstLevel: seed.isFirstLevel ?? false,
    wikidata: seed.wikidata,
    wikipedia: seed.wikipedia,
    description: seed.description,
    country: seed.country,
    standsFor: seed.standsFor,
    population: seed.population,
    coordinates: seed.coordinates,
    aliases: [...seed.aliases],
    facts: [...seed.facts],
    sources: [seed.source],
  };
}

function merge(entity: JoinedEntity, seed: SeedEntity, conflicts: Conflict[]): void {
  if (entity.wikidata === undefined && seed.wikidata !== undefined) {
    entity.wikidata = seed.wikidata;
    entity.key = seed.wikidata;
  }
  entity.wikipedia ??= seed.wikipedia;
  // The line of a later source may name an office that the earlier one has a newer statement of.
  if (!entity.facts.some((fact) => fact.property === 'role')) entity.description ??= seed.description;
  entity.standsFor ??= seed.standsFor;
  if (isBetterOrigin(entity, seed)) entity.origin = { source: seed.source, asOf: seed.asOf };
  adoptFigures(entity, seed);
  if (entity.country !== undefined && seed.country !== undefined && entity.country !== seed.country) {
    conflicts.push({ entity: entity.seed.label, what: 'country', kept: entity.country, dropped: seed.country });
  }
  entity.country ??= seed.country;
  entity.weight = Math.max(entity.weight, seed.weight ?? 1);
  entity.isFirstLevel ||= seed.isFirstLevel ?? false;
  if (seed.label !== entity.seed.label) entity.aliases.push({ text: seed.label, use: 'name' });
  entity.aliases.push(...seed.aliases);
  const stated = new Set(entity.facts.map((fact) => fact.property));
  for (const fact of seed.facts) {
    const isTermOfOther = stated.has('role') && TERM.has(fact.property);
    if (stated.has(fact.property)) noteConflict(entity, fact, conflicts);
    else if (!isTermOfOther) entity.facts.push(fact);
  }
  if (!entity.sources.includes(seed.source)) entity.sources.push(seed.source);
}

/** A source confirms what was entered by hand without one. A name that was formed by pattern confirms nothing. */
function isBetterOrigin(entity: JoinedEntity, seed: SeedEntity): boolean {
  if (entity.origin.source !== 'unsourced' || seed.source === 'unsourced' || seed.source === 'Newsgloss') return false;
  return entity.country === undefined || entity.country === seed.country;
}

/** Population and place of a later source, under that source's name. */
function adoptFigures(entity: JoinedEntity, seed: SeedEntity): void {
  const state = (property: 'population' | 'coordinates', value: string): void => {
    if (entity.origin.source === seed.source && entity.origin.asOf === seed.asOf) return;
    entity.facts.push({ property, value, source: seed.source, asOf: seed.asOf });
  };
  if (entity.population === undefined && seed.population !== undefined) {
    entity.population = seed.population;
    if (!seed.facts.some(({ property }) => property === 'population')) {
      state('population', seed.population.toLocaleString('en-GB'));
    }
  }
  if (entity.coordinates === undefined && seed.coordinates !== undefined) {
    entity.coordinates = seed.coordinates;
    state('coordinates', `${seed.coordinates.latitude.toFixed(2)}, ${seed.coordinates.longitude.toFixed(2)}`);
  }
}

/** A term belongs to its office: the dates of one source say nothing of the office that another one states. */
const TERM: ReadonlySet<string> = new Set(['since', 'until']);

function noteConflict(entity: JoinedEntity, fact: SeedFact, conflicts: Conflict[]): void {
  const values = entity.facts.filter((kept) => kept.property === fact.property).map((kept) => kept.value);
  if (values.some((value) => foldName(value) === foldName(fact.value))) return;
  conflicts.push({ entity: entity.seed.label, what: fact.property, kept: values.join('; '), dropped: fact.value });
}
