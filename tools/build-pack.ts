/**
 * Builds the knowledge pack: `npm run build-pack` writes `public/pack.bin`, the geometry of locator maps,
 * `public/maps.json`, and a report of what the pack holds, `.cache/pack-report.md`. With `-- --notice` it also writes the credits of the pack's sources into `NOTICE.md`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildMaps } from '../knowledge/build/build-maps.ts';
import { buildPack } from '../knowledge/build/build-pack.ts';
import { updateNotice } from '../knowledge/build/notice.ts';
import { renderReport } from '../knowledge/build/report.ts';
import { readSources } from '../knowledge/build/source-list.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const write = (path: string, content: string | Uint8Array): void => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
};

const pack = buildPack(join(root, 'knowledge'));
write('public/pack.bin', new Uint8Array(pack.bytes));
write('public/maps.json', buildMaps());
write('.cache/pack-report.md', renderReport(pack));
if (argv.includes('--notice')) {
  const sources = readSources(join(root, 'knowledge/sources.tsv')).values();
  write('NOTICE.md', updateNotice(readFileSync(join(root, 'NOTICE.md'), 'utf8'), sources));
}
console.log(`${pack.entities.length} entities, ${pack.aliases} aliases, ${pack.bytes.byteLength} bytes, ${pack.built}`);
