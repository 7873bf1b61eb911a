import { database } from './database.ts';
import { knowledgeHost } from './knowledge-host.ts';

export interface SelfTest {
  /** Entries of the pack; 0 where it could not be read. */
  readonly entries: number;
  /** Whether names are found and linked in a sentence that we know. */
  readonly finds: boolean;
  /** Whether the library can be read and written. */
  readonly keeps: boolean;
}

const SENTENCE = 'Ministers of Norway and Finland met in Oslo on Monday.';
const NAMES = ['Norway', 'Finland', 'Oslo'];

/** Tries the parts of the extension that can break on their own, and leaves nothing behind. */
export async function selfTest(): Promise<SelfTest> {
  const { state, annotate } = await knowledgeHost();
  const mentions = annotate({ text: SENTENCE });
  return {
    entries: state.state === 'ready' ? state.size : 0,
    finds: NAMES.every((name) => mentions.some(({ text, entity }) => text === name && entity !== null)),
    keeps: await canKeep(),
  };
}

/** Writes and takes back in one transaction. */
async function canKeep(): Promise<boolean> {
  const key = 'self-test';
  try {
    await database.transaction('rw', database.lookups, async () => {
      await database.lookups.put({ key, value: null, fetched: '' });
      if ((await database.lookups.get(key)) === undefined) throw new Error('what was written cannot be read');
      await database.lookups.delete(key);
    });
    return true;
  } catch {
    return false;
  }
}
