import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../detection/annotate.ts';
import { packagedKnowledge } from '../../tools/packaged-knowledge.ts';
import { packagedTagger } from '../../tools/packaged-tagger.ts';

const SEED = '../shared/seed';

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly type: 'PER' | 'ORG' | 'LOC';
  readonly wikipedia: string | null;
}
const KIND = { PER: 'person', ORG: 'organisation', LOC: 'place' } as const;

describe.skipIf(!existsSync(SEED))('the founding article', () => {
  const text = existsSync(SEED) ? readFileSync(`${SEED}/article.txt`, 'utf8') : '';
  const gold = existsSync(SEED) ? (JSON.parse(readFileSync(`${SEED}/gold.json`, 'utf8')) as Gold[]) : [];
  const mentions = createAnnotator(packagedKnowledge(), packagedTagger())({ text });
  const found = gold.filter((name) =>
    mentions.some(({ start, end, type }) => start === name.start && end === name.end && type === KIND[name.type]),
  );

  it('has its names found, of the right kind', () => {
    const marked = mentions.filter(({ type }) => type !== 'nationality' && type !== 'event');
    expect((2 * found.length) / (marked.length + gold.length)).toBeGreaterThanOrEqual(0.97);
  });

  it('has its names linked to their entries', () => {
    const linkable = gold.filter(({ wikipedia }) => wikipedia !== null);
    const linked = linkable.filter((name) =>
      mentions.some(
        ({ start, end, entity }) => start === name.start && end === name.end && entity?.wikipedia === name.wikipedia,
      ),
    );
    expect(linked.length / linkable.length).toBeGreaterThanOrEqual(0.92);
  });

  it('has no mark on the furniture around it', () => {
    const furniture = text.indexOf('Loading...');
    expect(mentions.filter(({ end }) => end > furniture)).toEqual([]);
  });
});
