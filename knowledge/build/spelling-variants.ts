import type { EntityKind } from '../entity.ts';
import { foldWords } from '../fold.ts';

/** A row of folded words that a text may write for an alias. */
export interface Variant {
  readonly words: readonly string[];
  /** True when the article was taken off a title that is a common word without it: "Times" for "The Times". */
  readonly isBare: boolean;
}

/** The folded forms under which a text may write an alias. Brackets and what they hold do not count. */
export function variantsOf(alias: string, kind: EntityKind, isCommonWord: (name: string) => boolean): Variant[] {
  const whole = alias.replace(/\s*\([^)]*\)/g, '').replaceAll('"', ' ');
  const variants = new Map<string, Variant>();
  const add = (form: string, isBare: boolean): void => {
    for (const spelled of [form, ...respell(form, kind)]) {
      const words = foldWords(spelled);
      const key = words.join(' ');
      if (!variants.has(key)) variants.set(key, { words, isBare });
    }
  };
  add(whole, false);
  if (whole.startsWith('The ')) add(whole.slice(4), isCommonWord(whole.slice(4)));
  return [...variants.values()];
}

/** "St. Louis" and "Saint Louis", "J.K. Rowling" and "J. K. Rowling", "Donald J. Trump" and "Donald Trump". */
function respell(form: string, kind: EntityKind): string[] {
  const others: string[] = [];
  if (/(?:^|\s)St\.? /.test(form)) others.push(form.replace(/(^|\s)St\.? /, '$1Saint '));
  if (/(?:^|\s)Saint /.test(form)) others.push(form.replace(/(^|\s)Saint /, '$1St '));
  if (kind === 'organisation' && form.includes(', ')) others.push(form.replace(/,(?= (?:Inc|Ltd|LLC|Co)\b)/g, ''));
  if (!form.includes('. ')) return others;
  others.push(form.replaceAll(/(\p{Lu})\. (?=\p{Lu}\.)/gu, '$1.'));
  others.push(form.replaceAll(/(\p{Lu})\.(?=\p{Lu}\.)/gu, '$1. '));
  if (kind === 'person') others.push(form.replace(/^(\p{Lu}[\p{L}'’-]+) (?:\p{Lu}\. )+/u, '$1 '));
  return others;
}
