import { clipRepository } from '../storage/clips.ts';
import { Database } from '../storage/database.ts';

/** The library as the screens read it. Writing is the worker's: screens send it messages. */
export const library = clipRepository(new Database());
