import { GIVEN_NAMES, HONORIFICS, ROLE_MODIFIERS } from '../lexicon/roles.ts';
import type { TaggedSpan } from '../tagger.ts';
import type { AliasEvidence } from './alias-evidence.ts';
import { guessWord, guessWords } from './guess.ts';
import { kindByHead } from './name-head.ts';
import type { Run } from './runs.ts';
import type { WordReading } from './word-reading.ts';

/** Cuts a run into names and gives each its type. */
export function typeRun(words: WordReading, run: Run): TaggedSpan[] {
  return split(words, run.first, run.last, run.initial);
}

function split(words: WordReading, from: number, last: number, initial: boolean): TaggedSpan[] {
  let first = from;
  while (first < last && words.token(first).kind !== 'word') first++;
  if (first === last) return [];
  const alias = words.aliases.exact(first, last);
  const isOther = last - first === 1 && (words.isTitle(first) || words.isDemonym(first));
  if (alias !== undefined && !alias.weak && !isOther) return [known(words, alias)];

  const head = kindByHead(words, first, last);
  const title = titleIn(words, first, last);
  if (head === 'organisation' && title < 0) return [{ first, last, type: head, confidence: 0.8 }];
  if (title >= 0) return aroundTitle(words, first, title, last, initial);
  if (head !== undefined) return [{ first, last, type: head, confidence: 0.8 }];
  if (last - first === 1) return [guessWord(words, first, initial)].filter((span) => span !== undefined);
  if (words.isDemonym(first)) {
    const people: TaggedSpan = { first, last: first + 1, type: 'nationality', confidence: 0.9 };
    return [people, ...split(words, first + 1, last, false)];
  }
  const office = afterOffice(words, first, last);
  return office > first ? [personFrom(words, office, last)] : guessWords(words, first, last);
}

/** A name that the pack knows as a whole; an honorific before a person's name stays outside. */
function known(words: WordReading, { first, last, kind, share, isDemonym }: AliasEvidence): TaggedSpan {
  if (isDemonym) return { first, last, type: 'nationality', confidence: 0.93 };
  let start = first;
  if (kind === 'person') {
    while (last - start > 2 && words.isTitle(start) && !GIVEN_NAMES.has(words.small(start))) start++;
  }
  const hasTitle = words.isTitle(first - 1) && words.token(first - 1).letters === 'capital';
  if (kind === 'place' && last - first === 1 && hasTitle) return { first, last, type: 'person', confidence: 0.6 };
  return { first: start, last, type: kind, confidence: 0.7 + 0.25 * share };
}

/** The last title of a run, when the words after it are no institution; -1 where there is none. */
function titleIn(words: WordReading, first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    if (!words.isTitle(i) || words.token(i).letters === 'lower') continue;
    if (i > first && GIVEN_NAMES.has(words.small(i - 1)) && (i + 1 === last || !HONORIFICS.has(words.small(i))))
      continue;
    if (i + 1 < last) {
      const isInstitution = kindByHead(words, i + 1, last) === 'organisation' || words.token(i + 1).letters === 'lower';
      const alias = words.aliases.longest(i, last);
      const isNamed = alias !== undefined && alias.last > i + 1 && !alias.weak && alias.kind !== 'person';
      if (isInstitution || isNamed) continue;
    }
    return i;
  }
  return -1;
}

/** "Russian Foreign Minister Sergei Lavrov": what stands before the title, and the person after it. */
function aroundTitle(words: WordReading, first: number, title: number, last: number, initial: boolean): TaggedSpan[] {
  let left = title;
  while (
    left > first &&
    (ROLE_MODIFIERS.has(words.small(left - 1)) || words.isTitle(left - 1) || words.small(left - 1) === '-')
  )
    left--;
  const before = split(words, first, left, initial);
  return title + 1 < last ? [...before, personFrom(words, title + 1, last)] : before;
}

function personFrom(words: WordReading, first: number, last: number): TaggedSpan {
  const alias = words.aliases.exact(first, last);
  const isPlace = alias !== undefined && alias.kind === 'place' && alias.weights.person === 0 && last - first > 1;
  return isPlace ? { first, last, type: 'place', confidence: 0.5 } : { first, last, type: 'person', confidence: 0.92 };
}

/** "Secretary of State Mike Pompeo", "Chief of Army Staff Asim Munir": where the person begins; `first` when no office stands before. */
function afterOffice(words: WordReading, first: number, last: number): number {
  if (words.small(first - 1) !== 'of' || !words.isTitle(first - 2)) return first;
  for (let i = first + 1; i < last - 1; i++) {
    if (
      GIVEN_NAMES.has(words.small(i)) ||
      /^(state|defen[cs]e|staff|prosecution|justice|police)$/.test(words.small(i - 1))
    )
      return i;
  }
  return first;
}
