import type { FeatureList } from '../tagger/feature-list.ts';
import { pair } from '../tagger/hashing.ts';
import { kindAt, type Reading, stemAt, wordAt } from './reading.ts';
import { WordClass } from './word-class.ts';

/** Number of tokens up to which distances are told apart. */
const NEAR = 6;
const bucket = (distance: number): number => (distance < NEAR ? distance : distance < 12 ? NEAR : NEAR + 1);

/** How a token stands to the quotations of its passage: in one, shortly after one, shortly before one, or away from all. */
function quotePlace(reading: Reading, cue: number, first: number, last: number): number {
  if (reading.quoted[cue]! >= 0) return 1;
  let after = NEAR + 2;
  let before = NEAR + 2;
  for (let i = cue - 1; i >= Math.max(first, cue - 14); i--) {
    if (reading.kind[i] === WordClass.CloseQuote) {
      after = bucket(cue - i);
      break;
    }
  }
  for (let i = cue + 1; i < Math.min(last, cue + 14); i++) {
    if (reading.kind[i] === WordClass.OpenQuote) {
      before = bucket(i - cue);
      break;
    }
  }
  return 2 + after * (NEAR + 3) + before;
}

/** Bits for what the few words before a verb make of it. */
export const Signs = { Be: 1, Have: 2, Modal: 4, To: 8, Negation: 16, Do: 32 } as const;

/** What the few words before a verb make of it: passive, negated, an infinitive, a perfect, a future. */
export function auxiliaries(reading: Reading, cue: number, first: number): number {
  let signs = 0;
  for (let i = cue - 1; i >= Math.max(first, cue - 4); i--) {
    const kind = reading.kind[i]!;
    if (kind === WordClass.Be) signs |= Signs.Be;
    else if (kind === WordClass.Have) signs |= Signs.Have;
    else if (kind === WordClass.Modal) signs |= Signs.Modal;
    else if (kind === WordClass.To) signs |= Signs.To;
    else if (kind === WordClass.Negation) signs |= Signs.Negation;
    else if (kind === WordClass.Do) signs |= Signs.Do;
    else if (kind !== WordClass.Adverb) break;
  }
  return signs;
}

/** The features that speak for or against something being attributed at a token. */
export function cueFeatures(reading: Reading, cue: number, into: FeatureList): void {
  const { first, last } = reading.passages[reading.passage[cue]!]!;
  const word = wordAt(reading, cue, first, last);
  const stem = stemAt(reading, cue, first, last);
  const kind = reading.kind[cue]!;
  const k = (offset: number) => kindAt(reading, cue + offset, first, last);
  const w = (offset: number) => wordAt(reading, cue + offset, first, last);
  const place = quotePlace(reading, cue, first, last);
  const signs = auxiliaries(reading, cue, first);
  const setting = SETTINGS[reading.tokens.sentences[reading.tokens.list[cue]!.sentence]!.setting];

  into.add(1, word);
  into.add(2, stem);
  into.add(3, pair(stem, kind));
  into.add(4, pair(stem, k(-1)));
  into.add(5, pair(stem, k(1)));
  into.add(6, pair(stem, w(-1)));
  into.add(7, pair(stem, w(1)));
  into.add(8, pair(stem, signs));
  into.add(9, pair(pair(stem, kind), pair(k(-1), k(1))));
  into.add(10, pair(stem, place === 1 ? 1 : 0));
  into.endSpelt();

  into.add(20, kind);
  into.add(21, pair(kind, signs));
  into.add(22, pair(kind, pair(k(1), k(2))));
  into.add(23, pair(kind, pair(k(-2), k(-1))));
  into.add(24, pair(kind, w(1)));
  into.add(25, pair(kind, w(-1)));
  into.add(26, pair(pair(k(-1), kind), pair(k(1), k(2))));
  into.add(27, place);
  into.add(28, pair(kind, place));
  into.add(29, pair(reading.fine[cue]!, kind));
  into.add(30, pair(reading.coarse[cue]!, pair(k(-1), k(1))));
  into.add(31, reading.mask[cue]!);
  into.add(32, pair(setting, kind));
  into.add(33, pair(w(1), w(2)));
  into.add(34, pair(w(-2), w(-1)));
  into.add(35, pair(k(1), w(2)));
  into.add(36, bucket(cue - first));
  into.add(37, bucket(last - cue));
  into.add(38, pair(fineAt(reading, cue - 1, first, last), kind));
  into.add(39, pair(fineAt(reading, cue + 1, first, last), kind));
  const named = cue > first ? reading.named[cue - 1]! : -1;
  into.add(40, pair(kind, named < 0 ? 0 : 1 + TYPES.indexOf(reading.namedTypes[named]!)));
  into.add(41, endsWithStop(reading, last) ? 1 : 0);
}

export const TYPES = ['person', 'organisation', 'place', 'event', 'nationality'] as const;
const SETTINGS = { prose: 0, title: 1, capitals: 2 } as const;

const fineAt = (reading: Reading, at: number, first: number, last: number): number =>
  at < first || at >= last ? -2 : reading.fine[at]!;

function endsWithStop(reading: Reading, last: number): boolean {
  for (let i = last - 1; i >= last - 3 && i >= 0; i--) if (reading.kind[i] === WordClass.Stop) return true;
  return false;
}
