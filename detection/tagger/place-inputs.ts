import type { Run } from './candidates.ts';
import { NO_ROW } from './lexicon.ts';
import { NAME_ROLES } from './name-words.ts';
import { FLAG_RANGES, type NetworkInputs, Slot } from './network-inputs.ts';
import { type Reader, type Reading, SETTINGS } from './reading.ts';

/** The words beyond a name's neighbours that are summed up, counted from the name. */
const WINDOW_FROM = 3;
const WINDOW_TO = 8;
/** Weight of the words round the other places of a word, against those round the name itself. */
const ELSEWHERE = 0.5;

/** What the network sees of a place where names begin. */
export function startInputs(reader: Reader, reading: Reading, run: Run, first: number, into: NetworkInputs): void {
  const { sentence } = run;
  const { forms, evidence } = reading;
  const head = forms[first]!;
  const before = reader.formAt(reading, sentence, first - 1);
  into.clear();
  into.add(Slot.Before2, reader.formAt(reading, sentence, first - 2));
  into.add(Slot.Before, before);
  into.add(Slot.Head, head);
  const from = Math.max(sentence.first, first - WINDOW_TO);
  into.addAll(Slot.Around, forms, from, first - WINDOW_FROM + 1);

  const { flags } = into;
  const opens = first === sentence.first;
  let at: number = FLAG_RANGES.start[0];
  flags[at++] = before.isCapital ? 1 : 0;
  flags[at++] = before.isWord ? 1 : 0;
  flags[at++] = before.isNumber ? 1 : 0;
  flags[at++] = head.isUpper ? 1 : 0;
  flags[at++] = head.isCapital ? 1 : 0;
  flags[at++] = head.row === NO_ROW ? 1 : 0;
  flags[at++] = reader.isGlued(reading, sentence, first) ? 1 : 0;
  flags[at++] = opens ? 1 : 0;
  flags[at++] = opens && sentence.lineStart ? 1 : 0;
  flags[at++] = sentence.first === 0 ? 1 : 0;
  flags[at + SETTINGS[sentence.setting]] = 1;
  at += 3;
  const cover = evidence.covering(first);
  if (cover !== undefined) {
    into.setKinds(at, cover.kinds);
    flags[at + 5] = evidence.coverFirst(first) < first ? 1 : 0;
  }
  at += 6;
  const outside = first > sentence.first ? evidence.covering(first - 1) : undefined;
  flags[at++] = outside === undefined ? 0 : 1;
  flags[at + head.opens] = 1;
  at += NAME_ROLES;
  if (head.personal > 0) flags[at + head.personal - 1] = 1;
}

/** What the network sees of a place where names end, with what the text says of the last word elsewhere. */
export function endInputs(reader: Reader, reading: Reading, run: Run, last: number, into: NetworkInputs): void {
  const { sentence } = run;
  const { forms, evidence, memory } = reading;
  const tail = forms[last - 1]!;
  const after = reader.formAt(reading, sentence, last);
  into.clear();
  into.add(Slot.Tail, tail);
  into.add(Slot.After, after);
  into.add(Slot.After2, reader.formAt(reading, sentence, last + 1));
  const from = Math.min(sentence.last, last + WINDOW_FROM - 1);
  into.addAll(Slot.Around, forms, from, Math.min(sentence.last, last + WINDOW_TO));

  const { flags } = into;
  let at: number = FLAG_RANGES.end[0];
  flags[at++] = after.isCapital ? 1 : 0;
  flags[at++] = after.isWord ? 1 : 0;
  flags[at++] = after.isNumber ? 1 : 0;
  flags[at++] = reader.formAt(reading, sentence, last + 1).isNumber ? 1 : 0;
  flags[at++] = tail.isUpper ? 1 : 0;
  flags[at++] = tail.isCapital ? 1 : 0;
  flags[at++] = tail.row === NO_ROW ? 1 : 0;
  flags[at++] = reader.isGlued(reading, sentence, last) ? 1 : 0;
  flags[at++] = last === sentence.last ? 1 : 0;
  const cover = evidence.covering(last - 1);
  if (cover !== undefined) {
    into.setKinds(at, cover.kinds);
    flags[at + 5] = evidence.coverLast(last - 1) > last ? 1 : 0;
  }
  at += 6;
  const outside = last < sentence.last ? evidence.covering(last) : undefined;
  if (outside !== undefined) into.setKinds(at, outside.kinds);
  at += 5;
  flags[at + tail.closes] = 1;
  at += NAME_ROLES;
  if (tail.personal > 0) flags[at + tail.personal - 1] = 1;
  at += 2;

  const said = memory.get(tail.folded);
  if (said === undefined) {
    flags[at] = 1;
    return;
  }
  const { occurrences } = said;
  const isElsewhere = (token: number) => token !== last - 1;
  let start = into.words;
  for (const other of occurrences)
    if (isElsewhere(other.token)) into.add(Slot.Before, reader.neighbour(reading, other.first, -1));
  into.share(start, ELSEWHERE);
  start = into.words;
  for (const other of occurrences)
    if (isElsewhere(other.token)) into.add(Slot.After, reader.neighbour(reading, other.last - 1, 1));
  into.share(start, ELSEWHERE);
  start = into.words;
  let isLonger = false;
  for (const other of occurrences) {
    if (!isElsewhere(other.token) || other.last - other.first === 1) continue;
    isLonger = true;
    for (let i = other.first; i < other.last; i++) if (i !== other.token) into.add(Slot.Inside, forms[i]!);
  }
  into.share(start, ELSEWHERE);
  flags[at + 1] = said.inside > 0 ? 1 : 0;
  flags[at + 2] = said.small > 0 ? 1 : 0;
  flags[at + 3] = Math.log2(occurrences.length) / 2;
  flags[at + 4] = isLonger ? 1 : 0;
}

/** What the network sees of a candidate as a whole. */
export function spanInputs(reading: Reading, first: number, last: number, into: NetworkInputs): void {
  const { forms, evidence } = reading;
  into.clear();
  into.addAll(Slot.Inside, forms, first, last);
  const { flags } = into;
  const [start] = FLAG_RANGES.span;
  let smalls = 0;
  let personal = 0;
  for (let i = first; i < last; i++) {
    if (!forms[i]!.isCapital) smalls++;
    else if (forms[i]!.personal > 0) personal++;
  }
  flags[start + Math.min(last - first, 6) - 1] = 1;
  flags[start + 6] = smalls / (last - first);
  flags[start + 7] = smalls > 0 ? 1 : 0;
  flags[start + 15] = personal / Math.max(1, last - first - smalls);
  flags[start + 16] = personal > 0 && personal === last - first - smalls ? 1 : 0;
  const exact = evidence.exact(first, last);
  if (exact === undefined) return;
  into.setKinds(start + 8, exact.kinds);
  flags[start + 13] = 1;
  flags[start + 14] = exact.isCommonWord ? 1 : 0;
}
