import type { FeatureList } from '../tagger/feature-list.ts';
import { pair } from '../tagger/hashing.ts';
import type { CueView } from './content-features.ts';
import { kindAt, type Reading, stemAt, wordAt } from './reading.ts';
import { isFiniteVerb } from './tallies.ts';
import type { TokenSpan } from './token-span.ts';
import { toneOf } from './tone.ts';
import { WordClass } from './word-class.ts';

/** A statement, as act and check-worthiness are judged by. */
export interface Statement {
  /** Absent where no word attributes. */
  readonly cue: CueView | undefined;
  readonly content: TokenSpan;
  /** The chief word of the source, or -1. */
  readonly source: number;
  /** Tones of the statement before in the same paragraph, or 0. */
  readonly before: number;
}

/** Words of a content that are read one by one; of a long one, only the first so many. */
const MOST_WORDS = 60;
const FIRST_PERSON: ReadonlySet<string> = new Set([
  'i',
  'we',
  'me',
  'us',
  'my',
  'our',
  'i’m',
  'we’re',
  'i’ve',
  'we’ve',
  'i’d',
  'i’ll',
  'we’ll',
]);
const THIRD_PERSON: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they']);
const isPast = (reading: Reading, at: number): boolean =>
  reading.kind[at] === WordClass.VerbD || /^(?:was|were|had|did)$/.test(reading.lower[at]!);

/** How a content is worded on the whole. */
interface Wording {
  readonly form: number;
  readonly finite: number;
  readonly numbers: number;
  readonly names: number;
  readonly modals: number;
  readonly past: number;
  readonly firstPerson: number;
  readonly tones: number;
  readonly stop: number;
}

export function wordingOf(reading: Reading, { first, last }: TokenSpan): Wording {
  const stop = Math.min(last + 1, first + MOST_WORDS);
  const isDirect = first > 0 && reading.kind[first - 1] === WordClass.OpenQuote;
  let [form, finite, numbers, names, modals, past, firstPerson, tones] = [isDirect ? 2 : 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = first; i < stop; i++) {
    const kind = reading.kind[i]!;
    if (kind === WordClass.OpenQuote && form === 0) form = 1;
    if (kind === WordClass.Number) numbers++;
    if (kind === WordClass.Modal) modals++;
    if (reading.named[i]! >= 0 && reading.named[i] !== reading.named[i - 1]) names++;
    if (isFiniteVerb(kind)) finite++;
    if (isPast(reading, i)) past++;
    if (FIRST_PERSON.has(reading.lower[i]!)) firstPerson = 1;
    tones |= toneOf(reading.stem[i]!);
    if (reading.lower[i]!.endsWith('n’t')) tones |= 2;
  }
  return { form, finite, numbers, names, modals, past, firstPerson, tones, stop };
}

