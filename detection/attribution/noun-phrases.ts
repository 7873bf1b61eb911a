import type { Reading } from './reading.ts';
import { WordClass } from './word-class.ts';

/** A noun phrase without its trailing modifiers: tokens `first` to `last`, the last one exclusive. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  /** The word that says what it is: its last noun, name or pronoun. */
  readonly head: number;
}

const OPENERS: ReadonlySet<number> = new Set([WordClass.Determiner, WordClass.Possessive, WordClass.Number]);
const HEADS: ReadonlySet<number> = new Set([WordClass.Noun, WordClass.Plural, WordClass.Name, WordClass.Number]);
const INNER: ReadonlySet<number> = new Set([...HEADS, WordClass.Adjective, WordClass.OwnerEnding]);

/** Finds the noun phrases of tokens `first` to `last` (exclusive), in their order. They do not overlap. */
export function nounPhrases(
  { kind, named, lower, tokens: { list } }: Reading,
  first: number,
  last: number,
): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let i = first;
  while (i < last) {
    const now = kind[i]!;
    if (now === WordClass.Subject || (now === WordClass.Object && lower[i] !== 'this')) {
      phrases.push({ first: i, last: i + 1, head: i });
      i++;
      continue;
    }
    if (!OPENERS.has(now) && !INNER.has(now) && named[i]! < 0) {
      i++;
      continue;
    }
    const start = i;
    let head = -1;
    for (; i < last; i++) {
      const here = kind[i]!;
      const isNamed = named[i]! >= 0;
      const isJoint =
        list[i]!.kind === 'mark' && !list[i]!.spaced && (lower[i] === '-' || lower[i] === '/' || lower[i] === '&');
      if (HEADS.has(here) || isNamed) head = i;
      else if (isJoint || INNER.has(here)) continue;
      else if (i === start || (OPENERS.has(here) && OPENERS.has(kind[i - 1]!))) continue;
      else if (isParticiple(here) && i + 1 < last && INNER.has(kind[i + 1]!) && OPENERS.has(kind[i - 1]!)) continue;
      else break;
    }
    if (head >= 0) phrases.push({ first: start, last: head + 1, head });
    else if (now === WordClass.Determiner && i === start + 1) phrases.push({ first: start, last: i, head: start });
    if (i === start) i++;
  }
  return phrases;
}

const isParticiple = (kind: number): boolean => kind === WordClass.VerbD || kind === WordClass.VerbG;

const MODIFIERS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'from', 'in']);
/** Tokens that a phrase's modifiers may take. */
const LONGEST_MODIFIERS = 14;

/**
 * The phrase with the modifiers behind it ("analysts at Nomura", "the head of the commission"). In front of a verb they
 * must reach to it, or to a comma: else they may belong to something else.
 */
export function withModifiers(reading: Reading, phrase: NounPhrase, verb: number, last: number): NounPhrase {
  const { lower, kind } = reading;
  const stop = Math.min(phrase.last + LONGEST_MODIFIERS, verb > phrase.head ? verb : last);
  let end = phrase.last;
  while (end < stop && MODIFIERS.has(lower[end]!)) {
    const [next] = nounPhrases(reading, end + 1, stop);
    if (next?.first !== end + 1) break;
    end = next.last;
  }
  if (verb < phrase.head) return { ...phrase, last: end };
  let before = verb;
  while (before > end && VERBAL.has(kind[before - 1]!)) before--;
  return before === end || kind[end] === WordClass.Comma || kind[end] === WordClass.Relative
    ? { ...phrase, last: end }
    : phrase;
}

const VERBAL: ReadonlySet<number> = new Set([
  WordClass.Be,
  WordClass.Have,
  WordClass.Do,
  WordClass.Modal,
  WordClass.Adverb,
  WordClass.Negation,
]);
