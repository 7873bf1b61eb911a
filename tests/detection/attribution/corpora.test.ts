import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openAttributor } from '../../../detection/attribution/open-attributor.ts';
import type { Mention } from '../../../detection/mention.ts';
import { tokenise } from '../../../detection/tokenise.ts';
import { openYardstick } from '../../../tools/evaluate/yardstick.ts';
import { weights } from './read.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);
const KINDS: Readonly<Record<string, Mention['type']>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  EVT: 'event',
  NAT: 'nationality',
};

interface Marked {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
  readonly attributions: readonly { readonly content: readonly [number, number]; readonly form: string }[];
}

const read = (path: string): Buffer => readFileSync(new URL(path, SHARED));
const json = (path: string): unknown => JSON.parse(read(path).toString('utf8'));

function foundingArticle(): Marked {
  return {
    id: 'seed',
    text: read('seed/article.txt').toString('utf8'),
    entities: json('seed/gold.json') as Marked['entities'],
    attributions: json('seed/attributions.json') as Marked['attributions'],
  };
}

function development(): Marked[] {
  const lines = gunzipSync(read('corpora/wire.dev.jsonl.gz')).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Marked);
}

async function measure(texts: readonly Marked[]) {
  const attribute = openAttributor(weights());
  const found = texts.map(({ id, text, entities }) => {
    const mentions = entities.flatMap(({ start, end, type }): Mention[] => {
      const kind = KINDS[type];
      if (kind === undefined) return [];
      return [{ start, end, text: text.slice(start, end), type: kind, entity: null, confidence: 1 }];
    });
    return { id, attributions: attribute(tokenise(text), mentions) };
  });
  const figures = (await openYardstick()).scoreAttributions(texts, found);
  const right = Math.round(figures.R * figures.gold);
  return { ...figures, right, extra: found.reduce((sum, { attributions }) => sum + attributions.length, 0) - right };
}

/** Milliseconds for 20,000 words on a busy machine. */
const PATIENCE = 60_000;

describe.skipIf(!existsSync(SHARED))('measured with the yardstick, names being marked by people', () => {
  it('finds who said what in the founding article', async () => {
    const { right, extra, source, act, modality = 0 } = await measure([foundingArticle()]);
    expect(right).toBeGreaterThanOrEqual(13);
    expect(extra).toBeLessThanOrEqual(3);
    for (const share of [source, act, modality]) expect(Math.round(share * right)).toBeGreaterThanOrEqual(12);
  });

  it('finds who said what in the development texts', { timeout: PATIENCE }, async () => {
    const { F1, source, act, form, checkAUC } = await measure(development());
    expect(F1).toBeGreaterThan(0.84);
    expect(source).toBeGreaterThan(0.9);
    expect(form).toBeGreaterThan(0.95);
    expect(checkAUC).toBeGreaterThan(0.88);
    expect(act).toBeGreaterThan(0.71);
  });
});
