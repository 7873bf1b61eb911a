import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { readCorpus, SHARED } from '../evaluate/corpora.ts';
import { tagWithCompromise } from '../evaluate/peer.ts';
import type * as Detection from './detection-entry.ts';
import { atLeast, atMost, type Figure, median, percentile } from './figure.ts';
import { longSample, wordsIn } from './long-sample.ts';
import { processorTime } from './processor-time.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const WEIGHTS = ['public/tagger.bin', 'detection/link-weights.json', 'detection/metonymy-weights.json'];
const MEGABYTE = 1_000_000;
/** Rounds that are measured, behind one that is not: in that one the engine still compiles the code. */
const ROUNDS = 5;
const STARTS = 7;
/** Words of one measured text of the sample, and how many such texts there are: a long read, thirty times. */
const SAMPLE_WORDS = 1_000;
const SAMPLE_TEXTS = 30;

/**
 * The budgets of the detection: names, links and what places stand for. Times are processor time of new texts after much
 * other text was read. Measures on annotated newswire too where the corpora lie in `../shared`.
 */
export async function bench(): Promise<Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'newsgloss-bench-'));
  try {
    const bundle = await bundleDetection(directory);
    const detection = (await import(pathToFileURL(bundle).href)) as typeof Detection;
    const knowledge = detection.openPack(bytesOf('public/pack.bin'));
    const [measured = [], others = []] = samples(longSample(knowledge, 2 * SAMPLE_TEXTS * SAMPLE_WORDS));
    const bytes = WEIGHTS.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, file)), { level: 9 }).length, 0);
    const starts = freshStarts(bundle, measured.join('\n\n'));
    return [
      ...speeds(detection, knowledge, measured, others),
      atMost('weights and clusters, gzipped', bytes / MEGABYTE, 3.5, 'MB'),
      atMost('cold load to first answer', median(starts.map(({ cold }) => cold)), 60, 'ms'),
      atMost('memory kept', median(starts.map(({ kept }) => kept)) / MEGABYTE, 30, 'MB'),
    ];
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Speed on texts of the sample and, where the corpora are, on newswire. */
function speeds(
  { createAnnotator, openTagger }: typeof Detection,
  knowledge: Knowledge,
  measured: readonly string[],
  others: readonly string[],
): Figure[] {
  const sets: [name: string, texts: readonly string[], warming: readonly string[]][] = [
    ['long sample', measured, others],
  ];
  if (existsSync(`${SHARED}/corpora/wire.dev.jsonl.gz`)) {
    sets.push(['wire.dev', textsIn('wire.dev'), textsIn('wire.train')]);
  }
  // All of ours first: what compromise leaves to be collected is not counted as our time.
  const ours = sets.map(([, texts, warming]) =>
    rounds(texts, () => {
      const annotate = createAnnotator(knowledge, openTagger(bytesOf('public/tagger.bin')));
      for (const text of warming) annotate({ text });
      return (text) => annotate({ text });
    }),
  );
  const theirs = sets.map(([, texts]) => rounds(texts, () => (text) => tagWithCompromise('', text)));
  return sets.flatMap(([name, texts], i) => [
    atMost(`${name}: 1,000 words, p50`, percentile(ours[i]!, 0.5), 15, 'ms'),
    atMost(`${name}: 1,000 words, p95`, percentile(ours[i]!, 0.95), 15, 'ms'),
    atLeast(`${name}: words a second against compromise`, inAll(texts, theirs[i]!) / inAll(texts, ours[i]!), 6, '×'),
  ]);
}

/** Milliseconds per 1,000 words of each text: the middle one of the measured rounds, each with a reader that has not seen them. */
function rounds(texts: readonly string[], reader: () => (text: string) => unknown): number[] {
  const times = texts.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++) {
    const read = reader();
    texts.forEach((text, i) => {
      const start = processorTime();
      read(text);
      if (round > 0) times[i]!.push(((processorTime() - start) * 1000) / wordsIn(text));
    });
  }
  return times.map(median);
}

/** Milliseconds of all texts together. */
function inAll(texts: readonly string[], times: readonly number[]): number {
  return texts.reduce((sum, text, i) => sum + (times[i]! * wordsIn(text)) / 1000, 0);
}

const textsIn = (corpus: string): string[] => readCorpus(corpus).map(({ text }) => text);

/** The sample as texts of about equal length, in two halves. */
function samples(text: string): string[][] {
  const paragraphs = text.split('\n\n');
  const size = Math.ceil(paragraphs.length / (2 * SAMPLE_TEXTS));
  const texts = Array.from({ length: 2 * SAMPLE_TEXTS }, (_, i) =>
    paragraphs.slice(i * size, (i + 1) * size).join('\n\n'),
  );
  return [texts.slice(0, SAMPLE_TEXTS), texts.slice(SAMPLE_TEXTS)];
}

function bytesOf(file: string): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(join(root, file));
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** Bundles the detection as the worker has it. */
async function bundleDetection(directory: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      lib: { entry: join(root, 'tools/bench/detection-entry.ts'), formats: ['es'], fileName: 'detection' },
      outDir: directory,
      target: 'es2022',
      emptyOutDir: false,
    },
  });
  return join(directory, 'detection.js');
}

/** What `detection-timing.mjs` measures. */
interface Start {
  readonly cold: number;
  readonly kept: number;
}

/** Opens the weights in fresh processes. */
function freshStarts(bundle: string, text: string): Start[] {
  const script = fileURLToPath(new URL('detection-timing.mjs', import.meta.url));
  const files = [bundle, join(root, 'public/tagger.bin'), join(root, 'public/pack.bin')];
  return Array.from({ length: STARTS }, () => {
    const output = execFileSync(execPath, ['--expose-gc', script, ...files], { encoding: 'utf8', input: text });
    return JSON.parse(output) as Start;
  });
}
