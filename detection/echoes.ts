import { foldWords } from '../knowledge/fold.ts';
import type { Name } from './name.ts';
import type { TaggedSpan } from './tagger.ts';
import type { Tokens } from './tokens.ts';

/** A name must be this sure to vouch for another place where it stands. */
const VOUCHES = 0.8;
/** How sure an echo is: nothing but the other mention speaks for it. */
const ECHO = 0.7;

/**
 * Names that the tagger passed over though the article says elsewhere, and surely, who they are: the surname of a person
 * in a headline in Title Case, where every word has a capital. A surname that the article also writes small ("Young",
 * "Day") is left alone.
 */
export function echoes(tokens: Tokens, names: readonly Name[]): TaggedSpan[] {
  const surnames = new Set<string>();
  for (const { type, confidence, words } of names) {
    const surname = words.at(-1)!;
    if (type === 'person' && confidence >= VOUCHES && words.length > 1 && surname.length > 3) surnames.add(surname);
  }
  if (surnames.size === 0) return [];
  for (const { text, letters } of tokens.list) if (letters === 'lower') surnames.delete(text);

  const claimed = new Uint8Array(tokens.list.length);
  for (const { first, last } of names) claimed.fill(1, first, last);
  const found: TaggedSpan[] = [];
  tokens.list.forEach(({ text, letters }, at) => {
    if (claimed[at] || letters === 'lower' || letters === 'caseless') return;
    const [word, more] = foldWords(text);
    if (word !== undefined && more === undefined && surnames.has(word)) {
      found.push({ first: at, last: at + 1, type: 'person', confidence: ECHO });
    }
  });
  return found;
}
