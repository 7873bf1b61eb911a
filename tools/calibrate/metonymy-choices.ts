import { linkNames } from '../../detection/link.ts';
import { readingsOf, useSetting } from '../../detection/metonymy.ts';
import type { Choice } from './fit.ts';
import type { TaggedText } from './texts.ts';

/** What a governing power is called, other than a side: the rest of what places stand for are sides of a sport. */
const POWER = /government|council|union|commission|ministry|office|president|court|parliament|authorit/i;

/** Every place that can stand for a power or a side; right is the reading that people gave it. */
export function metonymyChoices({ tokens, names, knowledge, goldOf }: TaggedText): Choice[] {
  const setting = useSetting(tokens, names, linkNames(tokens, names, knowledge), knowledge);
  return names.flatMap((name, index) => {
    const gold = goldOf(name);
    if (gold === undefined) return [];
    const meant = gold.stands_for;
    const wanted = meant === undefined ? undefined : isSide(meant, setting.report?.isPure ?? false) ? 'side' : 'power';
    const options = readingsOf(setting, index).map(({ kind, features }) => ({ features, isRight: kind === wanted }));
    return options.length > 0 ? [options] : [];
  });
}

function isSide(meant: string, isReport: boolean): boolean {
  return / team\b|Olympics/.test(meant) || (isReport && !POWER.test(meant));
}
