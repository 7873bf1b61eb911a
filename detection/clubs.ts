import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name } from './name.ts';
import { sideOfSport } from './sides.ts';
import { sportOf } from './sport.ts';
import type { Tokens } from './tokens.ts';

/** Sports whose reports speak of cities that stand for their teams; those of others call clubs by the names of towns. */
const PLAYED_BY_CITIES: ReadonlySet<string> = new Set(['American football', 'baseball', 'basketball', 'ice hockey']);

/**
 * Parts clubs from towns in reports on sport: "Mumbai 12-14" in a table of cricket is the club, "Houston 3" in one of
 * baseball the city that stands for its team. Writes `type`.
 */
export function settleClubs(tokens: Tokens, names: readonly Name[], knowledge: Knowledge): void {
  const report = sportOf(tokens);
  if (report === undefined || !report.isPure) return;
  for (const name of names) {
    if (PLAYED_BY_CITIES.has(report.sport)) {
      const isCity = name.type === 'organisation' && sideOfSport(name.key, report.sport, knowledge) !== undefined;
      if (isCity && placesCalled(name, knowledge).length > 0) name.type = 'place';
    } else if (name.type === 'place' && tokens.list[name.last]?.kind === 'number' && !isNation(name, knowledge)) {
      name.type = 'organisation';
    }
  }
}

const placesCalled = ({ text }: Name, knowledge: Knowledge) => {
  const alias = knowledge.findAlias(text);
  const candidates = alias === undefined ? [] : knowledge.candidates(alias);
  return candidates.map(({ entity }) => entity).filter((entity) => knowledge.kindOf(entity) === 'place');
};

/** Whether a national side goes by the name: that of a country, or of one that plays on its own, as Wales does. */
const isNation = (name: Name, knowledge: Knowledge): boolean =>
  placesCalled(name, knowledge).some((place) => /\bcountry$/.test(knowledge.categoryOf(place)));
