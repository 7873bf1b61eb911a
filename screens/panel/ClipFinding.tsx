import { diffWords } from '../../anchoring/diff.ts';
import { ClipPlaces } from '../../components/ClipPlaces.tsx';
import { PlaceProposal } from '../../components/PlaceProposal.tsx';
import { Rewording } from '../../components/Rewording.tsx';
import { say } from '../../language/words.ts';
import type { ClipStanding } from '../../messaging/messages.ts';
import { type Clip, wordsOf } from '../../storage/clip.ts';
import type { FindingAgain } from './finding-again.ts';

interface Props {
  readonly clip: Clip;
  readonly standing: ClipStanding;
  readonly finding: FindingAgain;
}

/** What became of a clip's words on the open page, and what the reader can do about it. */
export function ClipFinding({ clip, standing, finding }: Props) {
  const { id, quote } = clip;
  if (finding.proposal?.id === id) {
    const { words, likeness } = finding.proposal.place;
    return (
      <PlaceProposal likeness={likeness} onAccept={() => void finding.accept()} onRefuse={finding.refuse}>
        <Rewording parts={diffWords(quote, words)} caption={say('clips_wordsSelected')} />
      </PlaceProposal>
    );
  }
  if (standing.state === 'anchored') return null;
  if (standing.state === 'changed') {
    const repair = clip.repairs?.at(-1);
    const isKept = repair !== undefined && wordsOf(repair.selectors) === standing.found;
    return (
      <>
        <Rewording parts={diffWords(quote, standing.found)} caption={say('clips_wordsNow')} />
        {!isKept && <Act label={say('clips_keepWording')} onAct={() => void finding.choose(id, 0)} />}
        <Act label={say('clips_attachElsewhere')} onAct={() => void finding.propose(id)} />
      </>
    );
  }
  return (
    <>
      {standing.state === 'ambiguous' && (
        <ClipPlaces
          places={standing.places}
          onShow={(place) => void finding.show(id, place)}
          onChoose={(place) => void finding.choose(id, place)}
        />
      )}
      <p class="ng-clip-hint">{say('clips_attachHint')}</p>
      <Act label={say('clips_attachSelection')} onAct={() => void finding.propose(id)} />
    </>
  );
}

function Act({ label, onAct }: { readonly label: string; readonly onAct: () => void }) {
  return (
    <button class="ng-button" type="button" onClick={onAct}>
      {label}
    </button>
  );
}
