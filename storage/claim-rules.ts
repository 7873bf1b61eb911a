import { say } from '../language/words.ts';
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
    return say('claims_needsEvidence');
  }
  if (!verdict && FINISHED.has(state)) return say('claims_needsVerdict');
  return null;
}
