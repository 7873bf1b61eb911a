import { ArticleCountries } from '../../detection/article-countries.ts';
import { longestNames, proposalsFor } from '../../detection/link.ts';
import { describeCandidate, type LinkSetting } from '../../detection/link-features.ts';
import type { EntityIndex } from '../../knowledge/entity.ts';
import { foldName } from '../../knowledge/fold.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Example } from './fit.ts';
import type { TaggedText } from './texts.ts';

/** Every candidate of every name; right is the one whose article people named. */
export function linkingExamples({ tokens, names, knowledge, goldOf }: TaggedText): Example[] {
  const setting: LinkSetting = { tokens, names, knowledge, countries: new ArticleCountries(names, knowledge) };
  const longest = longestNames(names);
  return names.flatMap((name, index) => {
    if (name.type === 'nationality') return [];
    const wanted = goldOf(name)?.wikipedia;
    return proposalsFor(setting, index, longest).map((proposal) => ({
      features: describeCandidate(setting, index, proposal),
      isRight: wanted != null && hasTitle(knowledge, proposal.candidate.entity, wanted),
    }));
  });
}

/**
 * An entity that the pack knows without its article's title is compared by its label. People wrote the titles from memory:
 * accents do not count, nor what parts two places of one name ("Choma, Zambia", "Kafue (river)").
 */
function hasTitle(knowledge: Knowledge, entity: EntityIndex, wanted: string): boolean {
  const title = knowledge.entity(entity).wikipedia ?? knowledge.labelOf(entity);
  if (foldName(title) === foldName(wanted)) return true;
  return knowledge.kindOf(entity) === 'place' && bare(title) === bare(wanted);
}

function bare(title: string): string {
  return foldName(title.replace(/ \(.*\)$|,.*$/, ''));
}
