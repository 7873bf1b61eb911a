import type { Run } from './candidates.ts';
import { signatureOf } from './evidence.ts';
import type { FeatureList } from './feature-list.ts';
import { pair } from './hashing.ts';
import { type Reader, type Reading, SETTINGS } from './reading.ts';

/** Words looked at before a name. */
const REACH = 5;

/** The sparse features of a place where names begin: all candidates from token `first` share them. */
export function startFeatures(reader: Reader, reading: Reading, run: Run, first: number, into: FeatureList): void {
  const { sentence } = run;
  const { forms, evidence } = reading;
  const at = (token: number) => reader.formAt(reading, sentence, token);
  const head = forms[first]!;
  const before = at(first - 1);
  const before2 = at(first - 2);
  const opens = first === sentence.first ? 1 : 0;

  into.add(106, head.folded);
  into.endSpelt();
  into.add(110, head.fine);
  into.add(113, head.middle);
  into.add(118, head.prefix3);
  into.add(120, before.folded);
  into.add(123, pair(before2.folded, before.folded));
  into.add(125, before.fine);
  into.add(134, pair(before2.fine, before.fine));
  into.add(138, pair(before.folded, head.shape));
  into.add(139, pair(before.middle, head.middle));
  for (let distance = 1; distance <= REACH; distance++) {
    const left = at(first - distance);
    if (left.middle < 0) continue;
    if (left.isCapital) into.add(144, left.middle);
    else into.add(142, left.fine);
  }
  into.add(178, pair(reader.isGlued(reading, sentence, first) ? 1 : 0, before.folded));
  into.add(179, pair(before2.shape, before.shape));
  into.add(146, head.opens);
  into.add(147, pair(head.opens, before.middle));
  const outside = first > sentence.first ? evidence.covering(first - 1) : undefined;
  const isCut = evidence.covering(first) !== undefined && evidence.coverFirst(first) < first;
  into.add(158, pair(signatureOf(outside), isCut ? 1 : 0));
  into.add(157, pair(signatureOf(evidence.covering(first)), isCut ? 1 : 0));
  into.add(170, pair(SETTINGS[sentence.setting], pair(head.shape, opens)));
  into.add(171, opens + (sentence.lineStart && opens ? 2 : 0) + (sentence.first === 0 ? 4 : 0));
}
