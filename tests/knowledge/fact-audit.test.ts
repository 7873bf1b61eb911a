import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openPack } from '../../knowledge/pack-reader.ts';
import { drawFacts } from '../../tools/audit/draw-facts.ts';
import { packOf, seed } from './small-pack.ts';

const knowledge = openPack(
  packOf(
    Array.from({ length: 300 }, (_, index) =>
      seed({
        key: `Q${index + 1}`,
        label: `Town ${index}`,
        wikidata: `Q${index + 1}`,
        population: 1000 + index,
        coordinates: { latitude: 1, longitude: 2 },
      }),
    ),
  ),
);

const names = (drawn: ReturnType<typeof drawFacts>): string[] =>
  drawn.map(({ entity, fact }) => `${entity.key} ${fact.property}`);

describe('drawing facts for an audit', () => {
  it('draws the same facts for the same seed, none twice, and others for another seed', () => {
    const first = names(drawFacts(knowledge, 7, 50));
    expect(first).toHaveLength(50);
    expect(new Set(first).size).toBe(50);
    expect(names(drawFacts(knowledge, 7, 50))).toEqual(first);
    expect(names(drawFacts(knowledge, 8, 50))).not.toEqual(first);
  });

  it('gives the last rows the same chance as the first', () => {
    const drawn = Array.from({ length: 40 }, (_, index) => drawFacts(knowledge, index, 30)).flat();
    const late = drawn.filter(({ entity }) => Number(entity.key.slice(1)) > 150).length;
    expect(late / drawn.length).toBeGreaterThan(0.4);
    expect(late / drawn.length).toBeLessThan(0.6);
  });
});

describe('the audit that is committed', () => {
  const path = fileURLToPath(new URL('../../docs/fact-audit.tsv', import.meta.url));
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'));

  it('checks 200 facts, says what each source says, and found two wrong at most', () => {
    expect(rows).toHaveLength(200);
    expect(rows.filter((row) => row.length !== 9 || row[6] === '')).toEqual([]);
    expect(rows.filter(([, , , , , , , verdict]) => verdict !== 'right' && verdict !== 'wrong')).toEqual([]);
    expect(rows.filter((row) => row[7] === 'wrong').length).toBeLessThanOrEqual(2);
  });
});
