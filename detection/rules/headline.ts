import type { TaggedSpan } from '../tagger.ts';
import type { Sentence, Tokens } from '../tokens.ts';
import type { AliasReading } from './alias-evidence.ts';

/**
 * Names in a line where every word has its capital: those that the prose has found, and aliases of the pack that are no
 * dictionary words.
 */
export function tagHeadline(
  tokens: Tokens,
  sentence: Sentence,
  aliases: AliasReading,
  prose: readonly TaggedSpan[],
  isFurniture: boolean,
): TaggedSpan[] {
  const known = namesByFirstWord(tokens, prose);
  const spans: TaggedSpan[] = [];
  let at = sentence.first;
  while (at < sentence.last) {
    const named = longestName(tokens, sentence, at, known);
    const alias = aliases.longest(at, sentence.last);
    const vouched = alias !== undefined && !alias.weak && !(isFurniture && alias.last - at === 1) ? alias : undefined;
    if (named !== undefined && (vouched === undefined || named.length >= vouched.last - at)) {
      spans.push({
        first: at,
        last: at + named.length,
        type: named.span.type,
        confidence: named.span.confidence * 0.95,
      });
      at += named.length;
    } else if (vouched !== undefined) {
      const type = vouched.isDemonym ? 'nationality' : vouched.kind;
      spans.push({ first: at, last: vouched.last, type, confidence: 0.6 + 0.25 * vouched.share });
      at = vouched.last;
    } else {
      at++;
    }
  }
  return spans;
}

interface Name {
  readonly span: TaggedSpan;
  /** Tokens that spell it, from `start` on. */
  readonly length: number;
  readonly start: number;
}

/** The names of the prose by their first word; a person's surname alone, too. */
function namesByFirstWord(tokens: Tokens, prose: readonly TaggedSpan[]): Map<string, Name[]> {
  const names = new Map<string, Name[]>();
  const add = (first: number, name: Name): void => {
    const key = tokens.list[first]!.text.toLowerCase();
    const list = names.get(key);
    if (list === undefined) names.set(key, [name]);
    else if (list.every(({ length }) => length !== name.length)) list.push(name);
  };
  for (const span of prose) {
    const length = span.last - span.first;
    add(span.first, { span, length, start: span.first });
    if (span.type === 'person' && length > 1) add(span.last - 1, { span, length: 1, start: span.last - 1 });
  }
  return names;
}

function longestName(tokens: Tokens, sentence: Sentence, at: number, known: Map<string, Name[]>): Name | undefined {
  const start = tokens.list[at]!;
  if (start.letters === 'lower') return undefined;
  let best: Name | undefined;
  for (const name of known.get(start.text.toLowerCase()) ?? []) {
    if (at + name.length > sentence.last || (best !== undefined && best.length >= name.length)) continue;
    let same = true;
    for (let i = 1; i < name.length && same; i++) {
      same = tokens.list[at + i]!.text.toLowerCase() === tokens.list[name.start + i]!.text.toLowerCase();
    }
    if (same) best = name;
  }
  return best;
}
