import type { Run } from './candidates.ts';
import { signatureOf } from './evidence.ts';
import type { FeatureList } from './feature-list.ts';
import { pair } from './hashing.ts';
import { type Reader, type Reading, SETTINGS } from './reading.ts';

/** The sparse features of a candidate as a whole, beside those of the places where it begins and ends. */
export function spanFeatures(
  reader: Reader,
  reading: Reading,
  run: Run,
  first: number,
  last: number,
  into: FeatureList,
): void {
  const { sentence } = run;
  const { forms, evidence } = reading;
  const length = Math.min(last - first, 6);
  const head = forms[first]!;
  const tail = forms[last - 1]!;
  const before = reader.formAt(reading, sentence, first - 1);
  const after = reader.formAt(reading, sentence, last);
  const setting = SETTINGS[sentence.setting];

  let whole = 0;
  let shape = 0;
  let smalls = 0;
  let personal = 0;
  for (let i = first; i < last; i++) {
    const form = forms[i]!;
    whole = pair(whole, form.folded);
    shape = pair(shape, form.isCapital || !form.isWord ? form.shape : form.folded);
    if (!form.isCapital) smalls++;
    personal = pair(personal, form.isCapital ? form.personal : 3);
    into.add(140, form.folded);
  }
  into.add(102, whole);
  into.add(108, pair(tail.folded, length));
  into.add(109, pair(head.folded, tail.folded));
  into.endSpelt();

  const edges = (before.isCapital ? 1 : 0) + (after.isCapital ? 2 : 0);
  into.add(100, pair(length, setting));
  into.add(101, pair(length, Math.min(smalls, 4)));
  into.add(103, shape);
  into.add(104, pair(edges, length));
  into.add(105, pair(edges, setting));
  into.add(112, pair(tail.middle, length));
  into.add(113, pair(head.middle, length));
  into.add(114, pair(head.middle, tail.middle));
  into.add(115, pair(head.fine, tail.fine));
  into.add(122, pair(before.folded, after.folded));
  into.add(127, pair(before.middle, after.middle));
  into.add(128, pair(before.fine, tail.fine));
  into.add(130, pair(before.folded, length));
  into.add(131, pair(after.folded, length));
  into.add(132, pair(before.folded, tail.shape));
  into.add(136, pair(before.folded, tail.middle));
  for (let i = first; i < last; i++) if (forms[i]!.middle >= 0) into.add(141, forms[i]!.middle);

  into.add(175, pair(pair(head.opens, tail.closes), length));
  into.add(182, personal);
  into.add(183, pair(personal, before.middle));
  into.add(184, pair(personal, after.middle));
  into.add(185, pair(personal, pair(edges, setting)));

  const exact = evidence.exact(first, last);
  into.add(150, pair(signatureOf(exact), length));
  into.add(151, pair(signatureOf(exact), before.middle));
  into.add(152, pair(signatureOf(exact), after.middle));
  into.add(153, pair(signatureOf(exact), tail.shape));
  if (exact !== undefined) into.add(154, exact.category);
  else into.add(155, pair(signatureOf(evidence.covering(first)), signatureOf(evidence.covering(last - 1))));
  into.add(173, first === sentence.first && last === sentence.last ? 1 : 0);
}
