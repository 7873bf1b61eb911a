import type { Act, ClaimType, Form } from './attribution.ts';
import type { Reading } from './reading.ts';
import { wordingOf } from './statement-features.ts';
import type { TokenSpan } from './token-span.ts';
import { Tone } from './tone.ts';
import { WordClass } from './word-class.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const AMOUNTS = words(`
  percent per cent % majority minority half third quarter double doubled twice tripled dozens hundreds thousands millions
  billions dozen hundred thousand million billion trillion more fewer less most highest lowest largest smallest record rose
  fell increased decreased grew shrank average number numbers rate total toll`);
const CAUSES = words(`
  because caused causes causing due led leads leading linked link results resulted owing thanks drives driven sparked
  triggered blamed attributed therefore consequently effect effects reduces reduced prevents prevented`);
const RULES = words(`
  law laws legal legally illegal illegally lawful unlawful constitution constitutional treaty ban banned bans rule rules
  regulation regulations decree statute ordinance court courts permitted prohibited prohibits forbids forbidden obliged
  requires required allowed entitled act code article clause`);
const FUTURE = words(
  `will would shall won’t wouldn’t won't wouldn't expected expects forecast forecasts plans going tomorrow`,
);
const FIRST_PERSON = words('i we me us my our');

/** Below this a content is taken for no claim. */
const LEAST_CHECKABLE = 0.12;

/**
 * The kind of claim that a content makes, by its words: a suggestion. Demands, questions and what has next to no chance of
 * being checkable are no claims.
 */
export function claimTypeOf(
  { lower, kind, ...rest }: Reading,
  content: TokenSpan,
  act: Act,
  form: Form,
  checkWorthy: number,
): ClaimType {
  const { tones } = wordingOf({ lower, kind, ...rest }, content);
  const has = (list: ReadonlySet<string>): boolean => {
    for (let i = content.first; i <= content.last; i++) if (list.has(lower[i]!)) return true;
    return false;
  };
  if (act === 'demand' || lower[content.last] === '?' || checkWorthy < LEAST_CHECKABLE) return 'not a claim';
  if (act === 'intention' || has(FUTURE)) return 'prediction';
  if (form === 'direct' && has(FIRST_PERSON) && isTold(kind, content)) return 'experience';
  if (has(CAUSES)) return 'correlation';
  if (isCounted(kind, lower, content)) return 'quantity';
  if (has(RULES) && (tones & Tone.Law) === 0) return 'law';
  return 'other';
}

const isTold = (kind: Uint8Array, { first, last }: TokenSpan): boolean =>
  kind.subarray(first, last + 1).includes(WordClass.VerbD);

/** A number that is no year, or a word for an amount beside a number or a comparison. */
function isCounted(kind: Uint8Array, lower: readonly string[], { first, last }: TokenSpan): boolean {
  let amounts = 0;
  for (let i = first; i <= last; i++) {
    if (kind[i] === WordClass.Number && !/^(?:19|20)\d\d$/.test(lower[i]!)) return true;
    if (AMOUNTS.has(lower[i]!)) amounts++;
  }
  return amounts > 1;
}
