import type { EntityIndex } from '../knowledge/entity.ts';
import { foldWords } from '../knowledge/fold.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** A club or team of the pack. */
export interface Side {
  readonly entity: EntityIndex;
  readonly label: string;
  /** In small letters: "american football team", "basketball team". */
  readonly category: string;
}

/** Sides by the words that their names begin with ("kansas city") and end with ("chiefs"), folded. */
interface Sides {
  readonly byBeginning: ReadonlyMap<string, readonly Side[]>;
  readonly byEnd: ReadonlyMap<string, readonly Side[]>;
}

const sidesByPack = new WeakMap<Knowledge, Sides>();

/** Sides whose names begin with the folded name of a place: "kansas city" → the Kansas City Chiefs. */
export function sidesNamedAfter(key: string, knowledge: Knowledge): readonly Side[] {
  return sidesOf(knowledge).byBeginning.get(key) ?? [];
}

/** The side of a sport that is named after a place; none for a sport without a name. */
export function sideOfSport(key: string, sport: string, knowledge: Knowledge): Side | undefined {
  return sport === '' ? undefined : sidesNamedAfter(key, knowledge).find((side) => plays(side, sport));
}

/** Sides of a sport that go by the beginning or the end of their names: "nice", "chiefs". */
export function sidesCalled(key: string, sport: string, knowledge: Knowledge): readonly Side[] {
  if (sport === '') return [];
  const { byBeginning, byEnd } = sidesOf(knowledge);
  const called = [...(byBeginning.get(key) ?? []), ...(byEnd.get(key) ?? [])];
  return called.filter((side) => plays(side, sport));
}

const plays = ({ category }: Side, sport: string): boolean => category.startsWith(sport.toLowerCase());

function sidesOf(knowledge: Knowledge): Sides {
  let sides = sidesByPack.get(knowledge);
  if (sides === undefined) {
    sides = gatherSides(knowledge);
    sidesByPack.set(knowledge, sides);
  }
  return sides;
}

function gatherSides(knowledge: Knowledge): Sides {
  const byBeginning = new Map<string, Side[]>();
  const byEnd = new Map<string, Side[]>();
  for (let entity = 0; entity < knowledge.size; entity++) {
    if (knowledge.kindOf(entity) !== 'organisation') continue;
    const category = knowledge.categoryOf(entity).toLowerCase();
    if (!/ (team|club)$/.test(category)) continue;
    const side = { entity, label: knowledge.labelOf(entity), category };
    const words = foldWords(side.label).filter((word) => !CLUB_WORDS.has(word));
    for (let count = 1; count <= words.length; count++) {
      enter(byBeginning, words.slice(0, count).join(' '), side);
      if (count < words.length) enter(byEnd, words.slice(-count).join(' '), side);
    }
  }
  return { byBeginning, byEnd };
}

/** What many clubs have in their names and nobody says. */
const CLUB_WORDS: ReadonlySet<string> = new Set(['fc', 'cf', 'sc', 'afc', 'ac', 'football', 'club']);

function enter(sides: Map<string, Side[]>, key: string, side: Side): void {
  const known = sides.get(key);
  if (known === undefined) sides.set(key, [side]);
  else known.push(side);
}
