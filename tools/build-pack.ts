/**
 * Builds the knowledge pack: `npm run build-pack` writes `public/pack.bin`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPack } from '../knowledge/build/build-pack.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pack = buildPack(`${root}/knowledge`);
mkdirSync(`${root}/public`, { recursive: true });
writeFileSync(`${root}/public/pack.bin`, new Uint8Array(pack.bytes));
console.log(
  `${pack.entities.length} entities, ${pack.aliases} aliases, ${pack.bytes.byteLength} bytes, built ${pack.built}`,
);
