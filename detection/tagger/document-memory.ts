import type { Tokens } from '../tokens.ts';
import type { Run } from './candidates.ts';
import type { WordForm } from './word-form.ts';

/** One place where a word stands with a capital, in a stretch of neighbouring capitals. */
export interface Occurrence {
  readonly token: number;
  /** The stretch of capitals and initials around the token: `first` to `last` (exclusive). */
  readonly first: number;
  readonly last: number;
}

/** What one article does with a word. */
export interface WordMemory {
  /** Capitalised inside a sentence of prose, where a capital means a name. */
  inside: number;
  /** Written small. */
  small: number;
  readonly occurrences: Occurrence[];
}

/** Occurrences kept of a word: the first ones, which introduce it. */
const MOST_OCCURRENCES = 6;

/** The words of a text that have a capital somewhere, by the hash of their small letters. */
export type DocumentMemory = ReadonlyMap<number, WordMemory>;

export function remember(tokens: Tokens, forms: readonly WordForm[], runs: readonly Run[]): DocumentMemory {
  const memory = new Map<number, WordMemory>();
  for (const { first, last, sentence } of runs) {
    for (let from = first; from < last; from++) {
      if (!forms[from]!.isCapital) continue;
      let to = from + 1;
      while (to < last && forms[to]!.isCapital) to++;
      for (let token = from; token < to; token++) {
        const key = forms[token]!.folded;
        let word = memory.get(key);
        if (word === undefined) {
          word = { inside: 0, small: 0, occurrences: [] };
          memory.set(key, word);
        }
        if (sentence.setting === 'prose' && token > sentence.first) word.inside++;
        if (word.occurrences.length < MOST_OCCURRENCES) word.occurrences.push({ token, first: from, last: to });
      }
      from = to;
    }
  }
  tokens.list.forEach((token, i) => {
    if (token.letters !== 'lower') return;
    const word = memory.get(forms[i]!.folded);
    if (word !== undefined) word.small++;
  });
  return memory;
}
