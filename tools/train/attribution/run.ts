import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { storeAttribution } from '../../../detection/attribution/open-attributor.ts';
import { STATEMENT_COLUMNS } from '../../../detection/attribution/weigh-statement.ts';
import type { ChoiceSettings } from './choices.ts';
import { readConstructions } from './constructions.ts';
import { readCorpus } from './gold.ts';
import { trainAttribution } from './train-attribution.ts';
import { buildWordTable } from './word-table.ts';

/** Trains attribution and writes `public/attribution.bin`. The same corpus and settings give the same bytes. */
const CORPUS = '../shared/corpora/wire.train.jsonl.gz';
const CONSTRUCTIONS = 'tools/train/attribution/constructions.txt';
const WEIGHTS = 'public/attribution.bin';
const SEED = 1;
const WORDS = 25_000;

const COMMON: ChoiceSettings = {
  bits: 18,
  columns: 1,
  epochs: 6,
  rate: 0.1,
  dropout: 0.25,
  speltDropout: 0.15,
  decay: 1e-4,
};

const started = Date.now();
const report = (line: string) =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${line}`);

const words = buildWordTable(WORDS, SEED);
report(`${words.hashes.length} words`);
const stored = trainAttribution(
  [...readCorpus(CORPUS), ...readConstructions(readFileSync(CONSTRUCTIONS, 'utf8'))],
  words,
  {
    seed: SEED,
    missing: 0.08,
    rarest: 0.008,
    heldBack: 6,
    least: 0.45,
    tables: {
      content: { ...COMMON, bits: 20, epochs: 8, rate: 0.15, dropout: 0.35, speltDropout: 0.3 },
      source: COMMON,
      act: { ...COMMON, columns: STATEMENT_COLUMNS, epochs: 10, rate: 0.04, dropout: 0.3 },
      check: { ...COMMON, columns: STATEMENT_COLUMNS, epochs: 8, rate: 0.04, dropout: 0.4, decay: 2e-3 },
      loose: { ...COMMON, rate: 0.05, decay: 1e-3 },
    },
  },
  report,
);
const file = storeAttribution(stored);
writeFileSync(WEIGHTS, file);
report(`${WEIGHTS}: ${file.length} bytes, ${gzipSync(file, { level: 9 }).length} gzipped`);
