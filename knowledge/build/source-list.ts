import type { Source } from '../entity.ts';
import { readTable } from './table.ts';

/** One entry of `knowledge/sources.tsv`. */
export interface SourceEntry extends Source {
  /** What the pack takes from it, for NOTICE. */
  readonly taken: string;
}

/** Marks what rests on general knowledge alone; the card says so. */
const UNSOURCED: SourceEntry = { name: 'unsourced', licence: '', taken: '' };

/**
 * Reads the list of sources by name.
 * @throws when an entry lacks licence or what was taken, or a name stands twice
 */
export function readSources(path: string): Map<string, SourceEntry> {
  const sources = new Map<string, SourceEntry>([[UNSOURCED.name, UNSOURCED]]);
  for (const { name = '', licence = '', address = '', taken = '' } of readTable(path).rows) {
    if (name === '' || licence === '' || taken === '')
      throw new Error(`source "${name}" lacks a licence or what was taken`);
    if (sources.has(name)) throw new Error(`source "${name}" stands twice`);
    sources.set(name, { name, licence, taken, ...(address === '' ? {} : { address }) });
  }
  return sources;
}
