import type { Claim, Workflow } from '../../../storage/claim.ts';

export interface ClaimChoice {
  readonly search: string;
  readonly state: Workflow | 'all' | 'deleted';
  readonly order: 'newest' | 'checkable';
}

export const ALL_CLAIMS: ClaimChoice = { search: '', state: 'all', order: 'newest' };

/**
 * The claims that hold every word of the search somewhere, in the state wanted. "Checkable" puts those first that were
 * suggested for a check most strongly; what nothing was suggested of comes last.
 */
export function chooseClaims(claims: readonly Claim[], { search, state, order }: ClaimChoice): Claim[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = claims.filter(
    (claim) =>
      (state === 'all' || state === 'deleted' || claim.state === state) &&
      (words.length === 0 || holdsAll(textOf(claim), words)),
  );
  if (order === 'newest') return found;
  const worth = ({ attributed }: Claim) => attributed?.checkWorthy ?? -1;
  return found.sort((a, b) => worth(b) - worth(a));
}

const holdsAll = (text: string, words: readonly string[]) => words.every((word) => text.includes(word));

function textOf({ claim, words, claimant, assignee, firstSeen, tags, evidence, verdict }: Claim): string {
  const proof = evidence.flatMap(({ link, note }) => [link, note]);
  const parts = [claim, words, claimant, assignee, firstSeen.title, firstSeen.address, ...tags, ...proof];
  return [...parts, verdict?.rating, verdict?.author].join('\n').toLowerCase();
}
