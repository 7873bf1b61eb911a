import type { Claim } from '../../../storage/claim.ts';
import type { ClaimChoice } from '../../../storage/desk-settings.ts';

export const ALL_CLAIMS: ClaimChoice = { search: '', state: 'all', assignee: '', tag: '', order: 'newest' };

export const isAllClaims = (choice: ClaimChoice): boolean =>
  (Object.keys(ALL_CLAIMS) as (keyof ClaimChoice)[]).every((key) => choice[key] === ALL_CLAIMS[key]);

/**
 * The claims that hold every word of the search somewhere, in the state, of the assignee and with the tag wanted.
 * "Checkable" puts those first that were suggested for a check most strongly; what nothing was suggested of comes last.
 */
export function chooseClaims(claims: readonly Claim[], { search, state, assignee, tag, order }: ClaimChoice): Claim[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = claims.filter(
    (claim) =>
      (state === 'all' || state === 'deleted' || claim.state === state) &&
      (assignee === '' || claim.assignee === assignee) &&
      (tag === '' || claim.tags.includes(tag)) &&
      (words.length === 0 || holdsAll(textOf(claim), words)),
  );
  if (order === 'newest') return found;
  const worth = ({ attributed }: Claim) => attributed?.checkWorthy ?? -1;
  return found.sort((a, b) => worth(b) - worth(a));
}

/** What there is to choose from, in the order of the alphabet. */
export const assigneesOf = (claims: readonly Claim[]): string[] => inOrder(claims.map(({ assignee }) => assignee));
export const tagsOf = (claims: readonly Claim[]): string[] => inOrder(claims.flatMap(({ tags }) => tags));

const inOrder = (words: readonly string[]): string[] =>
  [...new Set(words.filter(Boolean))].sort((a, b) => a.localeCompare(b));

const holdsAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

function textOf({ claim, words, claimant, assignee, firstSeen, appearances, tags, evidence, verdict }: Claim): string {
  const proof = evidence.flatMap(({ link, note, quote, reliability }) => [link, note, quote, reliability]);
  const seen = [firstSeen, ...(appearances ?? [])].flatMap(({ title, address }) => [title, address]);
  const parts = [claim, words, claimant, assignee, ...seen, ...tags, ...proof];
  return [...parts, verdict?.rating, verdict?.author].join('\n').toLowerCase();
}
