/** A stretch of two wordings: in both, only in the quote, or only on the page as it is now. */
export interface DiffPart {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** White space, an ideograph or kana, a word with its apostrophes and hyphens, or any other single character. */
const TOKEN =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|./gsu;

/** The longest texts that are compared word by word, as a product of their numbers of words; longer ones are replaced. */
const MOST_CELLS = 4_000_000;

const tokens = (text: string): string[] => text.match(TOKEN) ?? [];
const isSpace = (token: string) => /^\s/.test(token);
const areAlike = (a: string, b: string) => a === b || (isSpace(a) && isSpace(b));

/** Two wordings that share less than this, of the longer one's letters, have a few small words in common by chance. */
const IN_COMMON = 0.25;

/**
 * What became of a quote, word by word: the parts in reading order, a removed one before the one added in its place. The
 * kept and removed parts together are the quote; the kept and added ones are the new text, but for its white space.
 */
export function diffWords(quote: string, now: string): DiffPart[] {
  const before = tokens(quote);
  const after = tokens(now);
  let head = 0;
  while (head < before.length && head < after.length && areAlike(before[head]!, after[head]!)) head++;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - head;
  while (tail < shorter && areAlike(before.at(-1 - tail)!, after.at(-1 - tail)!)) tail++;
  const parts = [
    ...before.slice(0, head).map(kept),
    ...compare(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(kept),
  ];
  const letters = parts.reduce((sum, { kind, text }) => sum + (kind === 'kept' ? text.trim().length : 0), 0);
  if (letters < IN_COMMON * Math.max(quote.length, now.length)) return merge([removed(quote), added(now)]);
  return merge(parts);
}

const kept = (text: string): DiffPart => ({ kind: 'kept', text });
const removed = (text: string): DiffPart => ({ kind: 'removed', text });
const added = (text: string): DiffPart => ({ kind: 'added', text });

/** Along a longest common subsequence of words. */
function compare(before: readonly string[], after: readonly string[]): DiffPart[] {
  const width = after.length + 1;
  if (before.length * width > MOST_CELLS) return [...before.map(removed), ...after.map(added)];
  const common = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const skip = Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
      common[i * width + j] = areAlike(before[i]!, after[j]!)
        ? Math.max(skip, common[(i + 1) * width + j + 1]! + 1)
        : skip;
    }
  }
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const here = common[i * width + j]!;
    if (
      i < before.length &&
      j < after.length &&
      areAlike(before[i]!, after[j]!) &&
      here > common[(i + 1) * width + j]!
    ) {
      parts.push(kept(before[i]!));
      i++;
      j++;
    } else if (i < before.length && here === common[(i + 1) * width + j]!) parts.push(removed(before[i++]!));
    else parts.push(added(after[j++]!));
  }
  return parts;
}

/** Joins neighbours of one kind, and a lone space between two changes with both: whole phrases are easier to read. */
function merge(parts: readonly DiffPart[]): DiffPart[] {
  const merged: DiffPart[] = [];
  let pending = { removed: '', added: '' };
  const flush = () => {
    if (pending.removed) merged.push(removed(pending.removed));
    if (pending.added) merged.push(added(pending.added));
    pending = { removed: '', added: '' };
  };
  parts.forEach(({ kind, text }, at) => {
    if (kind !== 'kept') {
      pending[kind] += text;
      return;
    }
    const next = parts[at + 1];
    if (isSpace(text) && pending.removed && pending.added && next && next.kind !== 'kept') {
      pending.removed += text;
      pending.added += text;
      return;
    }
    flush();
    const last = merged.at(-1);
    if (last?.kind === 'kept') merged[merged.length - 1] = kept(last.text + text);
    else merged.push(kept(text));
  });
  flush();
  return merged;
}
