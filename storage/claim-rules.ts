import type { Claim } from './claim.ts';

/** Work that ends with a verdict. */
const FINISHED: ReadonlySet<Claim['state']> = new Set(['checked', 'corrected']);

/** Why a claim cannot be kept like this, in one sentence for people; null when it can. */
export function objectionTo({
  state,
  verdict,
  evidence,
}: Pick<Claim, 'state' | 'verdict' | 'evidence'>): string | null {
  if (verdict && evidence.length === 0) {
    return 'A verdict needs at least one piece of evidence; add a link to what it rests on first.';
  }
  if (!verdict && FINISHED.has(state)) return 'A check is finished by its verdict; write the verdict first.';
  return null;
}
