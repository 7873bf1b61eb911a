import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Name } from './name.ts';
import { sidesCalled } from './sides.ts';
import { sportOf } from './sport.ts';
import type { Tokens } from './tokens.ts';

/** Sports whose reports speak of cities that stand for their teams; those of others speak of clubs by the names of towns. */
const PLAYED_BY_CITIES: ReadonlySet<string> = new Set(['American football', 'baseball', 'basketball', 'ice hockey']);

/** In results, "Mumbai 12-14" is the club: a town with a figure behind it, by whose name a club of the sport goes. Writes `type`. */
export function settleClubs(tokens: Tokens, names: readonly Name[], knowledge: Knowledge): void {
  const report = sportOf(tokens);
  if (report === undefined || !report.isPure || PLAYED_BY_CITIES.has(report.sport)) return;
  for (const name of names) {
    if (name.type !== 'place' || tokens.list[name.last]?.kind !== 'number') continue;
    const clubs = sidesCalled(name.key, report.sport, knowledge).filter(({ label }) => !/ national /.test(label));
    if (clubs.length > 0) name.type = 'organisation';
  }
}
