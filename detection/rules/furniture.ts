import { FURNITURE_WORDS } from '../lexicon/heads.ts';
import { FUNCTION_WORDS } from '../lexicon/words.ts';
import type { Tokens } from '../tokens.ts';

/** Words in a line beyond which it is no button, menu item or teaser label. */
const LONGEST_LABEL = 8;

/**
 * Lines that belong to the page and not to the article: "Loading headlines…", "View Source". Such a line is short, does
 * not end like a sentence, and half of its content words or more are those of buttons and menus. A name inside it is
 * marked only when the pack or the article vouches for it.
 */
export function furnitureLines(tokens: Tokens): ReadonlySet<number> {
  const lines = new Map<number, { words: number; furniture: number; ends: boolean }>();
  for (const sentence of tokens.sentences) {
    const line = lines.get(sentence.line) ?? { words: 0, furniture: 0, ends: false };
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens.list[i]!;
      if (token.kind !== 'word') continue;
      const word = token.text.toLowerCase();
      const isFurniture = FURNITURE_WORDS.has(word);
      if (FUNCTION_WORDS.has(word) && !isFurniture) continue;
      line.words++;
      if (isFurniture) line.furniture++;
    }
    const last = tokens.list[sentence.last - 1]!;
    const dots = tokens.list[sentence.last - 2]?.text === '.';
    line.ends = '.!?”"'.includes(last.text) && !dots;
    lines.set(sentence.line, line);
  }
  const found = new Set<number>();
  for (const [line, { words, furniture, ends }] of lines) {
    if (words <= LONGEST_LABEL && !ends && furniture > 0 && furniture * 2 >= words) found.add(line);
  }
  return found;
}
