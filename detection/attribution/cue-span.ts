import type { Reading } from './reading.ts';
import type { TokenSpan } from './token-span.ts';
import { WordClass } from './word-class.ts';

/** Tokens of a cue: its chief word, the auxiliaries before it, and the small words that lead straight to its content. */
export function cueSpan({ kind, lower, passages, passage }: Reading, cue: number, content: TokenSpan): TokenSpan {
  const { first: start } = passages[passage[cue]!]!;
  let first = cue;
  for (let i = cue - 1; i >= Math.max(start, cue - 4); i--) {
    const now = kind[i]!;
    if (now === WordClass.Be || now === WordClass.Have || now === WordClass.Modal) first = i;
    else if (now !== WordClass.Adverb && now !== WordClass.Negation) break;
  }
  let last = cue;
  const leads = content.first > cue && content.first - cue <= 3;
  if (leads || lower[cue] === 'according') {
    for (let i = cue + 1; i < (leads ? content.first : cue + 2); i++) {
      const now = kind[i]!;
      if (
        now !== WordClass.Preposition &&
        now !== WordClass.As &&
        now !== WordClass.Of &&
        now !== WordClass.To &&
        now !== WordClass.Adverb
      )
        break;
      last = i;
    }
  }
  return { first, last };
}
