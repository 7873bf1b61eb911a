import { FEASTS, ORGANISATION_NOUNS, PLACE_NOUNS } from '../lexicon/heads.ts';
import { ROLE_MODIFIERS } from '../lexicon/roles.ts';
import { LOCATIVES, PLACE_PREPOSITIONS, SPEECH_VERBS } from '../lexicon/words.ts';
import type { TaggedSpan } from '../tagger.ts';
import type { AliasEvidence } from './alias-evidence.ts';
import type { WordReading } from './word-reading.ts';

/** Letters from which a word in capitals is shouted rather than an acronym. */
const SHOUTED_LETTERS = 7;

/** One word without title or head. `initial`: its capital may come from its position. */
export function guessWord(words: WordReading, at: number, initial: boolean): TaggedSpan | undefined {
  const span = (type: TaggedSpan['type'], confidence: number, first = at): TaggedSpan => ({
    first,
    last: at + 1,
    type,
    confidence,
  });
  const token = words.token(at);
  const small = words.small(at);
  const before = words.small(at - 1);
  const after = words.small(at + 1);
  const alias = words.aliases.exact(at, at + 1);
  if (token.text === 'X') return span('organisation', 0.7);
  if (token.text === 'West' && before === 'the') return span('place', 0.7, at - 1);
  if (FEASTS.has(small)) return span('event', 0.8);
  if (words.isDemonym(at)) return span('nationality', 0.85);
  if (alias !== undefined) return alias.weak && initial ? undefined : span(alias.kind, 0.55);
  if (words.isTitle(at) || ROLE_MODIFIERS.has(small) || endsCompound(words, at)) return undefined;
  if (token.letters === 'upper') return token.text.length < SHOUTED_LETTERS ? span('organisation', 0.6) : undefined;
  if (PLACE_NOUNS.has(after) || (LOCATIVES.has(before) && words.token(at).kind === 'word')) return span('place', 0.6);
  if (ORGANISATION_NOUNS.has(after) || token.letters === 'mixed') return span('organisation', 0.5);
  if (SPEECH_VERBS.has(after) || words.isGivenName(at) || words.isTitle(at - 1)) return span('person', 0.6);
  if (before === 'the') return span('organisation', 0.4);
  return span(PLACE_PREPOSITIONS.has(before) ? 'place' : 'person', 0.35);
}

/** Several words without title, head or alias of their own. */
export function guessWords(words: WordReading, first: number, last: number): TaggedSpan[] {
  const before = words.small(first - 1);
  const whole = (type: TaggedSpan['type'], confidence: number): TaggedSpan[] => [{ first, last, type, confidence }];
  const start = strong(words.aliases.longest(first, last - 1));
  const end = strongTail(words, first, last);
  const isNamed = words.isGivenName(first);

  const person = personAfter(words, first, last, start);
  if (person > first && start !== undefined) {
    const type = start.isDemonym ? 'nationality' : start.kind;
    return [
      { first, last: person, type, confidence: 0.7 },
      { first: person, last, type: 'person', confidence: 0.8 },
    ];
  }
  if (isNamed && end?.kind === 'organisation' && last - end.first === 1 && last - first > 2) {
    return [
      { first, last: end.first, type: 'person', confidence: 0.8 },
      { first: end.first, last, type: 'organisation', confidence: 0.7 },
    ];
  }
  if (start?.kind === 'organisation' && !isNamed) return whole('organisation', 0.55);
  if (end?.kind === 'organisation' && start?.kind === 'place') return whole('organisation', 0.6);
  if (end?.kind === 'place' && end.first === last - 1 && !isNamed) return whole('organisation', 0.6);
  const hasAcronym = words.token(first).letters === 'upper' || words.token(last - 1).letters === 'upper';
  if (isNamed && !hasAcronym) return whole('person', 0.88);
  if (hasAcronym && words.settingOf(first) === 'prose') return whole('organisation', 0.5);
  if (before === 'the') return whole('organisation', 0.5);
  if (LOCATIVES.has(before)) return whole('place', 0.5);
  return whole(last - first > 4 ? 'organisation' : 'person', 0.6);
}

/**
 * Where a person begins after another name: "Britain Liu Xiaming" in "ambassador to Britain Liu Xiaming", "American Kevin
 * King". `first` when none does.
 */
function personAfter(words: WordReading, first: number, last: number, start: AliasEvidence | undefined): number {
  if (start === undefined || (start.kind !== 'place' && start.kind !== 'nationality') || last - start.last < 2)
    return first;
  const hasOffice = /^(of|to|for)$/.test(words.small(first - 1)) && words.isTitle(first - 2);
  return hasOffice || words.isGivenName(start.last) ? start.last : first;
}

/** "post-Soviet", "anti-Fascist": after a hyphen and a small word, only what the pack knows is a name. */
function endsCompound(words: WordReading, at: number): boolean {
  return words.small(at - 1) === '-' && !words.token(at).spaced && words.tokens.list[at - 2]?.letters === 'lower';
}

function strong(alias: AliasEvidence | undefined): AliasEvidence | undefined {
  return alias?.weak === false ? alias : undefined;
}

function strongTail(words: WordReading, first: number, last: number): AliasEvidence | undefined {
  for (let i = first + 1; i < last; i++) {
    const alias = strong(words.aliases.exact(i, last));
    if (alias !== undefined) return alias;
  }
  return undefined;
}
