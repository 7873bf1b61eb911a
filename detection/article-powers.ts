import type { EntityIndex } from '../knowledge/entity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Link } from './link.ts';
import type { Name } from './name.ts';

/** Names on either side that are looked at; a sentence has seldom more. */
const NEIGHBOURS = 20;

/** Which countries and seats of power an article names, counted once for all of its places. */
export class ArticlePowers {
  readonly #names: readonly Name[];
  readonly #links: readonly (Link | undefined)[];
  readonly #knowledge: Knowledge;
  readonly #chains = new Map<number, number>();
  readonly #countries = new Set<EntityIndex>();
  readonly #entitiesOf = new Map<EntityIndex, Set<EntityIndex>>();

  constructor(names: readonly Name[], links: readonly (Link | undefined)[], knowledge: Knowledge) {
    this.#names = names;
    this.#links = links;
    this.#knowledge = knowledge;
    names.forEach(({ chain }, index) => {
      this.#chains.set(chain, (this.#chains.get(chain) ?? 0) + 1);
      const entity = links[index]?.entity;
      const country = entity === undefined ? undefined : knowledge.countryOf(entity);
      if (entity === undefined || country === undefined) return;
      if (country === entity) this.#countries.add(country);
      const entities = this.#entitiesOf.get(country);
      if (entities === undefined) this.#entitiesOf.set(country, new Set([entity]));
      else entities.add(entity);
    });
  }

  mentionsOf({ chain }: Name): number {
    return this.#chains.get(chain) ?? 0;
  }

  /** Countries named beside that of the entity. */
  foreignCountries(country: EntityIndex | undefined): number {
    return this.#countries.size - (country !== undefined && this.#countries.has(country) ? 1 : 0);
  }

  /** Whether the article names another entity of the same country. */
  namesMoreOf(country: EntityIndex | undefined, entity: EntityIndex): boolean {
    const entities = country === undefined ? undefined : this.#entitiesOf.get(country);
    return entities !== undefined && (entities.size > 1 || !entities.has(entity));
  }

  /** Whether another country's power is named before (-1) or after (1) a name, within tokens `first` to `last`. */
  hasPowerBeside(index: number, step: 1 | -1, country: EntityIndex | undefined, first: number, last: number): boolean {
    for (let i = index + step; i >= 0 && i < this.#names.length && Math.abs(i - index) <= NEIGHBOURS; i += step) {
      const name = this.#names[i]!;
      if (name.first < first || name.last > last) return false;
      const entity = this.#links[i]?.entity;
      const itsCountry = entity === undefined ? undefined : this.#knowledge.countryOf(entity);
      if (entity === undefined || itsCountry === undefined || itsCountry === country) continue;
      if (itsCountry === entity || this.#knowledge.standsForOf(entity) !== undefined) return true;
    }
    return false;
  }
}
