import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildFolder } from '../../builds.ts';
import { atMost, type Figure } from '../figure.ts';

/** What a page loads of the extension. */
export function sizes(): Figure[] {
  const kilobytes = (file: string) =>
    gzipSync(readFileSync(`${buildFolder('e2e', 'chromium')}/${file}`), { level: 9 }).length / 1_000;
  return [
    atMost('gate, gzipped', kilobytes('gate.js'), 5, 'kB'),
    atMost('annotator, gzipped', kilobytes('annotator.js'), 25, 'kB'),
    atMost('overlay, gzipped, at first use', kilobytes('overlay.js'), 25, 'kB'),
  ];
}
