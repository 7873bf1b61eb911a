import type { Clip } from '../storage/clip.ts';

/** What taking clips over would do to the library; nothing is done yet. */
export interface RestorePlan {
  readonly added: readonly Clip[];
  /** Newer in the file than in the library. */
  readonly updated: readonly Clip[];
  /** The same, or newer in the library. */
  readonly unchanged: number;
  /** Quotes that the library has already from the same page, under another id. */
  readonly doubles: readonly Clip[];
  /** Only in the library; they go when the library is replaced. */
  readonly removed: readonly Clip[];
}

/** Quotes are one when their words and their page are. */
const likeness = ({ quote, source }: Clip) =>
  `${source.address.replace(/#.*$/s, '')}\n${quote.replace(/\s+/g, ' ').trim()}`;

/**
 * Compares clips to be taken over with the library. `merge` keeps what only the library has, and the newer of two
 * versions; `replace` makes the library what the file is.
 */
export function planRestore(
  library: readonly Clip[],
  incoming: readonly Clip[],
  mode: 'merge' | 'replace',
): RestorePlan {
  const kept = new Map(library.map((clip) => [clip.id, clip]));
  const quotes = new Set(library.map(likeness));
  const added: Clip[] = [];
  const updated: Clip[] = [];
  const doubles: Clip[] = [];
  let unchanged = 0;
  for (const clip of new Map(incoming.map((one) => [one.id, one])).values()) {
    const own = kept.get(clip.id);
    if (own) {
      const isChange = mode === 'replace' ? JSON.stringify(own) !== JSON.stringify(clip) : clip.updated > own.updated;
      if (isChange) updated.push(clip);
      else unchanged++;
    } else if (mode === 'merge' && quotes.has(likeness(clip))) doubles.push(clip);
    else {
      added.push(clip);
      quotes.add(likeness(clip));
    }
  }
  const coming = new Set(incoming.map(({ id }) => id));
  const removed = mode === 'replace' ? library.filter(({ id }) => !coming.has(id)) : [];
  return { added, updated, unchanged, doubles, removed };
}
