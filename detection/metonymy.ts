import type { EntityIndex } from '../knowledge/entity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { ArticlePowers } from './article-powers.ts';
import type { Link } from './link.ts';
import { chances, logOdds } from './logistic.ts';
import { describeUse, type UseSetting } from './metonymy-features.ts';
import weights from './metonymy-weights.json' with { type: 'json' };
import type { Name } from './name.ts';
import { sportOf } from './sport.ts';
import type { Tokens } from './tokens.ts';

/** Where F1 is highest in cross-validation on the newswire that the weights were fitted on (`npm run calibrate`). */
const THRESHOLD = 0.5;
/** In reports on sport most places are where a match was played: a higher one keeps the precision. */
const SPORT_THRESHOLD = 0.6;

/**
 * What each name stands for when it acts: "Government of Russia" for Moscow in "Baku accused Moscow", nothing for Moscow in
 * "a flat in Moscow". Capitals, countries, their states and seats of power can stand for something, and in a report on
 * sport every place for its side. In the order of the names.
 */
export function findMetonyms(
  tokens: Tokens,
  names: readonly Name[],
  links: readonly (Link | undefined)[],
  knowledge: Knowledge,
): (string | undefined)[] {
  const sport = sportOf(tokens);
  const threshold = sport === undefined ? THRESHOLD : SPORT_THRESHOLD;
  const setting: UseSetting = {
    tokens,
    names,
    powers: new ArticlePowers(names, links, knowledge),
    knowledge,
    isSport: sport !== undefined,
  };
  return names.map((name, index) => {
    const entity = links[index]?.entity;
    if (entity === undefined || (name.type !== 'place' && name.type !== 'organisation')) return undefined;
    const power = powerOf(entity, knowledge, sport);
    if (power === undefined) return undefined;
    const [likely = 0] = chances([logOdds(describeUse(setting, index, entity), weights)]);
    return likely >= threshold ? power : undefined;
  });
}

/** Whom a place can stand for; `sport` is what the article reports on, if it is a sport. */
export function powerOf(entity: EntityIndex, knowledge: Knowledge, sport: string | undefined): string | undefined {
  const isCountry = knowledge.countryOf(entity) === entity;
  if (sport !== undefined) {
    if (knowledge.kindOf(entity) !== 'place') return undefined;
    const label = knowledge.labelOf(entity);
    return isCountry ? `${label} national ${sport === '' ? 'team' : `${sport} team`}` : `team of ${label}`;
  }
  const named = knowledge.standsForOf(entity);
  if (named !== undefined) return named;
  const governs =
    isCountry || /^(federal |breakaway |autonomous )?(state|territory|republic)$/.test(knowledge.categoryOf(entity));
  return governs ? `Government of ${withArticle(knowledge.labelOf(entity))}` : undefined;
}

/** "the United States", "the Gambia", but "Azerbaijan", "Honduras". */
function withArticle(label: string): string {
  return /^(United|Czech|Dominican|Central African|Democratic|Republic)|^(Gambia|Netherlands|Philippines|Bahamas|Maldives|Comoros|Seychelles)$|Islands$/.test(
    label,
  )
    ? `the ${label}`
    : label;
}
