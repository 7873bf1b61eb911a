import { linkSetting, longestNames, proposalsFor } from '../../detection/link.ts';
import { describeCandidate, type Proposal, surroundingsOf } from '../../detection/link-features.ts';
import { foldName } from '../../knowledge/fold.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Choice } from './fit.ts';
import type { TaggedText } from './texts.ts';

/** The candidates of every name; right is the one whose article people named. */
export function linkingChoices({ tokens, names, knowledge, goldOf }: TaggedText): Choice[] {
  const setting = linkSetting(tokens, names, knowledge);
  const longest = longestNames(names);
  return names.flatMap((name, index) => {
    if (name.type === 'nationality') return [];
    const wanted = goldOf(name)?.wikipedia;
    const around = surroundingsOf(setting, index);
    const proposals = proposalsFor(setting, index, longest);
    const right = wanted == null ? undefined : meantBy(knowledge, proposals, wanted);
    const options = proposals.map((proposal) => ({
      features: describeCandidate(setting, index, around, proposal),
      isRight: proposal === right,
    }));
    return options.length > 0 ? [options] : [];
  });
}

/**
 * The candidate that people named by its title. They wrote titles from memory, so accents do not count, nor does what parts
 * places of one name ("Choma, Zambia", "Kafue (river)") where no title fits better.
 */
function meantBy(knowledge: Knowledge, proposals: readonly Proposal[], wanted: string): Proposal | undefined {
  const titles = proposals.map(
    ({ candidate: { entity } }) => knowledge.entity(entity).wikipedia ?? knowledge.labelOf(entity),
  );
  const exact = titles.findIndex((title) => foldName(title) === foldName(wanted));
  if (exact >= 0) return proposals[exact];
  const namesakes = proposals.filter(
    ({ candidate: { entity } }, i) => knowledge.kindOf(entity) === 'place' && bare(titles[i]!) === bare(wanted),
  );
  return namesakes.length === 1 ? namesakes[0] : undefined;
}

function bare(title: string): string {
  return foldName(title.replace(/ \(.*\)$|,.*$/, ''));
}
