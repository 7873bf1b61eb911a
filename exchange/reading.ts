import { say } from '../language/words.ts';
import type { Clip } from '../storage/clip.ts';
import { IMPORT_LIMITS } from './limits.ts';

/** Something in an imported file that cannot be taken over. */
export interface Problem {
  /** Where in the file: "line 12" or "item 3". */
  readonly at: string;
  /** One sentence for people. */
  readonly message: string;
}

/** All or nothing: one thing that is wrong, and nothing of the file is taken over. */
export type Reading =
  | {
      readonly ok: true;
      readonly clips: readonly Clip[];
      /** What is no clip, such as notes on a whole page, and was passed over. */
      readonly leftOut: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const refused = (at: string, message: string): Reading => ({ ok: false, problems: [{ at, message }] });

/** What a reader makes of one item: a clip, something passed over, or something wrong. */
export type ReadItem =
  | { readonly kind: 'clip'; readonly clip: Clip }
  | { readonly kind: 'left-out' | 'wrong'; readonly message: string };

/** Reads every item, and takes them over only when none is wrong. */
export function readAll<T>(items: readonly T[], at: (index: number) => string, read: (item: T) => ReadItem): Reading {
  if (items.length > IMPORT_LIMITS.clips) {
    return refused(say('import_file'), say('import_split', { number: IMPORT_LIMITS.clips }));
  }
  const clips: Clip[] = [];
  const leftOut: Problem[] = [];
  const problems: Problem[] = [];
  items.forEach((item, index) => {
    const result = read(item);
    if (result.kind === 'clip') clips.push(result.clip);
    else if (result.kind === 'left-out') leftOut.push({ at: at(index), message: result.message });
    else if (problems.length < IMPORT_LIMITS.problems) problems.push({ at: at(index), message: result.message });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, clips, leftOut };
}
