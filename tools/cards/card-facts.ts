import { createAnnotator } from '../../detection/annotate.ts';
import type { Entity, EntityKey, Fact } from '../../knowledge/entity.ts';
import { packagedKnowledge } from '../packaged-knowledge.ts';
import { packagedTagger } from '../packaged-tagger.ts';

/** A card that shows fewer facts says too little. */
export const ENOUGH_FACTS = 3;

/** An entity that articles name, with the facts that its card lists and names a source for. */
export interface CardFacts {
  readonly entity: Entity;
  readonly sourced: readonly Fact[];
}

/** The cards of all entities that are linked in the texts, each once, in the order of their first mention. */
export function cardFacts(texts: readonly string[]): CardFacts[] {
  const knowledge = packagedKnowledge();
  const annotate = createAnnotator(knowledge, packagedTagger());
  const keys = new Set<EntityKey>();
  for (const text of texts) {
    for (const { entity } of annotate({ text })) if (entity !== null) keys.add(entity.key);
  }
  return [...keys].map((key) => {
    const entity = knowledge.entity(knowledge.byKey(key)!);
    return { entity, sourced: entity.facts.filter(isListed) };
  });
}

/** Coordinates become the map and the site a link; what nobody confirms counts for nothing. */
function isListed({ property, source }: Fact): boolean {
  return property !== 'coordinates' && property !== 'site' && source.name !== 'unsourced';
}
