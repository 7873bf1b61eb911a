import type { LikeItem } from '../components/claims/LikeList.tsx';
import { say } from '../language/words.ts';
import type { FactCheck } from '../storage/fact-check.ts';
import type { Like } from './like-claims.ts';

/** A published check, in its publisher's words. */
export function checkItem({ it, differences }: Like<FactCheck>): LikeItem {
  const { id, claim, claimant, rating, author, date, address } = it;
  return {
    key: id,
    text: `${claimant === '' ? '' : `${claimant}: `}${claim}`,
    about: say('checks_rated', { rating, author, date: date?.slice(0, 10) ?? '' }),
    address,
    differences,
  };
}
