import { requestWorker } from '../../../messaging/screen-channel.ts';
import type { ClaimContent, ClaimId, NewClaim } from '../../../storage/claim.ts';
import type { Notify } from '../../notices.tsx';

interface Voices {
  readonly tell: Notify;
  readonly warn: Notify;
}

/** What the desk does with claims. Each answers why it failed, in one sentence, or null when it is done. */
export function claimCommands({ tell, warn }: Voices) {
  const wish = (claim: ClaimId) => ({ id: crypto.randomUUID(), claim, made: new Date().toISOString() });

  const undo = async (claim: ClaimId): Promise<void> => {
    const answer = await requestWorker('undoClaim', wish(claim));
    if (!answer.ok) warn(answer.error.message);
  };
  const change = async (claim: ClaimId, after: Partial<ClaimContent>, told: string): Promise<string | null> => {
    const answer = await requestWorker('changeClaim', { ...wish(claim), after });
    if (!answer.ok) return answer.error.message;
    tell(told, [{ label: 'Undo', onAct: () => void undo(claim) }]);
    return null;
  };
  return {
    undo,
    change,
    /** For changes without a form of their own to say what is wrong. */
    async changeOrWarn(claim: ClaimId, after: Partial<ClaimContent>, told: string): Promise<void> {
      const problem = await change(claim, after, told);
      if (problem !== null) warn(problem);
    },
    async make(claim: NewClaim): Promise<string | null> {
      const answer = await requestWorker('makeClaim', { claim });
      return answer.ok ? null : answer.error.message;
    },
  };
}

export type ClaimCommands = ReturnType<typeof claimCommands>;
