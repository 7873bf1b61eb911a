/**
 * Lists what the cards of articles show: every entity that is linked in the texts, with its facts, their sources and dates.
 *
 *     npx tsx tools/card-facts.ts article.txt…
 *
 * Exits with 1 when a card shows fewer than three facts that have a source.
 */
import { readFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { cardFacts, ENOUGH_FACTS } from './cards/card-facts.ts';

const files = argv.slice(2);
if (files.length === 0) {
  console.error('usage: tsx tools/card-facts.ts TEXT…');
  exit(2);
}
const cards = cardFacts(files.map((file) => readFileSync(file, 'utf8')));
for (const { entity, sourced } of cards) {
  console.log(
    `\n${sourced.length < ENOUGH_FACTS ? 'SHORT ' : ''}${entity.label} (${entity.key}): ${entity.description}`,
  );
  for (const { property, value, source, asOf } of sourced) {
    console.log(`    ${property.padEnd(17)} ${value}  [${source.name}, ${asOf}]`);
  }
}
const short = cards.filter(({ sourced }) => sourced.length < ENOUGH_FACTS);
console.log(`\n${cards.length} cards, ${short.length} with fewer than ${ENOUGH_FACTS} facts`);
exit(short.length === 0 ? 0 : 1);
