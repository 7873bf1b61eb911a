import { foldWords } from '../knowledge/fold.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';

/** A club or team of the pack that bears the name of a place. */
export interface Side {
  readonly label: string;
  /** In small letters: "american football team", "basketball team". */
  readonly category: string;
}

const sidesByPack = new WeakMap<Knowledge, ReadonlyMap<string, readonly Side[]>>();

/** The side of a sport that bears the name of a place; `sport` may be empty for an unknown one. */
export function sideOfSport(key: string, sport: string, knowledge: Knowledge): Side | undefined {
  if (sport === '') return undefined;
  const beginning = sport.toLowerCase();
  return sidesNamedAfter(key, knowledge).find(({ category }) => category.startsWith(beginning));
}

/** Clubs and teams whose names begin with these folded words: "kansas city" → the Kansas City Chiefs. */
export function sidesNamedAfter(key: string, knowledge: Knowledge): readonly Side[] {
  let sides = sidesByPack.get(knowledge);
  if (sides === undefined) {
    sides = gatherSides(knowledge);
    sidesByPack.set(knowledge, sides);
  }
  return sides.get(key) ?? [];
}

function gatherSides(knowledge: Knowledge): ReadonlyMap<string, readonly Side[]> {
  const sides = new Map<string, Side[]>();
  for (let entity = 0; entity < knowledge.size; entity++) {
    if (knowledge.kindOf(entity) !== 'organisation') continue;
    const category = knowledge.categoryOf(entity).toLowerCase();
    if (!/ (team|club)$/.test(category)) continue;
    const label = knowledge.labelOf(entity);
    const words = foldWords(label);
    for (let count = 1; count < words.length; count++) {
      const key = words.slice(0, count).join(' ');
      const known = sides.get(key);
      if (known === undefined) sides.set(key, [{ label, category }]);
      else known.push({ label, category });
    }
  }
  return sides;
}
