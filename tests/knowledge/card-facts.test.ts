import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cardFacts, ENOUGH_FACTS } from '../../tools/cards/card-facts.ts';

const seed = fileURLToPath(new URL('../../../shared/seed/article.txt', import.meta.url));

function shortCards(texts: readonly string[]): string[] {
  const cards = cardFacts(texts);
  expect(cards.length).toBeGreaterThan(3);
  return cards
    .filter(({ sourced }) => sourced.length < ENOUGH_FACTS)
    .map(({ entity, sourced }) => `${entity.label}: ${sourced.length}`);
}

describe('the facts of cards', () => {
  it('tell of states, their bodies, leaders, cities and regions in any article', () => {
    const short = shortCards([
      'The German Foreign Ministry in Berlin and the Ministry of Defence of Kenya said on Friday that they would wait. ' +
        'Kenya’s Central Bank and the Supreme Court of India were closed.',
      'In Novosibirsk, Lviv and Guadalajara people gathered. West Africa and Eastern Europe saw nothing of the kind, ' +
        'said Emmanuel Macron after a call with Narendra Modi.',
    ]);
    expect(short).toEqual([]);
  });

  it.skipIf(!existsSync(seed))('are three at least for every entity of a whole article', () => {
    expect(shortCards([readFileSync(seed, 'utf8')])).toEqual([]);
  });
});
