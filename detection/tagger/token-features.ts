import type { Run } from './candidates.ts';
import { signatureOf, signaturePair } from './evidence.ts';
import type { FeatureList } from './feature-list.ts';
import { pair } from './hashing.ts';
import { type Reader, type Reading, SETTINGS } from './reading.ts';

/**
 * The sparse features of one token, which speak for or against "outside", "first of a name of type T" and "inside a name of
 * type T". Numbers are those of the templates; they are part of the trained weights.
 */
export function tokenFeatures(reader: Reader, reading: Reading, run: Run, token: number, into: FeatureList): void {
  const { sentence } = run;
  const { evidence, memory } = reading;
  const at = (offset: number) => reader.formAt(reading, sentence, token + offset);
  const word = at(0);
  const before = at(-1);
  const after = at(1);
  const before2 = at(-2);
  const after2 = at(2);
  const setting = SETTINGS[sentence.setting];

  into.add(2, word.exact);
  into.add(3, word.folded);
  into.add(13, pair(before.folded, word.folded));
  into.add(14, pair(word.folded, after.folded));
  into.endSpelt();

  into.add(1, token === sentence.first ? 1 : 0);
  into.add(4, pair(word.shape, token === sentence.first ? 1 : 0));
  into.add(5, pair(word.shape, setting));
  into.add(6, before.folded);
  into.add(7, after.folded);
  into.add(8, before2.folded);
  into.add(9, after2.folded);
  into.add(10, pair(before.shape, word.shape));
  into.add(11, pair(word.shape, after.shape));
  into.add(12, pair(pair(before.shape, word.shape), after.shape));
  into.add(15, word.suffix2);
  into.add(16, word.suffix3);
  into.add(17, word.suffix4);
  into.add(18, word.prefix2);
  into.add(19, word.prefix3);
  into.add(20, pair(pair(pair(before2.shape, before.shape), pair(word.shape, after.shape)), after2.shape));

  const gluedLeft = reader.isGlued(reading, sentence, token) ? 1 : 0;
  const gluedRight = reader.isGlued(reading, sentence, token + 1) ? 2 : 0;
  into.add(67, pair(gluedLeft + gluedRight, word.shape));
  into.add(68, pair(gluedLeft, before.folded));
  into.add(69, pair(gluedRight, after.folded));
  into.add(70, pair(pair(gluedLeft, before.folded), pair(before2.shape, word.shape)));

  for (let offset = -2; offset <= 2; offset++) {
    const { coarse, middle, fine } = at(offset);
    if (fine >= 0) {
      into.add(25 + offset, coarse);
      into.add(30 + offset, middle);
      into.add(35 + offset, fine);
    } else if (offset === 0) into.add(38, word.shape);
  }
  into.add(39, pair(word.coarse, word.shape));
  into.add(40, pair(before.middle, after.middle));
  into.add(41, pair(before.middle, word.shape));
  into.add(42, pair(after.middle, word.shape));
  into.add(43, pair(before.middle, word.middle));
  into.add(44, pair(word.middle, after.middle));

  const alias = evidence.covering(token);
  const place = alias === undefined ? 0 : placeIn(token, evidence.coverFirst(token), evidence.coverLast(token));
  const known = pair(signatureOf(alias), place);
  into.add(50, known);
  into.add(51, pair(known, word.shape));
  into.add(52, pair(known, before.middle));
  into.add(53, pair(known, after.middle));
  if (alias !== undefined) into.add(54, pair(alias.category, place));
  into.add(55, pair(known, signatureOf(token > sentence.first ? evidence.covering(token - 1) : undefined)));
  into.add(56, pair(known, signatureOf(token + 1 < sentence.last ? evidence.covering(token + 1) : undefined)));
  into.add(57, signaturePair(evidence.exact(token, token + 1), alias));

  into.add(58, pair(word.opens, word.closes));
  into.add(59, pair(before.opens, word.closes));
  into.add(66, pair(word.opens, after.closes));
  into.add(71, pair(word.personal, pair(before.personal, after.personal)));
  into.add(72, pair(pair(word.personal, word.shape), word.coarse));
  into.add(73, pair(word.personal, before.middle));
  into.add(74, pair(word.personal, after.middle));

  const said = memory.get(word.folded);
  if (said !== undefined) {
    into.add(60, (said.inside > 0 ? 1 : 0) + (said.small > 0 ? 2 : 0) + 4 * (token === sentence.first ? 1 : 0));
    into.add(61, pair(Math.min(said.occurrences.length, 4), word.shape));
    into.add(62, pair(said.small > 0 ? 1 : 0, setting));
  }
  into.add(65, pair(setting, pair(before.shape, after.shape)));
}

/** Alone 4, first 1, last 2, between 3. */
const placeIn = (token: number, first: number, last: number): number =>
  last - first === 1 ? 4 : token === first ? 1 : token === last - 1 ? 2 : 3;
