import type { Tokens } from '../tokens.ts';

/** How one article writes a word: the best dictionary for the first words of its sentences and for its headlines. */
export interface WordUse {
  /** Times in small letters. */
  lower: number;
  /** Times with a capital inside a sentence of prose. */
  capital: number;
}

export type WordMemory = ReadonlyMap<string, WordUse>;

/** Counts the words of the prose, by their small letters. Headlines and first words prove nothing. */
export function rememberWords(tokens: Tokens): WordMemory {
  const memory = new Map<string, WordUse>();
  for (const sentence of tokens.sentences) {
    if (sentence.setting !== 'prose') continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens.list[i]!;
      if (token.kind !== 'word') continue;
      const isLower = token.letters === 'lower';
      if (!isLower && (i === sentence.first || opensQuote(tokens, i))) continue;
      const key = token.text.toLowerCase();
      let use = memory.get(key);
      if (use === undefined) {
        use = { lower: 0, capital: 0 };
        memory.set(key, use);
      }
      if (isLower) use.lower++;
      else use.capital++;
    }
  }
  return memory;
}

/** Whether the token before opens a quotation, or ends a clause before one. */
export function opensQuote(tokens: Tokens, index: number): boolean {
  const before = tokens.list[index - 1];
  return before !== undefined && ('“"‘«„'.includes(before.text) || before.text === ':');
}
