import { say } from '../language/words.ts';
import { FailedAnswer } from '../messaging/serve.ts';
import type { Claim, ClaimEdit, ClaimId, NewClaim } from '../storage/claim.ts';
import { claimRepository, RefusedClaim } from '../storage/claims.ts';
import type { FactCheck } from '../storage/fact-check.ts';
import { factCheckRepository } from '../storage/fact-checks.ts';
import { database } from './database.ts';
import { tellPagesOfClaims } from './known-claims.ts';
import { storing } from './storing.ts';

/** The only place that writes claims. Every write is answered once it is on disk. */

const claims = claimRepository(database);

export const makeClaim = (claim: NewClaim): Promise<{ id: ClaimId }> => written(() => claims.make(claim));

export const changeClaim = (edit: ClaimEdit): Promise<{ id: ClaimId }> => written(() => claims.change(edit));

export const undoClaim = (wish: Pick<ClaimEdit, 'id' | 'claim' | 'made'>): Promise<{ id: ClaimId }> =>
  written(() => claims.undo(wish));

/** Keeps published checks; the same ones again take their own places. */
export const keepFactChecks = (checks: readonly FactCheck[]): Promise<void> =>
  storing(() => factCheckRepository(database).putAll(checks));

/** Removes for good what was thrown away long enough ago. */
export async function purgeDeletedClaims(): Promise<void> {
  await claims.purgeDeleted(new Date()).catch(() => undefined);
}

/** What a claim's own rules refuse is the asker's to mend, not the browser's. */
function refused(error: unknown): never {
  throw error instanceof RefusedClaim ? new FailedAnswer({ code: 'refused', message: error.message }) : error;
}

async function written(work: () => Promise<Claim | undefined>): Promise<{ id: ClaimId }> {
  const claim = await storing(() => work().catch(refused));
  void tellPagesOfClaims();
  if (!claim) throw new FailedAnswer({ code: 'not-found', message: say('failure_claimGone') });
  return { id: claim.id };
}
