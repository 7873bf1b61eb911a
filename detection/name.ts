import type { EntityKind } from '../knowledge/entity.ts';
import { foldWords } from '../knowledge/fold.ts';
import type { TaggedSpan } from './tagger.ts';
import type { Tokens } from './tokens.ts';

/** A tagged span with its words folded, while the article's names are compared with each other. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Folded words; a possessive inside the name is a word of its own. */
  readonly words: readonly string[];
  readonly key: string;
  type: EntityKind;
  confidence: number;
  /** Names of one actor or place share this number: the index of the first of them. */
  chain: number;
}

/** Turns the tagger's spans into names, in the order of the text; spans without letters are dropped. */
export function namesOf(tokens: Tokens, spans: readonly TaggedSpan[]): Name[] {
  const names: Name[] = [];
  for (const { first, last, type, confidence } of spans) {
    const start = tokens.list[first]!.start;
    const end = tokens.list[last - 1]!.end;
    const text = tokens.text.slice(start, end);
    const words = foldWords(text);
    if (words.length === 0) continue;
    const key = (words[0] === 'the' ? words.slice(1) : words).join(' ');
    names.push({ first, last, start, end, text, words, key, type, confidence, chain: names.length });
  }
  return names;
}
