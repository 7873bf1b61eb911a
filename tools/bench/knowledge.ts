import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ALIAS_ENDS } from '../../knowledge/pack-format.ts';
import { openPack } from '../../knowledge/pack-reader.ts';
import { readSections } from '../../knowledge/pack-sections.ts';
import { atLeast, atMost, type Figure, median } from './figure.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const MEGABYTE = 1_000_000;
const COLD_STARTS = 7;
const WARM_RUNS = 400;

/** The budgets of the knowledge pack. Needs `public/pack.bin`, which `npm run build-pack` makes. */
export async function bench(): Promise<Figure[]> {
  const path = join(root, 'public/pack.bin');
  const file = readFileSync(path);
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  const cold = await coldStarts(path);
  return [
    atLeast('entities', openPack(buffer).size, 70_000, ''),
    atLeast('aliases', countAliases(buffer), 200_000, ''),
    atMost('pack, gzipped', gzipSync(file, { level: 9 }).length / MEGABYTE, 6, 'MB'),
    atMost('cold start to first look-up', median(cold.map((run) => run.total)), 75, 'ms'),
    atMost('heap beyond the file', median(cold.map((run) => run.heap)) / MEGABYTE, 10, 'MB'),
    atMost('1,000 words matched, warm', matchThousandWords(buffer), 0.1, 'ms'),
  ];
}

function countAliases(buffer: ArrayBuffer): number {
  return readSections(buffer)
    .uint32('aliasValue')
    .reduce((count, value) => count + ((value & ALIAS_ENDS) === 0 ? 0 : 1), 0);
}

interface ColdStart {
  readonly total: number;
  readonly heap: number;
}

/** Opens the pack in fresh processes, with the reader bundled as the worker has it. */
async function coldStarts(pack: string): Promise<ColdStart[]> {
  const directory = mkdtempSync(join(tmpdir(), 'newsgloss-bench-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      publicDir: false,
      build: {
        lib: { entry: join(root, 'knowledge/pack-reader.ts'), formats: ['es'], fileName: 'reader' },
        outDir: directory,
        target: 'es2022',
        emptyOutDir: false,
      },
    });
    const script = fileURLToPath(new URL('cold-start.mjs', import.meta.url));
    const reader = join(directory, 'reader.js');
    return Array.from({ length: COLD_STARTS }, () => {
      const output = execFileSync(execPath, ['--expose-gc', script, reader, pack], { encoding: 'utf8' });
      return JSON.parse(output) as ColdStart;
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const SENTENCES = [
  'Officials in Baku said on Tuesday that the talks with Russia would go on in the autumn despite the dispute.',
  "The country's foreign ministry summoned the ambassador after reports that a plane had been hit near the border.",
  'Analysts at the university say that prices rose again last month while wages in most towns stayed where they were.',
  'A spokesman for the European Union told reporters in Brussels that no decision had been taken on the new rules.',
  'Volunteers brought water, blankets and bread to the villages that the river had cut off for the third day in a row.',
];

/** Milliseconds for 1,000 words of running text, tokens given. */
function matchThousandWords(buffer: ArrayBuffer): number {
  const knowledge = openPack(buffer);
  const text = Array.from({ length: 60 }, (_, index) => SENTENCES[index % SENTENCES.length]).join(' ');
  const tokens = [...text.matchAll(/\p{L}+/gu)].map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }));
  const runs = Array.from({ length: WARM_RUNS }, () => {
    const start = performance.now();
    knowledge.matchAliases(text, tokens);
    return ((performance.now() - start) * 1000) / tokens.length;
  });
  return median(runs.slice(WARM_RUNS / 2));
}
