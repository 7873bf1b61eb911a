import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { openPack } from '../knowledge/pack-reader.ts';

const PACK = fileURLToPath(new URL('../public/pack.bin', import.meta.url));

/**
 * The knowledge pack of this checkout.
 * @throws {Error} when it has not been built
 */
export function packagedKnowledge(): Knowledge {
  if (!existsSync(PACK)) throw new Error('There is no public/pack.bin: run "npm run build-pack" first.');
  const bytes = readFileSync(PACK);
  return openPack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}
