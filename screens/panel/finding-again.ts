import { useState } from 'preact/hooks';
import { say } from '../../language/words.ts';
import type { DescribedPlace } from '../../messaging/messages.ts';
import { commandPage, type Frame, requestWorker } from '../../messaging/screen-channel.ts';
import type { ClipId } from '../../storage/clip.ts';
import type { Notify } from '../notices.tsx';

interface Voices {
  readonly tell: Notify;
  readonly warn: Notify;
}

export interface Proposal {
  readonly id: ClipId;
  readonly place: DescribedPlace;
}

/** What a reader can do for a quote that the page's text no longer shows where it was. The quote itself never changes. */
export function useFindingAgain(frame: Frame, { tell, warn }: Voices) {
  /** A selection that waits for the reader's word. */
  const [proposal, setProposal] = useState<Proposal>();

  const keep = async (id: ClipId, selectors: DescribedPlace['selectors']): Promise<void> => {
    const repair = { made: new Date().toISOString(), selectors };
    const answer = await requestWorker('repairClip', { id, repair });
    if (answer.ok) tell(say('clips_placeKept'));
    else warn(answer.error.message, [{ label: say('action_tryAgain'), onAct: () => void keep(id, selectors) }]);
  };
  const describe = async (id: ClipId, place: number | 'selection'): Promise<DescribedPlace | null> => {
    const answer = await commandPage(frame, 'describePlace', { id, place });
    return answer.ok ? answer.value.place : null;
  };

  return {
    proposal,
    search: async (): Promise<void> => {
      const answer = await commandPage(frame, 'findClips', {});
      if (!answer.ok) warn(answer.error.message);
    },
    show: async (id: ClipId, place: number): Promise<void> => {
      const answer = await commandPage(frame, 'showPlace', { id, place });
      if (!answer.ok || !answer.value.shown) warn(say('clips_placeGone'));
    },
    /** Keeps a place that the page has found. */
    choose: async (id: ClipId, place: number): Promise<void> => {
      const described = await describe(id, place);
      if (described) await keep(id, described.selectors);
      else warn(say('clips_placeGone'));
    },
    /** Puts what is selected on the page beside the quote. */
    propose: async (id: ClipId): Promise<void> => {
      const place = await describe(id, 'selection');
      if (place) setProposal({ id, place });
      else warn(say('clips_selectFirst'));
    },
    accept: async (): Promise<void> => {
      setProposal(undefined);
      if (proposal) await keep(proposal.id, proposal.place.selectors);
    },
    refuse: () => setProposal(undefined),
  };
}

export type FindingAgain = ReturnType<typeof useFindingAgain>;
