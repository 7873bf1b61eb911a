import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Attributor } from '../detection/attribution/attribute.ts';
import { openAttributor } from '../detection/attribution/open-attributor.ts';

const WEIGHTS = fileURLToPath(new URL('../public/attribution.bin', import.meta.url));

/** The attributor with the weights of this checkout. */
export function packagedAttributor(): Attributor {
  const bytes = readFileSync(WEIGHTS);
  return openAttributor(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}
