import { createRequire } from 'node:module';
import { hashText } from '../../detection/tagger/hashing.ts';
import { filterOf } from '../../detection/tagger/personal-names.ts';

/** Bits of the filter: about ten for each name of the list. */
const BITS = 21;
const SHORTEST = 2;

/** The names of the package humannames, as the filter that the tagger asks. */
export function personalNames(): Uint32Array {
  const names = createRequire(import.meta.url)('humannames') as Readonly<Record<string, number>>;
  const hashes = new Set<number>();
  for (const name of Object.keys(names)) if (name.length >= SHORTEST) hashes.add(hashText(name.toLowerCase()));
  return filterOf(hashes, BITS);
}
