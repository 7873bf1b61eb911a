import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { openTagger, type StoredTagger, storeTagger } from '../detection/tagger/open-tagger.ts';
import { openPack } from '../knowledge/pack-reader.ts';
import { calibrate, calibrationError, judge } from './train/calibrate.ts';
import { DEVELOPMENT, MEASURED, readCorpus } from './train/corpora.ts';
import { figuresTable, measure, tagText } from './train/figures.ts';
import { buildLexicon } from './train/lexicon.ts';
import { reliabilityPlot, writeFigures } from './train/model-card.ts';
import { type TrainingSettings, trainTagger } from './train/train-tagger.ts';

if (process.argv.slice(2).join(' ') === '--only attribution') {
  await import('./train/attribution/run.ts');
  process.exit();
}

/** Trains the tagger and writes `public/tagger.bin`; with `--only attribution`, attribution alone. The same corpora, pack and settings give the same bytes. */
const CORPORA = '../shared/corpora';
const PACK = 'public/pack.bin';
const WEIGHTS = 'public/tagger.bin';
const MODEL_CARD = 'detection/MODEL.md';
/** Words of the lexicon, and numbers of a word's vector. */
const WORDS = 80_000;
const DIMENSIONS = 32;

const SETTINGS: TrainingSettings = {
  seed: 1,
  bits: 20,
  epochs: 4,
  foldEpochs: 2,
  doubt: 6,
  hidden: 40,
  sparseRate: 0.06,
  sparseStart: 0.3,
  networkRate: 0.001,
  sparseDropout: 0.35,
  speltDropout: 0.15,
  hiddenDropout: 0.3,
  topicDropout: 0.3,
  decay: 0,
  averaged: 2,
};

const open = (file: Uint8Array): ArrayBuffer =>
  file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
const started = Date.now();
const report = (line: string) =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${line}`);

const knowledge = openPack(open(readFileSync(PACK)));
const lexicon = buildLexicon({ words: WORDS, dimensions: DIMENSIONS, seed: SETTINGS.seed });
report(`lexicon of ${lexicon.hashes.length} words`);
const uncalibrated = trainTagger(CORPORA, knowledge, lexicon, SETTINGS, report);
const wire = readCorpus(CORPORA, 'wire.dev');
const judgedBy = (stored: StoredTagger) => {
  const tagger = openTagger(open(storeTagger(stored)));
  return judge(
    wire,
    wire.map((text) => tagText(tagger, text, knowledge)),
  );
};
const stored = { ...uncalibrated, calibration: calibrate(judgedBy(uncalibrated)) };
const file = storeTagger(stored);
writeFileSync(WEIGHTS, file);

const size = `${WEIGHTS}: ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} gzipped`;
report(size);
const sets = Object.fromEntries(DEVELOPMENT.map((name) => [name, [name]]));
const measured = { 'gum_news (all three)': MEASURED.slice(0, 3), 're3d.permissive': MEASURED.slice(3) };
const figures = await measure(CORPORA, openTagger(open(file)), knowledge, { ...sets, ...measured });
const judged = judgedBy(stored);
const card = [
  `Exact F1 of the tagger alone, with the pack of ${knowledge.built}; \`npm run train\`, ${new Date().toISOString().slice(0, 10)}.`,
  figuresTable(figures),
  `${size}. Expected calibration error on wire.dev: ${calibrationError(judged).toFixed(3)}.`,
  reliabilityPlot(judged),
].join('\n\n');
writeFigures(MODEL_CARD, card);
console.log(card);
