import { ArticleCountries } from '../../detection/article-countries.ts';
import { longestNames, proposalsFor } from '../../detection/link.ts';
import { describeCandidate, type LinkFeature, type LinkSetting } from '../../detection/link-features.ts';
import type { Example } from './fit.ts';
import type { TaggedText } from './texts.ts';

const titleOf = (title: string): string => title.replaceAll('_', ' ').toLowerCase();

/** Every candidate of every name; right is the one whose article people named. A demonym is right when nothing was named. */
export function linkingExamples(texts: readonly TaggedText[]): Example<LinkFeature>[] {
  const examples: Example<LinkFeature>[] = [];
  for (const { tokens, names, knowledge, goldOf } of texts) {
    const setting: LinkSetting = { tokens, names, knowledge, countries: new ArticleCountries(names, knowledge) };
    const longest = longestNames(names);
    names.forEach((name, index) => {
      if (name.type === 'nationality') return;
      const wanted = goldOf(name)?.wikipedia;
      for (const proposal of proposalsFor(setting, index, longest)) {
        const title = knowledge.entity(proposal.candidate.entity).wikipedia;
        const isRight = wanted != null && title !== undefined && titleOf(title) === titleOf(wanted);
        examples.push({ features: describeCandidate(setting, index, proposal), isRight });
      }
    });
  }
  return examples;
}
