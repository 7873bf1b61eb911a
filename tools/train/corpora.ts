import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A stretch of text that a person marked as a name. Offsets are UTF-16 code units. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  /** PER, ORG, LOC, EVT, NAT, or MISC for what a corpus lumps together. */
  readonly type: string;
  /** What the corpus itself calls it. */
  readonly rawtype?: string;
}

export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly GoldName[];
}

export interface Corpus {
  readonly name: string;
  /** How often its texts are seen, against the others. */
  readonly weight: number;
  /** Which kinds it marks without gaps; in the others, an unmarked name proves nothing. */
  readonly marks: 'all' | 'core' | 'core but organisations';
}

/** What the tagger is trained on; the licences stand in detection/MODEL.md. */
export const TRAINING: readonly Corpus[] = [
  { name: 'wire.train', weight: 2, marks: 'all' },
  { name: 'gum_permissive_nonnews.all', weight: 1, marks: 'core' },
  { name: 'wikigold.all', weight: 1, marks: 'core' },
  { name: 'uner_ewt.train', weight: 0.7, marks: 'core but organisations' },
  { name: 'crossner_politics.train', weight: 1, marks: 'core' },
  { name: 'crossner_science.dev', weight: 1, marks: 'core' },
  { name: 'crossner_literature.dev', weight: 1, marks: 'core' },
  { name: 'crossner_music.dev', weight: 1, marks: 'core' },
  { name: 'wnut17.train', weight: 0.5, marks: 'core' },
];

/** Sets to tune on. */
export const DEVELOPMENT = ['wire.dev', 'crossner_politics.dev', 'uner_ewt.dev'] as const;
/** Sets that are only measured, and never looked at for a choice. */
export const MEASURED = ['gum_news.train', 'gum_news.dev', 'gum_news.test', 're3d.permissive'] as const;

export function readCorpus(folder: string, name: string): GoldText[] {
  const lines = gunzipSync(readFileSync(`${folder}/${name}.jsonl.gz`))
    .toString('utf8')
    .split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldText);
}
