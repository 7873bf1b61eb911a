import { AliasTable } from './alias-table.ts';
import {
  ENTITY_KINDS,
  type Entity,
  type EntityIdentity,
  type EntityIndex,
  type EntityKey,
  type EntityKind,
  FACT_PROPERTIES,
  type Fact,
  type FactProperty,
  type Source,
  type WikidataId,
} from './entity.ts';
import type { AliasIndex, AliasMatch, AliasUse, Candidate, Knowledge, TextSpan } from './knowledge.ts';
import {
  ALIAS_ACRONYM,
  ALIAS_COMMON,
  ALIAS_OFFSET_MASK,
  CANDIDATE_LAST,
  COORDINATE_STEPS,
  ENTITY_MASK,
  NO_COORDINATE,
  PRIOR_SHIFT,
  PRIOR_STEPS,
  TITLE_IS_LABEL,
  USE_SHIFT,
} from './pack-format.ts';
import { emptySections, type PackSections, readSections } from './pack-sections.ts';
import { StringTable } from './string-table.ts';
import { withArticle } from './with-article.ts';

/** How an alias stands for an entity, in the order of the format's two bits. */
export const ALIAS_USES: readonly AliasUse[] = ['name', 'demonym', 'generic'];

/**
 * Opens a pack. The buffer is kept and read in place.
 * @throws {PackError} when the file is no pack, of another version, cut short or damaged
 */
export function openPack(buffer: ArrayBuffer): Knowledge {
  return new Pack(readSections(buffer));
}

/** A pack that knows nothing, for when the packaged one cannot be opened. */
export function emptyKnowledge(): Knowledge {
  return new Pack(emptySections());
}

class Pack implements Knowledge {
  readonly size: number;
  readonly built: string;
  readonly #strings: StringTable;
  readonly #aliases: AliasTable;
  readonly #candidates: Uint32Array;
  readonly #categories: Uint32Array;
  readonly #categoryNames: string[] = [];
  readonly #countries: Uint32Array;
  readonly #wikidata: Uint32Array;
  /** Rows below this one have a Wikidata id, in ascending order. */
  readonly #identified: number;
  readonly #label: Uint32Array;
  readonly #key: Uint32Array;
  readonly #title: Uint32Array;
  readonly #description: Uint32Array;
  readonly #category: Uint16Array;
  readonly #country: Uint16Array;
  readonly #origin: Uint16Array;
  readonly #population: Uint32Array;
  readonly #coordinates: Int16Array;
  readonly #titleOrder: Uint32Array;
  readonly #standsFor: Uint32Array;
  readonly #sources: Uint32Array;
  readonly #provenances: Uint32Array;
  readonly #factStarts: Uint32Array;
  readonly #factProperty: Uint8Array;
  readonly #factProvenance: Uint16Array;
  readonly #factValue: Uint32Array;
  readonly #factEntity: Uint32Array;

  constructor(sections: PackSections) {
    this.built = sections.built;
    this.#strings = new StringTable(sections.bytes('strings'));
    this.#aliases = new AliasTable(sections.uint32('aliasCheck'), sections.uint32('aliasValue'));
    this.#candidates = sections.uint32('candidates');
    this.#categories = sections.uint32('categories');
    this.#countries = sections.uint32('countries');
    this.#wikidata = sections.uint32('wikidata');
    this.#label = sections.uint32('label');
    this.#key = sections.uint32('key');
    this.#title = sections.uint32('title');
    this.#description = sections.uint32('description');
    this.#category = sections.uint16('category');
    this.#country = sections.uint16('country');
    this.#origin = sections.uint16('origin');
    this.#population = sections.uint32('population');
    this.#coordinates = sections.int16('coordinates');
    this.#titleOrder = sections.uint32('titleOrder');
    this.#standsFor = sections.uint32('standsFor');
    this.#sources = sections.uint32('sources');
    this.#provenances = sections.uint32('provenances');
    this.#factStarts = sections.uint32('factStarts');
    this.#factProperty = sections.bytes('factProperty');
    this.#factProvenance = sections.uint16('factProvenance');
    this.#factValue = sections.uint32('factValue');
    this.#factEntity = sections.uint32('factEntity');
    this.size = this.#label.length;
    this.#identified = this.#wikidata.length;
  }

