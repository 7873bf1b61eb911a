import { claimRepository } from '../storage/claims.ts';
import { clipEdits } from '../storage/clip-edits.ts';
import { clipRepository } from '../storage/clips.ts';
import { collectionRepository, savedSearchRepository } from '../storage/collections.ts';
import { correctionRepository } from '../storage/corrections.ts';
import { Database } from '../storage/database.ts';
import { factCheckRepository } from '../storage/fact-checks.ts';
import { readingRepository } from '../storage/readings.ts';
import { LibrarySearch } from '../storage/search/search.ts';
import { snapshotRepository } from '../storage/snapshots.ts';
import { wholeLibrary } from '../storage/whole-library.ts';

const database = new Database();
const { tags, tagged } = clipEdits(database);

/**
 * The library as the screens read it. Writing is the worker's: screens send it messages. An import alone is written
 * from here, in one transaction, because it would not fit a message.
 */
export const library = clipRepository(database);

/** All tags in use, and the clips of one. */
export { tagged, tags };

export const collections = collectionRepository(database);
export const savedSearches = savedSearchRepository(database);
export const snapshots = snapshotRepository(database);

/** Everything at once, for backups and restores. */
export const everything = wholeLibrary(database);

/** Two states of the index that say the same have seen the same clips. */
export const indexState = async (): Promise<string> => {
  const numbers = await database.segments.toCollection().primaryKeys();
  return `${numbers.join()} ${await database.unindexed.count()}`;
};

/** The index of the library's words, and what is typed into its search. */
export const librarySearch = new LibrarySearch(database);

/** What the reader has put right, to read as well. */
export const corrections = correctionRepository(database);

/** Published checks. As an import, they are written from here. */
export const factChecks = factCheckRepository(database);

/** The claims and their histories. */
export const claims = claimRepository(database);

/** Whom the reader met, where that is counted. */
export const readings = readingRepository(database);
