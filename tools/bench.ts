/**
 * Measures the budgets: `npm run bench -- [--only AREA] [--json]`. Prints a table, or one JSON object `{"figures": […]}`;
 * exits with 1 when a figure is short. `--only page/tasks` measures one part of an area that has parts.
 */
import { argv, exit, stdout } from 'node:process';
import type { Figure } from './bench/figure.ts';

/** Each area's measurements, loaded only when they are asked for. */
const AREAS: Readonly<Record<string, () => Promise<{ bench: (part?: string) => Promise<Figure[]> }>>> = {
  claims: () => import('./bench/claims.ts'),
  clips: () => import('./bench/clips.ts'),
  detection: () => import('./bench/detection.ts'),
  kills: () => import('./bench/kills.ts'),
  knowledge: () => import('./bench/knowledge.ts'),
  library: () => import('./bench/library.ts'),
  page: () => import('./bench/page.ts'),
  'page-clips': () => import('./bench/page-clips.ts'),
  reading: () => import('./bench/reading.ts'),
};

const [only, part] = argv.includes('--only') ? (argv[argv.indexOf('--only') + 1]?.split('/') ?? []) : [];
if (only !== undefined && AREAS[only] === undefined) {
  console.error(`unknown area "${only}"; known are: ${Object.keys(AREAS).join(', ')}`);
  exit(2);
}

const figures: Figure[] = [];
for (const [area, load] of Object.entries(AREAS)) {
  if (only === undefined || only === area) figures.push(...(await (await load()).bench(part)));
}

if (argv.includes('--json')) stdout.write(`${JSON.stringify({ figures })}\n`);
else {
  for (const { name, measured, unit, target, ok } of figures) {
    const value = Number.isInteger(measured) ? String(measured) : measured.toPrecision(3);
    console.log(
      `${ok ? 'ok   ' : 'SHORT'}  ${name.padEnd(52)} ${value.padStart(10)} ${unit.padEnd(8)} target ${target}`,
    );
  }
}
exit(figures.every((figure) => figure.ok) ? 0 : 1);
