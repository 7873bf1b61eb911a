/**
 * Accuracy on the development sets: `npm run evaluate [-- SET…]`, or of attributed statements alone:
 * `npm run evaluate -- --only attribution`, or of matching claims: `-- --only claims`. Needs the annotated corpora in `../shared`. Without arguments it also writes
 * the figures into the model card.
 * Exact: same start, end and type; untyped: same start and end; overlap: same type and any shared character; all in per cent.
 */
import { fileURLToPath } from 'node:url';
import { createAnnotator, createDetector } from '../detection/annotate.ts';
import { evaluateAttribution } from './evaluate/attributions.ts';
import { evaluateClaims } from './evaluate/claims.ts';
import { type Confidences, crossFittedError, judgeConfidences } from './evaluate/confidence.ts';
import { type EvaluationSet, evaluationSets } from './evaluate/corpora.ts';
import { linkRow } from './evaluate/link-figures.ts';
import { nameRow, type Run } from './evaluate/name-figures.ts';
import { tagWithCompromise } from './evaluate/peer.ts';
import { markdownTable, type TableRow } from './evaluate/table.ts';
import { openYardstick, type Prediction } from './evaluate/yardstick.ts';
import { packagedAttributor } from './packaged-attributor.ts';
import { packagedKnowledge } from './packaged-knowledge.ts';
import { packagedTagger } from './packaged-tagger.ts';
import { calibrationError } from './train/calibrate.ts';
import { reliabilityPlot, writeFigures } from './train/model-card.ts';

const CARD = fileURLToPath(new URL('../detection/MODEL.md', import.meta.url));
/** The set on which confidence is judged: the only one whose links are marked. */
const WITH_LINKS = 'wire.dev';

if (process.argv.slice(2).join(' ') === '--only claims') {
  evaluateClaims();
  process.exit();
}
const yardstick = await openYardstick();
const knowledge = packagedKnowledge();
const tagger = packagedTagger();
const annotate = createAnnotator(knowledge, tagger);
if (process.argv.slice(2).join(' ') === '--only attribution') {
  await evaluateAttribution(annotate, packagedAttributor());
  process.exit();
}

function run(set: EvaluationSet, tag: (id: string, text: string) => Prediction): Run {
  const start = performance.now();
  const predictions = set.documents.map(({ id, text }) => tag(id, text));
  const seconds = (performance.now() - start) / 1000;
  const words = set.documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return { predictions, wordsPerSecond: Math.round(words / seconds) };
}

function confidencesIn({ documents }: EvaluationSet): Confidences[] {
  const detect = createDetector(knowledge, tagger);
  return documents.map((document) => judgeConfidences(document, detect(document), knowledge));
}

function describeReliability(judged: readonly Confidences[]): string {
  const types = judged.flatMap((text) => text.types);
  const links = judged.flatMap((text) => text.links);
  const crossed = crossFittedError(judged.map((text) => text.types));
  return [
    `Confidence of names on ${WITH_LINKS}: expected calibration error ${calibrationError(types).toFixed(3)}; scaled on one half of the texts and measured on the other, ${crossed.toFixed(3)}.`,
    reliabilityPlot(types),
    `Confidence of links on ${WITH_LINKS}, fitted on wire.train alone: expected calibration error ${calibrationError(links).toFixed(3)}.`,
    reliabilityPlot(links),
  ].join('\n\n');
}

const names: TableRow[] = [];
const links: TableRow[] = [];
let confidences: readonly Confidences[] = [];
const wanted = process.argv.slice(2);
for (const set of evaluationSets()) {
  if (wanted.length > 0 && !wanted.includes(set.name)) continue;
  const ours = run(set, (id, text) => ({ id, mentions: annotate({ text }) }));
  const theirs = run(set, tagWithCompromise);
  names.push(nameRow(yardstick, set, ours, theirs));
  if (set.documents.some(({ entities }) => entities.some(({ wikipedia }) => wikipedia))) {
    links.push(linkRow(yardstick, set, ours.predictions, knowledge));
  }
  if (set.name === WITH_LINKS) confidences = confidencesIn(set);
}

console.log('Names (persons, organisations and places together, and each kind)');
console.table(names);
console.log('Links and what places stand for');
console.table(links);
const reliability = confidences.length === 0 ? '' : describeReliability(confidences);
console.log(reliability);

if (wanted.length === 0) {
  const today = new Date().toISOString().slice(0, 10);
  const said = `Of the whole detection, with the pack of ${knowledge.built.slice(0, 10)}; \`npm run evaluate\`, ${today}.`;
  const withoutSpeeds = names.map(({ 'words/s': _, 'its words/s': __, ...row }) => row);
  const parts = [said, markdownTable(withoutSpeeds), markdownTable(links), reliability];
  writeFigures(CARD, parts.join('\n\n'), 'evaluate');
}
