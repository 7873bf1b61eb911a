import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Where the annotated texts lie; they are no part of the repository. */
export const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));

/** A name as people marked it. Offsets are UTF-16 code units. */
export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly wikipedia?: string | null;
  readonly stands_for?: string;
  readonly optional?: boolean;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly GoldMention[];
}

export interface EvaluationSet {
  readonly name: string;
  readonly documents: readonly GoldDocument[];
}

const SETS: Readonly<Record<string, readonly string[]>> = {
  'wire.dev': ['wire.dev'],
  gum_news: ['gum_news.train', 'gum_news.dev', 'gum_news.test'],
  re3d: ['re3d.permissive'],
  'crossner_politics.dev': ['crossner_politics.dev'],
  'uner_ewt.dev': ['uner_ewt.dev'],
  'wnut17.dev': ['wnut17.dev'],
};

/** The founding article and every development set. */
export function evaluationSets(): EvaluationSet[] {
  const sets = Object.entries(SETS).map(([name, files]) => ({ name, documents: files.flatMap(readCorpus) }));
  return [{ name: 'founding article', documents: [foundingArticle()] }, ...sets];
}

export function readCorpus(name: string): GoldDocument[] {
  const lines = gunzipSync(readFileSync(`${SHARED}/corpora/${name}.jsonl.gz`)).toString('utf8');
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldDocument);
}

function foundingArticle(): GoldDocument {
  const marked = JSON.parse(readFileSync(`${SHARED}/seed/gold.json`, 'utf8')) as (GoldMention & {
    readonly standsFor?: string;
  })[];
  const entities = marked.map(({ standsFor, ...mention }) =>
    standsFor === undefined ? mention : { ...mention, stands_for: standsFor },
  );
  return { id: 'seed', text: readFileSync(`${SHARED}/seed/article.txt`, 'utf8'), entities };
}
