import { claimRepository } from '../storage/claims.ts';
import { clipRepository } from '../storage/clips.ts';
import { correctionRepository } from '../storage/corrections.ts';
import { Database } from '../storage/database.ts';
import { LibrarySearch } from '../storage/search/search.ts';

const database = new Database();

/**
 * The library as the screens read it. Writing is the worker's: screens send it messages. An import alone is written
 * from here, in one transaction, because it would not fit a message.
 */
export const library = clipRepository(database);

/** The index of the library's words, and what is typed into its search. */
export const librarySearch = new LibrarySearch(database);

/** What the reader has put right, to read as well. */
export const corrections = correctionRepository(database);

/** The claims and their histories. */
export const claims = claimRepository(database);
