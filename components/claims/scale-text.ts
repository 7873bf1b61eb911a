import { VERDICT_WORDS } from '../../language/claim-terms.ts';
import type { VerdictValue } from '../../storage/claim.ts';
import type { RatingScale } from '../../storage/desk-settings.ts';

type Ratings = RatingScale['ratings'];

/** A scale as it is typed: a rating a line, after "=" what it comes to on the common scale. */
export const scaleText = (ratings: Ratings): string =>
  ratings.map(({ words, value }) => (value === null ? words : `${words} = ${VERDICT_WORDS[value]}`)).join('\n');

/** The ratings that were typed; of a line whose value is none of the common scale's, that value. */
export function ratingsIn(text: string): Ratings | string {
  const ratings: Ratings = [];
  for (const line of text.split('\n').filter((each) => each.trim() !== '')) {
    const [words = '', typed] = line.split(/\s*=\s*(?=[^=]*$)/).map((part) => part.trim());
    const value = typed === undefined ? null : valueNamed(typed);
    if (value === undefined) return typed ?? '';
    ratings.push({ words, value });
  }
  return ratings;
}

function valueNamed(typed: string): VerdictValue | undefined {
  const values = Object.entries(VERDICT_WORDS) as [VerdictValue, string][];
  return values.find(([, words]) => words.toLowerCase() === typed.toLowerCase())?.[0];
}
