import type { Entity, Fact } from '../../knowledge/entity.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';

export interface DrawnFact {
  readonly entity: Entity;
  readonly fact: Fact;
}

/** Draws facts of a pack without putting them back, in the order of the pack. */
export function drawFacts(knowledge: Knowledge, seed: number, count: number): DrawnFact[] {
  const random = sequence(seed);
  const drawn: (DrawnFact & { readonly place: number })[] = [];
  let seen = 0;
  for (let row = 0; row < knowledge.size; row += 1) {
    const entity = knowledge.entity(row);
    for (const fact of entity.facts) {
      // Reservoir sampling: the n-th fact replaces one of those kept with the chance count / n.
      const place = seen < count ? seen : Math.floor(random() * (seen + 1));
      if (place < count) drawn[place] = { entity, fact, place: seen };
      seen += 1;
    }
  }
  return drawn.sort((one, other) => one.place - other.place).map(({ entity, fact }) => ({ entity, fact }));
}

/** Numbers from 0 to 1 that a seed determines (mulberry32, public domain). */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
