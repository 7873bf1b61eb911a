import type { FeatureList } from '../tagger/feature-list.ts';
import { pair } from '../tagger/hashing.ts';
import { type CueView, classesBetween, wordsBetween } from './content-features.ts';
import { TYPES } from './cue-features.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { kindAt, type Reading, wordAt } from './reading.ts';
import { between, type Tallies } from './tallies.ts';
import type { TokenSpan } from './token-span.ts';
import { WordClass } from './word-class.ts';

const most = (count: number, limit: number): number => Math.min(count, limit);
const bucket = (distance: number): number => (distance < 5 ? distance : distance < 9 ? 5 : distance < 16 ? 6 : 7);

function kindOf(reading: Reading, { head }: NounPhrase): number {
  const named = reading.named[head]!;
  if (named >= 0) return 50 + TYPES.indexOf(reading.namedTypes[named]!);
  const kind = reading.kind[head]!;
  return kind === WordClass.Subject || kind === WordClass.Object || kind === WordClass.Determiner
    ? reading.word[head]!
    : kind;
}

/** Where the phrase stands, given where cue and content stand. */
function placeOf(phrase: NounPhrase, cue: number, content: TokenSpan): number {
  const side = phrase.first > cue ? 4 : 0;
  if (phrase.first >= content.first && phrase.head <= content.last) return side;
  if (phrase.head < content.first) return side + 1;
  return side + 2;
}

/** What speaks for or against a phrase being the source. `order` counts the phrases between it and the cue. */
export function sourceFeatures(
  reading: Reading,
  tallies: Tallies,
  cue: CueView,
  content: TokenSpan,
  phrase: NounPhrase,
  order: number,
  isLatest: boolean,
  into: FeatureList,
): void {
  const { at, first, last, stem } = cue;
  const place = placeOf(phrase, at, content);
  const after = phrase.first > at ? 1 : 0;
  const low = after ? at + 1 : phrase.last;
  const high = after ? phrase.first : at;
  const gap = high - low;
  const near = bucket(gap);
  const kind = kindOf(reading, phrase);
  const before = wordAt(reading, phrase.first - 1, first, last);
  const beforeKind = kindAt(reading, phrase.first - 1, first, last);
  const next = wordAt(reading, phrase.last, first, last);
  const nextKind = kindAt(reading, phrase.last, first, last);
  const commas = between(tallies.commas, low, high, 3);
  const finite = between(tallies.finite, low, high, 3);
  const rank = most(order, 5);
  const inQuote = reading.quoted[phrase.head] === reading.quoted[at] ? 0 : reading.quoted[phrase.head]! < 0 ? 1 : 2;

  into.add(200, pair(stem, pair(place, rank)));
  into.add(201, pair(stem, pair(before, after)));
  into.add(202, pair(stem, pair(place, beforeKind)));
  into.add(203, pair(stem, kind));
  into.endSpelt();

  into.add(210, pair(place, rank));
  into.add(211, pair(place, near));
  into.add(212, pair(place, pair(commas, finite)));
  into.add(213, pair(after, before));
  into.add(214, pair(after, next));
  into.add(215, pair(pair(place, beforeKind), nextKind));
  into.add(216, pair(kind, place));
  into.add(217, pair(kind, pair(after, beforeKind)));
  into.add(218, pair(after, gap <= 8 ? classesBetween(reading, low, high) : 1));
  if (gap <= 3) into.add(219, pair(after, wordsBetween(reading, low, high)));
  into.add(220, pair(cue.signs, pair(after, before)));
  into.add(221, pair(cue.signs, pair(place, rank)));
  into.add(222, pair(cue.kind, pair(place, rank)));
  into.add(223, pair(inQuote, place));
  into.add(224, pair(phrase.first === first ? 1 : 0, pair(place, finite)));
  into.add(225, pair(isLatest ? 1 : 0, place));
  into.add(226, pair(isLatest ? 1 : 0, pair(rank, finite)));
  into.add(227, pair(reading.coarse[phrase.head]!, place));
  into.add(228, pair(reading.fine[phrase.head]!, after));
  into.add(229, reading.word[phrase.head]!);
  into.add(230, pair(Math.min(phrase.last - phrase.first, 3), place));
  const relative = hasRelative(reading, low, high);
  into.add(231, pair(relative, pair(place, pair(rank, finite))));
  into.add(232, pair(beforeKind, pair(rank, pair(finite, commas))));
  into.add(233, pair(kindAt(reading, at - 1, first, last), pair(place, rank)));
  into.add(234, pair(kindAt(reading, at + 1, first, last), pair(place, rank)));
  into.add(236, pair(leadsToRelative(reading, phrase, last), pair(place, pair(rank, finite))));
  into.add(235, pair(reading.tokens.list[phrase.first]!.sentence === reading.tokens.list[at]!.sentence ? 1 : 0, place));
}

/** Whether a relative clause opens straight behind the phrase: "Baku, which accused", "an official who said". */
function leadsToRelative({ kind, lower }: Reading, phrase: NounPhrase, last: number): number {
  const at = kind[phrase.last] === WordClass.Comma ? phrase.last + 1 : phrase.last;
  if (at >= last) return 0;
  return kind[at] === WordClass.Relative || lower[at] === 'who' ? 1 : lower[at] === 'that' ? 2 : 0;
}

/** What speaks for or against there being no source. */
export function noSourceFeatures(reading: Reading, cue: CueView, hasLatest: boolean, into: FeatureList): void {
  const { at, first, last, stem } = cue;
  into.add(250, reading.word[at]!);
  into.add(251, pair(stem, cue.signs));
  into.endSpelt();
  into.add(260, pair(cue.kind, cue.signs));
  into.add(261, pair(kindAt(reading, at - 1, first, last), kindAt(reading, at + 1, first, last)));
  into.add(262, pair(wordAt(reading, at + 1, first, last), cue.signs));
  into.add(263, hasLatest ? 1 : 0);
  into.add(264, Math.min(at - first, 3));
}

function hasRelative({ kind, lower }: Reading, low: number, high: number): number {
  for (let i = low; i < high; i++) if (kind[i] === WordClass.Relative || lower[i] === 'who') return 1;
  return 0;
}
