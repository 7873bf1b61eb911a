import { linkNames } from '../../detection/link.ts';
import { powerOf } from '../../detection/metonymy.ts';
import { describeUse, type MetonymyFeature } from '../../detection/metonymy-features.ts';
import type { Example } from './fit.ts';
import type { TaggedText } from './texts.ts';

/** Every linked place that can stand for a power; right where people say that it does. */
export function metonymyExamples(texts: readonly TaggedText[]): Example<MetonymyFeature>[] {
  const examples: Example<MetonymyFeature>[] = [];
  for (const { tokens, names, knowledge, goldOf } of texts) {
    const links = linkNames(tokens, names, knowledge);
    names.forEach((name, index) => {
      const entity = links[index]?.entity;
      const gold = goldOf(name);
      if (gold === undefined || entity === undefined || powerOf(entity, knowledge) === undefined) return;
      if (name.type !== 'place' && name.type !== 'organisation') return;
      const features = describeUse(tokens, names, index, entity, knowledge);
      examples.push({ features, isRight: gold.stands_for !== undefined });
    });
  }
  return examples;
}
