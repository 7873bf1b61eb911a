import { readFileSync, writeFileSync } from 'node:fs';
import type { Judged } from './calibrate.ts';

const END = '<!-- end of figures -->';

/** Puts the figures that a command measured into the model card, between the two marks of that command. */
export function writeFigures(path: string, figures: string, command = 'train'): void {
  const mark = `<!-- figures: written by npm run ${command} -->`;
  const card = readFileSync(path, 'utf8');
  const begin = card.indexOf(mark);
  const end = card.indexOf(END, begin);
  if (begin < 0 || end < 0) throw new Error(`${path} has no place for the figures of ${command}.`);
  writeFileSync(path, `${card.slice(0, begin + mark.length)}\n\n${figures}\n\n${card.slice(end)}`);
}

const BAR = 40;

/** How often names of a given confidence are right, as a plot of text. */
export function reliabilityPlot(judged: readonly Judged[]): string {
  const lines = Array.from({ length: 10 }, (_, bin) => {
    const inside = judged.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === bin);
    const label = `${(bin / 10).toFixed(1)}–${((bin + 1) / 10).toFixed(1)}`;
    if (inside.length === 0) return `${label}  ${'·'.repeat(BAR)}  none`;
    const right = inside.filter(({ isRight }) => isRight).length / inside.length;
    const filled = Math.round(right * BAR);
    return `${label}  ${'█'.repeat(filled)}${'·'.repeat(BAR - filled)}  ${(100 * right).toFixed(0).padStart(3)} % of ${inside.length}`;
  });
  return ['```', 'confidence  right', ...lines, '```'].join('\n');
}
