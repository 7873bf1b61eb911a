/**
 * Accuracy on the development sets: `npm run evaluate [-- SET…]`, or of attributed statements alone:
 * `npm run evaluate -- --only attribution`, or of matching claims: `-- --only claims`. Needs the annotated corpora in `../shared`.
 * Exact: same start, end and type; untyped: same start and end; overlap: same type and any shared character; all in per cent.
 */
import { createAnnotator } from '../detection/annotate.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { evaluateAttribution } from './evaluate/attributions.ts';
import { type Counts, pairedInterval } from './evaluate/bootstrap.ts';
import { evaluateClaims } from './evaluate/claims.ts';
import { type EvaluationSet, evaluationSets } from './evaluate/corpora.ts';
import { tagWithCompromise } from './evaluate/peer.ts';
import { openYardstick, type Prediction } from './evaluate/yardstick.ts';
import { packagedAttributor } from './packaged-attributor.ts';
import { packagedKnowledge } from './packaged-knowledge.ts';
import { packagedTagger } from './packaged-tagger.ts';

if (process.argv.slice(2).join(' ') === '--only claims') {
  evaluateClaims();
  process.exit();
}
const yardstick = await openYardstick();
const knowledge = packagedKnowledge();
const annotate = createAnnotator(knowledge, packagedTagger());
if (process.argv.slice(2).join(' ') === '--only attribution') {
  await evaluateAttribution(annotate, packagedAttributor());
  process.exit();
}
const percent = (share: number | undefined): string => (share === undefined ? '–' : (100 * share).toFixed(1));

interface Run {
  readonly predictions: readonly Prediction[];
  readonly wordsPerSecond: number;
}

function run(set: EvaluationSet, tag: (id: string, text: string) => Prediction): Run {
  const start = performance.now();
  const predictions = set.documents.map(({ id, text }) => tag(id, text));
  const seconds = (performance.now() - start) / 1000;
  const words = set.documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return { predictions, wordsPerSecond: Math.round(words / seconds) };
}

function countsOf(set: EvaluationSet, predictions: readonly Prediction[]): Counts[] {
  return set.documents.map((document, i) => {
    const { R, gold, pred } = yardstick.score([document], [predictions[i]!]).ALL!;
    return { right: Math.round(R * gold), found: pred, marked: gold };
  });
}

/** Titles of the set that the pack holds, as the yardstick compares them. */
function knownTitles(set: EvaluationSet, pack: Knowledge): Set<string> {
  const known = new Set<string>();
  for (const { entities } of set.documents) {
    for (const { wikipedia } of entities) {
      if (wikipedia && pack.byTitle(wikipedia) !== undefined) known.add(wikipedia.replaceAll('_', ' ').toLowerCase());
    }
  }
  return known;
}

const names: Record<string, string | number>[] = [];
const links: Record<string, string | number>[] = [];
const wanted = process.argv.slice(2);
for (const set of evaluationSets()) {
  if (wanted.length > 0 && !wanted.includes(set.name)) continue;
  const ours = run(set, (id, text) => ({ id, mentions: annotate({ text }) }));
  const theirs = run(set, tagWithCompromise);
  const figures = yardstick.score(set.documents, ours.predictions);
  const [low, high] = pairedInterval(countsOf(set, ours.predictions), countsOf(set, theirs.predictions));
  names.push({
    set: set.name,
    exact: percent(figures.ALL?.F1),
    untyped: percent(figures.UNTYPED?.F1),
    overlap: percent(figures.ALL?.ovF1),
    ...Object.fromEntries(['PER', 'ORG', 'LOC', 'EVT', 'NAT'].map((type) => [type, percent(figures[type]?.F1)])),
    'words/s': ours.wordsPerSecond,
    compromise: percent(yardstick.score(set.documents, theirs.predictions).ALL?.F1),
    'ahead by (95 %)': `${percent(low)} to ${percent(high)}`,
    'its words/s': theirs.wordsPerSecond,
  });
  if (!set.documents.some(({ entities }) => entities.some(({ wikipedia }) => wikipedia))) continue;
  const all = yardstick.scoreLinks(set.documents, ours.predictions);
  const inPack = yardstick.scoreLinks(set.documents, ours.predictions, knownTitles(set, knowledge));
  links.push({
    set: set.name,
    'in the pack': `${inPack.linkable} of ${all.linkable}`,
    precision: percent(inPack.P),
    recall: percent(inPack.R),
    'recall of all': percent(all.R),
    'no article but linked': percent(all.nilLinked),
    'standsFor P': percent(all.standsFor.P),
    'standsFor R': percent(all.standsFor.R),
    'standsFor F1': percent(all.standsFor.F1),
    'same value': percent(all.standsFor.sameValue),
  });
}
console.log('Names (persons, organisations, places together, and each kind)');
console.table(names);
console.log('Links and what places stand for');
console.table(links);
