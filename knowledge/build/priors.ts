import type { JoinedEntity } from './join.ts';
import type { SeedAlias } from './seed-entity.ts';

/**
 * How much an entity is written about, relative to others, as far as the sources tell. The scale is free: 1 is a town of
 * some 20,000 inhabitants or an organisation that nothing else is known of. Chosen so that, among the namesakes of news
 * (Georgia, Paris, Congo, Washington, Jordan), the order is the one that readers expect:
 *
 * - a sovereign country 3,000 and one more for each 200,000 inhabitants; a territory a tenth;
 * - a capital 300 and one more for each 10,000 inhabitants, any city one for each 20,000;
 * - the states of large federations 800, other first-level regions 20, world regions 300;
 * - a news agency 60, since every report names one; peoples and faiths 100;
 * - an entity whose bare title is among the much-read ones of Wikipedia, countries apart, eight times as much;
 * - an entity kept by hand, because news names it, twenty times as much.
 */
export function weightOf(entity: JoinedEntity, popular: ReadonlySet<string>): number {
  const base = baseWeight(entity);
  const isPopular = entity.wikipedia !== undefined && popular.has(entity.wikipedia.toLowerCase());
  const isKept = entity.rank === 'facts' && base < 100;
  return base * (isPopular && base < 3000 ? 8 : 1) * (isKept ? 20 : 1) * entity.weight;
}

function baseWeight(entity: JoinedEntity): number {
  const people = entity.population ?? 0;
  const { kind, category } = entity.seed;
  if (kind === 'place') {
    if (category === 'country') return 3000 + people / 200_000;
    if (category === 'territory') return 300 + people / 20_000;
    if (category === 'capital city') return 300 + people / 10_000;
    if (category === 'city') return Math.max(0.5, people / 20_000);
    if (category === 'state') return 800;
    if (category === 'region') return entity.country === undefined ? 300 : 20;
    return 3;
  }
  if (kind === 'nationality') return 100;
  if (category === 'news agency') return 60;
  return kind === 'person' ? 4 : 6;
}

/** Share that a spelling gets which English news hardly writes. */
export const RARE_FACTOR = 0.02;

/** What an alias adds or takes: a rare spelling, an adjective for the people, an institution's name without its owner. */
export function aliasFactor(alias: SeedAlias): number {
  if (alias.use === 'demonym') return 0.8;
  if (alias.use === 'generic') return 0.5;
  return alias.rare === true ? RARE_FACTOR : 0.6;
}

/**
 * Weight of "something that the pack does not hold" beside an alias's candidates: small for rows of words, which hardly
 * name two things, larger for single words, which may be a surname, a product or the start of a sentence.
 */
export function unknownWeight(words: number, isCommonWord: boolean): number {
  if (words > 1) return 0.5;
  return isCommonWord ? 60 : 2;
}