  matchAliases(text: string, tokens: readonly TextSpan[]): AliasMatch[] {
    return this.#aliases.match(text, tokens);
  }

  candidates(alias: AliasIndex): Candidate[] {
    const candidates: Candidate[] = [];
    let offset = this.#aliases.valueOf(alias) & ALIAS_OFFSET_MASK;
    for (;;) {
      const packed = this.#candidates[offset];
      if (packed === undefined) return candidates;
      candidates.push({
        entity: packed & ENTITY_MASK,
        use: ALIAS_USES[(packed >>> USE_SHIFT) & 3] ?? 'name',
        prior: ((packed >>> PRIOR_SHIFT) & PRIOR_STEPS) / PRIOR_STEPS,
      });
      if ((packed & CANDIDATE_LAST) !== 0) return candidates;
      offset += 1;
    }
  }

  isCommonWord(alias: AliasIndex): boolean {
    return (this.#aliases.valueOf(alias) & ALIAS_COMMON) !== 0;
  }

  isAcronym(alias: AliasIndex): boolean {
    return (this.#aliases.valueOf(alias) & ALIAS_ACRONYM) !== 0;
  }

  findAlias(name: string): AliasIndex | undefined {
    const alias = this.#aliases.find(name);
    return alias === -1 ? undefined : alias;
  }

  kindOf(entity: EntityIndex): EntityKind {
    return ENTITY_KINDS[this.#categories[this.#category[entity]! * 2]!] ?? 'organisation';
  }

  categoryOf(entity: EntityIndex): string {
    const category = this.#category[entity]!;
    // A few hundred categories serve all entities, and the detection asks for them again and again.
    this.#categoryNames[category] ??= this.#strings.get(this.#categories[category * 2 + 1]!);
    return this.#categoryNames[category];
  }

  labelOf(entity: EntityIndex): string {
    return this.#strings.get(this.#label[entity]!);
  }

  countryOf(entity: EntityIndex): EntityIndex | undefined {
    const country = this.#country[entity] ?? 0;
    return country === 0 ? undefined : this.#countries[country - 1];
  }

  populationOf(entity: EntityIndex): number {
    return this.#population[entity] ?? 0;
  }

  standsForOf(entity: EntityIndex): string | undefined {
    const row = lowerBound(this.#standsFor.length >> 1, (index) => this.#standsFor[index * 2]! < entity);
    return this.#standsFor[row * 2] === entity ? this.#strings.get(this.#standsFor[row * 2 + 1]!) : undefined;
  }

  keyOf(entity: EntityIndex): EntityKey {
    if (entity < this.#identified) return this.#wikidataOf(entity);
    const key = this.#key[entity]!;
    return key === 0 ? `en:${this.#titleOf(entity)}` : (this.#strings.get(key) as EntityKey);
  }

  byKey(key: EntityKey): EntityIndex | undefined {
    if (/^Q\d+$/.test(key)) return this.byWikidata(key as WikidataId);
    const rest = this.size - this.#identified;
    const row = this.#identified + lowerBound(rest, (index) => this.keyOf(this.#identified + index) < key);
    if (row < this.size && this.keyOf(row) === key) return row;
    // An entity that had no Wikidata id in an earlier pack, and so was kept under its title, may have one now.
    return key.startsWith('en:') ? this.byTitle(key.slice(3)) : undefined;
  }

  byWikidata(id: WikidataId): EntityIndex | undefined {
    const wanted = Number(id.slice(1));
    const row = lowerBound(this.#identified, (index) => this.#wikidata[index]! < wanted);
    return this.#wikidata[row] === wanted ? row : undefined;
  }

  byTitle(title: string): EntityIndex | undefined {
    const wanted = title.replaceAll('_', ' ');
    const order = this.#titleOrder;
    const row = order[lowerBound(order.length, (index) => this.#titleOf(order[index]!) < wanted)];
    return row !== undefined && this.#titleOf(row) === wanted ? row : undefined;
  }

  identityOf(entity: EntityIndex): EntityIdentity {
    const title = this.#titleOf(entity);
    return {
      key: this.keyOf(entity),
      label: this.labelOf(entity),
      ...(entity < this.#identified ? { wikidata: this.#wikidataOf(entity) } : {}),
      ...(title === '' ? {} : { wikipedia: title }),
    };
  }

  entity(index: EntityIndex): Entity {
    return {
      ...this.identityOf(index),
      kind: this.kindOf(index),
      category: this.categoryOf(index),
      description: this.#descriptionOf(index),
      facts: this.#factsOf(index),
    };
  }

  #wikidataOf(entity: EntityIndex): WikidataId {
    return `Q${this.#wikidata[entity]!}`;
  }

  #titleOf(entity: EntityIndex): string {
    const title = this.#title[entity]!;
    return title === TITLE_IS_LABEL ? this.labelOf(entity) : this.#strings.get(title);
  }

  /** The stored line, else "city in Azerbaijan". */
  #descriptionOf(entity: EntityIndex): string {
    const stored = this.#strings.get(this.#description[entity]!);
    if (stored !== '') return stored;
    const category = this.categoryOf(entity);
    const country = this.countryOf(entity);
    if (country === undefined || country === entity) return category;
    return this.kindOf(entity) === 'place'
      ? `${category} in ${withArticle(this.labelOf(country))}`
      : `${category}, ${this.labelOf(country)}`;
  }

  /** Stored facts and those that the columns state, in the order of a card. */
  #factsOf(entity: EntityIndex): Fact[] {
    const facts: Fact[] = [];
    const stored = new Set<FactProperty>();
    for (let row = this.#factStarts[entity]!; row < this.#factStarts[entity + 1]!; row += 1) {
      const property = FACT_PROPERTIES[this.#factProperty[row]!];
      if (property === undefined) continue;
      const named = this.#factEntity[row]!;
      const value = this.#strings.get(this.#factValue[row]!);
      stored.add(property);
      facts.push({
        property,
        value: value === '' && named !== 0 ? this.labelOf(named - 1) : value,
        ...(named === 0 ? {} : { entity: this.keyOf(named - 1) }),
        ...this.#provenance(this.#factProvenance[row]!),
      });
    }
    const origin = this.#provenance(this.#origin[entity]!);
    const country = this.countryOf(entity);
    if (country !== undefined && country !== entity && !stored.has('country')) {
      facts.push({ property: 'country', value: this.labelOf(country), entity: this.keyOf(country), ...origin });
    }
    const population = this.populationOf(entity);
    if (population > 0 && !stored.has('population')) {
      facts.push({ property: 'population', value: population.toLocaleString('en-GB'), ...origin });
    }
    const latitude = this.#coordinates[entity * 2] ?? NO_COORDINATE;
    if (latitude !== NO_COORDINATE && !stored.has('coordinates')) {
      const longitude = this.#coordinates[entity * 2 + 1]!;
      facts.push({ property: 'coordinates', value: `${degrees(latitude)}, ${degrees(longitude)}`, ...origin });
    }
    return facts.sort((one, other) => FACT_PROPERTIES.indexOf(one.property) - FACT_PROPERTIES.indexOf(other.property));
  }

  #provenance(row: number): { readonly source: Source; readonly asOf: string } {
    const source = this.#provenances[row * 2]! * 3;
    const address = this.#strings.get(this.#sources[source + 2]!);
    return {
      source: {
        name: this.#strings.get(this.#sources[source]!),
        licence: this.#strings.get(this.#sources[source + 1]!),
        ...(address === '' ? {} : { address }),
      },
      asOf: this.#strings.get(this.#provenances[row * 2 + 1]!),
    };
  }
}

function degrees(stored: number): string {
  return (stored / COORDINATE_STEPS).toFixed(2);
}

/** The first index of a sorted row for which `isBelow` no longer holds. */
function lowerBound(length: number, isBelow: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
