import { clipRepository } from '../storage/clips.ts';
import { correctionRepository } from '../storage/corrections.ts';
import { Database } from '../storage/database.ts';

const database = new Database();

/** The library as the screens read it. Writing is the worker's: screens send it messages. */
export const library = clipRepository(database);

/** What the reader has put right, to read as well. */
export const corrections = correctionRepository(database);
