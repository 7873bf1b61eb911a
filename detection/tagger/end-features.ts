import type { Run } from './candidates.ts';
import { signatureOf } from './evidence.ts';
import type { FeatureList } from './feature-list.ts';
import { pair } from './hashing.ts';
import { type Reader, type Reading, SETTINGS } from './reading.ts';

/** Words looked at behind a name. */
const REACH = 5;

/** The sparse features of a place where names end: all candidates up to token `last` (exclusive) share them. */
export function endFeatures(reader: Reader, reading: Reading, run: Run, last: number, into: FeatureList): void {
  const { sentence } = run;
  const { forms, evidence, memory } = reading;
  const at = (token: number) => reader.formAt(reading, sentence, token);
  const tail = forms[last - 1]!;
  const after = at(last);
  const after2 = at(last + 1);
  const setting = SETTINGS[sentence.setting];

  into.add(107, tail.folded);
  into.endSpelt();
  into.add(111, tail.fine);
  into.add(112, tail.middle);
  into.add(116, tail.suffix3);
  into.add(117, tail.suffix4);
  into.add(119, pair(tail.suffix2, tail.fine < 0 ? 1 : 0));
  into.add(121, after.folded);
  into.add(124, pair(after.folded, after2.folded));
  into.add(126, after.fine);
  into.add(129, pair(after.fine, tail.fine));
  into.add(133, pair(after.folded, tail.shape));
  into.add(135, pair(after.fine, after2.fine));
  into.add(137, pair(after.folded, tail.middle));
  for (let distance = 0; distance < REACH; distance++) {
    const right = at(last + distance);
    if (right.middle < 0) continue;
    if (right.isCapital) into.add(145, right.middle);
    else into.add(143, right.fine);
  }
  const cover = evidence.covering(last - 1);
  const glued = reader.isGlued(reading, sentence, last) ? 1 : 0;
  into.add(176, pair(glued, after.folded));
  into.add(177, pair(pair(glued, after.folded), after2.shape));
  into.add(180, pair(after.shape, after2.shape));
  into.add(181, pair(pair(after.shape, signatureOf(cover)), setting));
  into.add(148, tail.closes);
  into.add(149, pair(tail.closes, after.middle));
  const isCut = cover !== undefined && evidence.coverLast(last - 1) > last;
  into.add(159, pair(signatureOf(last < sentence.last ? evidence.covering(last) : undefined), isCut ? 1 : 0));
  into.add(156, pair(signatureOf(cover), isCut ? 1 : 0));
  into.add(174, pair(setting, pair(tail.shape, last === sentence.last ? 1 : 0)));

  const said = memory.get(tail.folded);
  if (said === undefined) return;
  into.add(160, (said.inside > 0 ? 1 : 0) + (said.small > 0 ? 2 : 0) + 4 * setting);
  for (const other of said.occurrences) {
    if (other.token === last - 1) continue;
    const left = reader.neighbour(reading, other.first, -1);
    const right = reader.neighbour(reading, other.last - 1, 1);
    into.add(161, left.fine);
    into.add(162, right.fine);
    into.add(163, left.folded);
    into.add(164, right.folded);
    if (other.last - other.first === 1) continue;
    into.add(165, forms[other.first]!.fine);
    into.add(166, forms[other.last - 1]!.folded);
    into.add(167, pair(other.token > other.first ? 1 : 0, other.last - other.token > 1 ? 1 : 0));
  }
}
