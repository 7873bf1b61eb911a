import type { Failure } from '../messaging/result.ts';

const QUOTA =
  'The disk or the space that the browser gives this extension is full; nothing was saved. Free disk space, or export ' +
  'and delete clips that you no longer need, then try again.';
const CLOSED =
  'The library could not be opened; nothing was saved. Close other Newsgloss pages or restart the browser, then try again.';
const REFUSED =
  'The browser does not let Newsgloss keep a library here, as in some private windows; nothing was saved.';
const OTHER =
  'The library could not be read or written; nothing was saved. Try again; if it fails again, restart the browser.';

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
  if (isAny('QuotaExceededError')) return { code: 'quota', message: QUOTA };
  if (isAny('SecurityError', 'MissingAPIError', 'MissingApiError')) return { code: 'storage', message: REFUSED };
  if (
    isAny('DatabaseClosedError', 'InvalidStateError', 'OpenFailedError', 'BlockedError', 'UnknownError', 'TimeoutError')
  ) {
    return { code: 'storage', message: CLOSED };
  }
  return { code: 'storage', message: OTHER };
}
