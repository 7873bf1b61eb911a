import { isDenied } from './denied-hosts.ts';
import { isArticle } from './gate.ts';
import { idleMoment, pause } from './pauses.ts';

/** When a page is looked at, in milliseconds since the first look: many articles arrive by script. */
const LOOKS = [0, 1_000, 3_000];

/**
 * Looks at a page when it is idle, a second and three seconds later, until it is a news article. Resolves with whether it
 * is, at once on hosts that hold what is private; afterwards, and when the signal is aborted, no listener and no timer is left.
 */
export async function watchForArticle(document: Document, signal: AbortSignal): Promise<boolean> {
  if (isDenied(location.hostname)) return false;
  let elapsed = 0;
  for (const look of LOOKS) {
    await pause(look - elapsed, signal);
    elapsed = look;
    await idleMoment(signal);
    if (signal.aborted) return false;
    const verdict = isArticle(document);
    if (verdict.article) return true;
    if (verdict.reason === 'asks-for-password') return false;
  }
  return false;
}
