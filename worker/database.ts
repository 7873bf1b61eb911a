import { Database } from '../storage/database.ts';

/** The worker's one connection to the library; opened at the first read or write. */
export const database = new Database();
