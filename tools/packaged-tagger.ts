import { readFileSync } from 'node:fs';
import { openTagger } from '../detection/tagger/open-tagger.ts';
import type { Tagger } from '../detection/tagger.ts';

/** The trained tagger of this checkout. Throws when its weights are damaged. */
export function packagedTagger(): Tagger {
  const bytes = readFileSync(new URL('../public/tagger.bin', import.meta.url));
  return openTagger(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
}
