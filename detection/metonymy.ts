import type { EntityIndex } from '../knowledge/entity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { ArticlePowers } from './article-powers.ts';
import type { Link } from './link.ts';
import { chances, type Features, logOdds, weightsByName } from './logistic.ts';
import { describePower, describeSide, type UseSetting } from './metonymy-features.ts';
import weights from './metonymy-weights.json' with { type: 'json' };
import type { Name } from './name.ts';
import { sideOfSport } from './sides.ts';
import { type SportReport, sportOf } from './sport.ts';
import type { Tokens } from './tokens.ts';

/** Where F1 is highest in cross-validation on the newswire that the weights were fitted on (`npm run calibrate`). */
const THRESHOLD = 0.42;

const WEIGHTS = weightsByName(weights);

/** One reading of a place that is more than a place. */
export interface Reading {
  readonly kind: 'power' | 'side';
  /** Whom it stands for: "Government of Russia", "Kansas City Chiefs". */
  readonly meant: string;
  readonly features: Features;
}

/**
 * What each name stands for when it acts: "Government of Russia" for Moscow in "Baku accused Moscow", nothing for Moscow in
 * "a flat in Moscow". Places and seats of power can stand for who governs there, and where an article has something of a
 * report on sport, a place for its side. In the order of the names.
 */
export function findMetonyms(
  tokens: Tokens,
  names: readonly Name[],
  links: readonly (Link | undefined)[],
  knowledge: Knowledge,
): (string | undefined)[] {
  const setting = useSetting(tokens, names, links, knowledge);
  return names.map((_, index) => {
    const readings = readingsOf(setting, index);
    const likely = chances(readings.map(({ features }) => logOdds(features, WEIGHTS)));
    if (likely.reduce((sum, chance) => sum + chance, 0) < THRESHOLD) return undefined;
    return readings[likely.indexOf(Math.max(...likely))]?.meant;
  });
}

export function useSetting(
  tokens: Tokens,
  names: readonly Name[],
  links: readonly (Link | undefined)[],
  knowledge: Knowledge,
): UseSetting {
  const powers = new ArticlePowers(names, links, knowledge);
  return { tokens, names, links, powers, knowledge, report: sportOf(tokens) };
}

/** Whom a name may stand for, with what speaks for it. */
export function readingsOf(setting: UseSetting, index: number): Reading[] {
  const { names, links, knowledge, report } = setting;
  const name = names[index]!;
  if (name.type !== 'place' && name.type !== 'organisation') return [];
  const entity = links[index]?.entity;
  const readings: Reading[] = [];
  const power = entity === undefined ? undefined : powerOf(entity, knowledge);
  if (entity !== undefined && power !== undefined) {
    readings.push({ kind: 'power', meant: power, features: describePower(setting, index, entity) });
  }
  const side = report === undefined ? undefined : sideOf(name, entity, knowledge, report);
  if (report !== undefined && side !== undefined) {
    readings.push({ kind: 'side', meant: side, features: describeSide(setting, index, entity, report) });
  }
  return readings;
}

/** Who governs from a place or from a building. */
function powerOf(entity: EntityIndex, knowledge: Knowledge): string | undefined {
  const named = knowledge.standsForOf(entity);
  if (named !== undefined) return named;
  if (knowledge.kindOf(entity) !== 'place') return undefined;
  const label = knowledge.labelOf(entity);
  const category = knowledge.categoryOf(entity);
  if (knowledge.countryOf(entity) === entity || /state|territory|republic|region|province/.test(category)) {
    return `Government of ${withArticle(label)}`;
  }
  return /city/.test(category) ? `Authorities in ${label}` : undefined;
}

/** The side of a place in the sport that an article reports on. A place without an entry has one only in pure reports. */
function sideOf(
  name: Name,
  entity: EntityIndex | undefined,
  knowledge: Knowledge,
  report: SportReport,
): string | undefined {
  if (name.type !== 'place') return undefined;
  if (entity === undefined ? !report.isPure : knowledge.kindOf(entity) !== 'place') return undefined;
  const isCountry = entity !== undefined && knowledge.countryOf(entity) === entity;
  const label = entity === undefined ? name.text : knowledge.labelOf(entity);
  if (isCountry) return `${label} national ${report.sport === '' ? 'team' : `${report.sport} team`}`;
  return sideOfSport(name.key, report.sport, knowledge)?.label ?? `team of ${label}`;
}

/** "the United States", "the Gambia", but "Azerbaijan", "Honduras". */
function withArticle(label: string): string {
  return /^(United|Czech|Dominican|Central African|Democratic|Republic)|^(Gambia|Netherlands|Philippines|Bahamas|Maldives|Comoros|Seychelles)$|Islands$/.test(
    label,
  )
    ? `the ${label}`
    : label;
}