/** What a statement does, and whether it could be checked, as far as its words tell. */
export function statementFeatures(reading: Reading, statement: Statement, into: FeatureList): void {
  const { cue, content, source } = statement;
  const { first, last } = content;
  const wording = wordingOf(reading, content);
  const { form, finite, numbers, names, modals, past, firstPerson, tones, stop } = wording;
  const add = (template: number, value: number): void => into.add(template, value);
  const size = Math.min(5, Math.floor(Math.log2(stop - first + 1)));
  const kind = (at: number) => kindAt(reading, at, first, stop);
  const word = (at: number) => wordAt(reading, at, first, stop);
  const sourceStem = source < 0 ? 0 : reading.named[source]! >= 0 ? 1 : reading.stem[source]!;
  const sourceType =
    source < 0
      ? 0
      : reading.named[source]! >= 0
        ? 10 + TYPE_CODES[reading.namedTypes[reading.named[source]!]!]
        : THIRD_PERSON.has(reading.lower[source]!)
          ? 2
          : 3;
  const firstKind = THIRD_PERSON.has(reading.lower[first]!)
    ? 100
    : FIRST_PERSON.has(reading.lower[first]!)
      ? 101
      : kind(first);

  if (cue !== undefined) {
    const { at, stem, signs } = cue;
    add(300, reading.word[at]!);
    add(301, stem);
    add(302, pair(stem, signs));
    add(303, pair(stem, kind(first)));
    add(304, pair(stem, word(first)));
    add(305, pair(stem, wordAt(reading, at + 1, cue.first, cue.last)));
    add(306, pair(stem, wordAt(reading, at - 1, cue.first, cue.last)));
    add(307, pair(stem, form));
    add(308, pair(stem, pair(Math.min(modals, 1), Math.min(past, 1))));
    add(309, pair(stem, Math.min(finite, 1)));
    add(310, pair(stem, Math.min(numbers, 1)));
    add(311, pair(stem, wordAt(reading, first - 1, cue.first, cue.last)));
    for (let bit = 1; bit <= 128; bit <<= 1) if ((tones & bit) !== 0) add(312, pair(stem, bit));
    add(313, pair(stem, sourceStem));
    add(314, pair(stem, firstKind));
  }
  into.endSpelt();
  if (cue !== undefined) {
    const { at, signs } = cue;
    add(320, reading.fine[at]!);
    add(321, pair(reading.coarse[at]!, kind(first)));
    add(322, signs);
    add(323, pair(cue.kind, signs));
    add(324, wordAt(reading, at + 1, cue.first, cue.last));
    add(325, wordAt(reading, at - 1, cue.first, cue.last));
    for (let bit = 1; bit <= 128; bit <<= 1) if ((tones & bit) !== 0) add(327, pair(reading.fine[at]!, bit));
  } else add(326, 1);
  add(0, 0);
  add(330, form);
  add(331, pair(form, size));
  add(332, word(first));
  add(333, pair(word(first), word(first + 1)));
  add(334, pair(kind(first), pair(kind(first + 1), kind(first + 2))));
  add(335, pair(Math.min(numbers, 2), Math.min(finite, 1)));
  add(336, pair(tones & 2, pair(form, firstPerson)));
  add(337, pair(Math.min(modals, 2), Math.min(past, 2)));
  add(338, pair(Math.min(names, 3), Math.min(finite, 1)));
  add(339, sourceStem);
  add(340, sourceType);
  add(341, pair(sourceType, form));
  add(342, reading.lower[last] === '?' ? 1 : reading.lower[last] === '!' ? 2 : 0);
  add(343, pair(firstPerson, pair(form, Math.min(modals, 1))));
  add(344, pair(Math.min(numbers, 2), pair(Math.min(past, 1), Math.min(names, 2))));
  add(345, word(last));
  add(346, pair(Math.min(finite, 2), size));
  add(347, tones);
  add(348, pair(firstKind, Math.min(modals, 1)));
  if (source >= 0) {
    add(349, reading.fine[source]!);
    add(360, pair(reading.coarse[source]!, tones & 1));
  }
  for (let bit = 1; bit <= 128; bit <<= 1) {
    if ((tones & bit) === 0) continue;
    add(361, bit);
    add(362, pair(bit, form));
    add(363, pair(bit, sourceType));
    add(364, pair(bit, firstKind));
    add(365, pair(bit, pair(Math.min(modals, 1), Math.min(past, 1))));
    add(366, pair(bit, Math.min(finite, 2)));
  }
  add(367, statement.before);
  add(368, pair(statement.before & 1, tones & 3));
  let subject = -1;
  for (let i = first; i < stop; i++) {
    const now = reading.kind[i]!;
    if (now >= WordClass.Comma && now <= WordClass.Mark) continue;
    add(350, stemAt(reading, i, first, stop));
    if (reading.fine[i]! >= 0) {
      add(351, reading.fine[i]!);
      add(357, reading.coarse[i]!);
    }
    if (now === WordClass.Modal || now === WordClass.Be || now === WordClass.Have) {
      add(352, pair(reading.word[i]!, kind(i + 1)));
      add(353, pair(reading.word[i]!, word(i + 1)));
      if (subject >= 0) add(354, pair(reading.word[subject]!, reading.word[i]!));
    }
    if (now === WordClass.Subject) subject = i;
    add(355, pair(reading.stem[i]!, word(i + 1)));
    add(356, pair(form, now));
  }
}

const TYPE_CODES = { person: 0, organisation: 1, place: 2, event: 3, nationality: 4 } as const;
