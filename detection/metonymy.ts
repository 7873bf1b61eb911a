import type { EntityIndex } from '../knowledge/entity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Link } from './link.ts';
import { probability } from './logistic.ts';
import { describeUse } from './metonymy-features.ts';
import { METONYMY_WEIGHTS } from './metonymy-weights.ts';
import type { Name } from './name.ts';
import type { Tokens } from './tokens.ts';

/** Where precision and recall meet on the newswire that the weights were fitted on. */
const METONYMY_THRESHOLD = 0.45;

/**
 * What each name stands for when it acts: "Government of Russia" for Moscow in "Baku accused Moscow", nothing for Moscow in
 * "a flat in Moscow". Capitals, countries and seats of power can stand for something; in the order of the names.
 */
export function findMetonyms(
  tokens: Tokens,
  names: readonly Name[],
  links: readonly (Link | undefined)[],
  knowledge: Knowledge,
): (string | undefined)[] {
  return names.map((name, index) => {
    const entity = links[index]?.entity;
    if (entity === undefined || (name.type !== 'place' && name.type !== 'organisation')) return undefined;
    const power = powerOf(entity, knowledge);
    if (power === undefined) return undefined;
    const likely = probability(describeUse(tokens, names, index, entity, knowledge), METONYMY_WEIGHTS);
    return likely >= METONYMY_THRESHOLD ? power : undefined;
  });
}

/** Whom a place can stand for; a country stands for its government. */
export function powerOf(entity: EntityIndex, knowledge: Knowledge): string | undefined {
  const named = knowledge.standsForOf(entity);
  if (named !== undefined) return named;
  return knowledge.countryOf(entity) === entity ? `Government of ${countryName(entity, knowledge)}` : undefined;
}

/** "the United States", "the Gambia", but "Azerbaijan". */
function countryName(entity: EntityIndex, knowledge: Knowledge): string {
  const label = knowledge.labelOf(entity);
  return /^(United|Czech|Dominican|Central African|Democratic|Republic)|(s|Gambia)$/.test(label) &&
    !/^(Cyprus|Honduras|Laos|Belarus|Mauritius|Barbados|Saint)/.test(label)
    ? `the ${label}`
    : label;
}
