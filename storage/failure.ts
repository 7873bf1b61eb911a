import Dexie from 'dexie';
import { say } from '../language/words.ts';
import type { Failure } from '../messaging/result.ts';

/** An error's name and those of the errors inside it: Dexie wraps what IndexedDB says, sometimes twice. */
function* names(error: unknown): Generator<string> {
  for (let at = error, depth = 0; at instanceof Object && depth < 5; depth++) {
    if ('name' in at && typeof at.name === 'string') yield at.name;
    at = 'inner' in at ? at.inner : 'cause' in at ? at.cause : null;
  }
}

const full = (): Failure => ({ code: 'quota', message: say('failure_libraryFull') });

/** Puts what went wrong in the library into words for the reader. Dexie and DOM errors carry their kind in `name`. */
export function storageFailure(error: unknown): Failure {
  const found = new Set(names(error));
  const isAny = (...kinds: string[]) => kinds.some((kind) => found.has(kind));
  if (isAny('QuotaExceededError')) return full();
  if (isAny('SecurityError', 'MissingAPIError', 'MissingApiError'))
    return { code: 'storage', message: say('failure_libraryRefused') };
  if (
    isAny('DatabaseClosedError', 'InvalidStateError', 'OpenFailedError', 'BlockedError', 'UnknownError', 'TimeoutError')
  ) {
    return { code: 'storage', message: say('failure_libraryClosed') };
  }
  return { code: 'storage', message: say('failure_libraryOther') };
}

/** With less than this many bytes left a disk counts as full: one transaction may need as much. */
const ROOM = 1 << 20;

/** Tries a database of its own: on a full disk Firefox names the quota to whoever makes one, to the others a closed library. */
async function refusesAnother(): Promise<boolean> {
  const tried = new Dexie('newsgloss-room');
  tried.version(1).stores({ room: '' });
  return tried.open().then(
    () => tried.delete().then(() => false),
    (error) => [...names(error)].includes('QuotaExceededError'),
  );
}

/** The same, and looks whether the disk is full: of that the error need not speak. Chromium estimates the room that is left. */
export async function writeFailure(error: unknown): Promise<Failure> {
  const found = new Set(names(error));
  const isVague = ['AbortError', 'InvalidStateError', 'UnknownError'].some((kind) => found.has(kind));
  if (!isVague) return storageFailure(error);
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage
    .estimate()
    .catch(() => ({}) as StorageEstimate);
  return quota - usage < ROOM || (await refusesAnother()) ? full() : storageFailure(error);
}
