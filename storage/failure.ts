import { say } from '../language/words.ts';
import type { Failure } from '../messaging/result.ts';

/** An error's name and those of the errors inside it: Dexie wraps what IndexedDB says, sometimes twice. */
function* names(error: unknown): Generator<string> {
  for (let at = error, depth = 0; at instanceof Object && depth < 5; depth++) {
    if ('name' in at && typeof at.name === 'string') yield at.name;
    at = 'inner' in at ? at.inner : 'cause' in at ? at.cause : null;
  }
}

/** Puts what went wrong in the library into words for the reader. Dexie and DOM errors carry their kind in `name`. */
export function storageFailure(error: unknown): Failure {
  const found = new Set(names(error));
  const isAny = (...kinds: string[]) => kinds.some((kind) => found.has(kind));
  if (isAny('QuotaExceededError')) return { code: 'quota', message: say('failure_libraryFull') };
  if (isAny('SecurityError', 'MissingAPIError', 'MissingApiError'))
    return { code: 'storage', message: say('failure_libraryRefused') };
  if (
    isAny('DatabaseClosedError', 'InvalidStateError', 'OpenFailedError', 'BlockedError', 'UnknownError', 'TimeoutError')
  ) {
    return { code: 'storage', message: say('failure_libraryClosed') };
  }
  return { code: 'storage', message: say('failure_libraryOther') };
}
