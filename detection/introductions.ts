import { ROLES } from './lexicon/roles.ts';
import type { Name } from './name.ts';
import type { Tokens } from './tokens.ts';

/** Tokens of the longest introduction: "a retired plumber from South Leeds". */
const LONGEST = 8;
/** What stands before "a" in a phrase that introduces nobody: "In a letter to reporters, …". */
const ADVERBIAL = /^(in|with|at|after|for|during|on|as|under|following|before|without|over|since|until)$/;
const PERSON_NOUN = /(er|or|ist|man|woman|ian|mate)$/;

/**
 * Words by which an article introduces somebody of whom its readers have not heard: "plumber" in "a plumber, Michael
 * Jackson, was arrested" and in "a plumber named Michael Jackson". By the number of the name's chain.
 */
export function introductionsOf(tokens: Tokens, names: readonly Name[]): ReadonlyMap<number, ReadonlySet<string>> {
  const introductions = new Map<number, ReadonlySet<string>>();
  for (const name of names) {
    if (name.type !== 'person' || introductions.has(name.chain)) continue;
    const words = introductionBefore(tokens, name);
    if (words !== undefined) introductions.set(name.chain, words);
  }
  return introductions;
}

function introductionBefore({ list }: Tokens, { first, last }: Name): ReadonlySet<string> | undefined {
  const link = list[first - 1]?.text;
  const isApposition = link === ',' && /^[,.;]$/.test(list[last]?.text ?? '.');
  if (!isApposition && link !== 'named' && link !== 'called') return undefined;
  const words = new Set<string>();
  for (let at = first - 2; at >= Math.max(0, first - 2 - LONGEST); at--) {
    const { kind, text } = list[at]!;
    if (kind !== 'word') return undefined;
    const word = text.toLowerCase();
    if (word !== 'a' && word !== 'an') {
      words.add(word);
      continue;
    }
    const isPerson = [...words].some((each) => ROLES.has(each) || PERSON_NOUN.test(each));
    return isPerson && !ADVERBIAL.test(list[at - 1]?.text.toLowerCase() ?? '') ? words : undefined;
  }
  return undefined;
}
