import { ArticlePowers } from '../../detection/article-powers.ts';
import { linkNames } from '../../detection/link.ts';
import { powerOf } from '../../detection/metonymy.ts';
import { describeUse, type UseSetting } from '../../detection/metonymy-features.ts';
import { sportOf } from '../../detection/sport.ts';
import type { Choice } from './fit.ts';
import type { TaggedText } from './texts.ts';

/** Every linked place that can stand for a power or a side; the option is right where people say that it does. */
export function metonymyChoices({ tokens, names, knowledge, goldOf }: TaggedText): Choice[] {
  const links = linkNames(tokens, names, knowledge);
  const sport = sportOf(tokens);
  const setting: UseSetting = {
    tokens,
    names,
    powers: new ArticlePowers(names, links, knowledge),
    knowledge,
    isSport: sport !== undefined,
  };
  return names.flatMap((name, index) => {
    const entity = links[index]?.entity;
    const gold = goldOf(name);
    if (gold === undefined || entity === undefined || powerOf(entity, knowledge, sport) === undefined) return [];
    if (name.type !== 'place' && name.type !== 'organisation') return [];
    return [[{ features: describeUse(setting, index, entity), isRight: gold.stands_for !== undefined }]];
  });
}
