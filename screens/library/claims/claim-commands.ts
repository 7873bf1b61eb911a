import { say } from '../../../language/words.ts';
import type { ScreenRequests } from '../../../messaging/messages.ts';
import { requestWorker } from '../../../messaging/screen-channel.ts';
import type { ClaimId, NewClaim } from '../../../storage/claim.ts';
import type { DeskSettings } from '../../../storage/desk-settings.ts';
import type { Notify } from '../../notices.tsx';

interface Voices {
  readonly tell: Notify;
  readonly warn: Notify;
}

/** What is to be changed of a claim: fields, or lines of its lists. */
type Wish = Pick<ScreenRequests['changeClaim'], 'after' | 'evidence' | 'appearances'>;

/** What the desk does with claims. Each answers why it failed, in one sentence, or null when it is done. */
export function claimCommands({ tell, warn }: Voices) {
  const edit = (claim: ClaimId) => ({ id: crypto.randomUUID(), claim, made: new Date().toISOString() });

  const undo = async (claim: ClaimId): Promise<void> => {
    const answer = await requestWorker('undoClaim', edit(claim));
    if (!answer.ok) warn(answer.error.message);
  };
  const change = async (claim: ClaimId, wish: Wish, told: string): Promise<string | null> => {
    const answer = await requestWorker('changeClaim', { ...edit(claim), ...wish });
    if (!answer.ok) return answer.error.message;
    tell(told, [{ label: say('action_undo'), onAct: () => void undo(claim) }]);
    return null;
  };
  return {
    undo,
    change,
    /** For changes without a form of their own to say what is wrong. */
    async changeOrWarn(claim: ClaimId, wish: Wish, told: string): Promise<void> {
      const problem = await change(claim, wish, told);
      if (problem !== null) warn(problem);
    },
    async make(claim: NewClaim): Promise<string | null> {
      const answer = await requestWorker('makeClaim', { claim });
      return answer.ok ? null : answer.error.message;
    },
    async saveDesk(settings: DeskSettings): Promise<string | null> {
      const answer = await requestWorker('saveDeskSettings', { settings });
      return answer.ok ? null : answer.error.message;
    },
  };
}

export type ClaimCommands = ReturnType<typeof claimCommands>;
