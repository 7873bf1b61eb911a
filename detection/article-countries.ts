import type { EntityIndex } from '../knowledge/entity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name } from './name.ts';

/** Below this prior an alias says too little of where the article plays. */
const SURE_PRIOR = 0.5;

/**
 * The countries that an article is about, voted for by its places and demonyms. One chain has one vote, so that a name
 * repeated forty times does not drown the others.
 */
export class ArticleCountries {
  readonly #votes = new Map<EntityIndex, Set<number>>();
  readonly #chains = new Set<number>();
  readonly #knowledge: Knowledge;
  readonly #named = new Map<string, EntityIndex | undefined>();

  constructor(names: readonly Name[], knowledge: Knowledge) {
    this.#knowledge = knowledge;
    for (const name of names) {
      if (name.type !== 'place' && name.type !== 'nationality') continue;
      const alias = knowledge.findAlias(name.text);
      if (alias === undefined) continue;
      const best = knowledge.candidates(alias)[0];
      if (best === undefined || best.prior < SURE_PRIOR) continue;
      const country = knowledge.countryOf(best.entity);
      if (country === undefined) continue;
      this.#chains.add(name.chain);
      const chains = this.#votes.get(country);
      if (chains === undefined) this.#votes.set(country, new Set([name.chain]));
      else chains.add(name.chain);
    }
  }

  /** The country of what a name most likely means. Each name of a sentence is asked for by all the others. */
  namedBy(text: string): EntityIndex | undefined {
    if (this.#named.has(text)) return this.#named.get(text);
    const alias = this.#knowledge.findAlias(text);
    const best = alias === undefined ? undefined : this.#knowledge.candidates(alias)[0];
    const country = best === undefined ? undefined : this.#knowledge.countryOf(best.entity);
    this.#named.set(text, country);
    return country;
  }

  /** Share of the votes, from 0 to 1, that a country has without those of one chain. */
  shareOf(country: EntityIndex, withoutChain: number): number {
    const chains = this.#votes.get(country);
    const total = this.#chains.size - (this.#chains.has(withoutChain) ? 1 : 0);
    if (chains === undefined || total === 0) return 0;
    return (chains.size - (chains.has(withoutChain) ? 1 : 0)) / total;
  }

  /** The largest share of any country, without the votes of one chain. */
  leadingShare(withoutChain: number): number {
    let largest = 0;
    for (const country of this.#votes.keys()) largest = Math.max(largest, this.shareOf(country, withoutChain));
    return largest;
  }
}
