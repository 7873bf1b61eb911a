import type { LinkSetting, Proposal } from './link-features.ts';

/** Places that hold others. */
const HOLDER = /country|state|territory|republic|region|province|county/;
/** Least prior of what the place before the comma may be. */
const LEAST_HELD = 0.05;

/** "Atlanta, Georgia": of several places those are meant that hold the place before the comma, if there are any. */
export function holders(
  { tokens, names, knowledge }: LinkSetting,
  index: number,
  proposals: readonly Proposal[],
): readonly Proposal[] {
  const name = names[index]!;
  const before = names[index - 1];
  if (proposals.length < 2 || name.type !== 'place' || before?.type !== 'place') return proposals;
  if (name.first !== before.last + 1 || tokens.list[before.last]!.text !== ',') return proposals;
  const held = knowledge.findAlias(before.text);
  if (held === undefined) return proposals;
  for (const { entity: inside, prior } of knowledge.candidates(held)) {
    const country = knowledge.countryOf(inside);
    if (country === inside || prior < LEAST_HELD) return proposals;
    const found = proposals.filter(
      ({ candidate: { entity } }) =>
        entity !== inside && knowledge.countryOf(entity) === country && HOLDER.test(knowledge.categoryOf(entity)),
    );
    if (found.length > 0) return found;
  }
  return proposals;
}
