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
const STARTS = 7;

/** The budgets of the knowledge pack. Needs `public/pack.bin`, which `npm run build-pack` makes. */
export async function bench(): Promise<Figure[]> {
  const path = join(root, 'public/pack.bin');
  const file = readFileSync(path);
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  const runs = await timings(path);
  return [
    atLeast('entities', openPack(buffer).size, 70_000, ''),
    atLeast('aliases', countAliases(buffer), 200_000, ''),
    atMost('pack, gzipped', gzipSync(file, { level: 9 }).length / MEGABYTE, 6, 'MB'),
    atMost('cold start to first look-up, processor time', median(runs.map((run) => run.cold)), 75, 'ms'),
    atMost('heap beyond the file', median(runs.map((run) => run.heap)) / MEGABYTE, 10, 'MB'),
    atMost('1,000 words matched, warm', median(runs.map((run) => run.warm)), 0.1, 'ms'),
  ];
}

function countAliases(buffer: ArrayBuffer): number {
  return readSections(buffer)
    .uint32('aliasValue')
    .reduce((count, value) => count + ((value & ALIAS_ENDS) === 0 ? 0 : 1), 0);
}

/** What `reader-timing.mjs` measures. */
interface Timing {
  readonly cold: number;
  readonly warm: number;
  readonly heap: number;
}

/** Opens the pack in fresh processes, with the reader bundled as the worker has it. */
async function timings(pack: string): Promise<Timing[]> {
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
    const script = fileURLToPath(new URL('reader-timing.mjs', import.meta.url));
    const reader = join(directory, 'reader.js');
    return Array.from({ length: STARTS }, () => {
      const output = execFileSync(execPath, ['--expose-gc', script, reader, pack], { encoding: 'utf8' });
      return JSON.parse(output) as Timing;
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}
