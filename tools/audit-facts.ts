/**
 * Draws facts of the built pack for checking by hand: `npm run audit-facts -- --seed 7 --count 200 > draw.tsv`. Every fact
 * of every entity has the same chance; the same seed draws the same facts of the same pack. `docs/fact-audit.tsv` holds a
 * draw with what its sources say.
 */
import { parseArgs } from 'node:util';
import { drawFacts } from './audit/draw-facts.ts';
import { packagedKnowledge } from './packaged-knowledge.ts';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '200' } },
});

console.log(['entity', 'key', 'fact', 'value', 'asOf', 'source', 'sourceSays', 'verdict', 'note'].join('\t'));
for (const { entity, fact } of drawFacts(packagedKnowledge(), Number(values.seed), Number(values.count))) {
  const { property, value, asOf, source } = fact;
  console.log([entity.label, entity.key, property, value, asOf, source.name, '', '', ''].join('\t'));
}
