import { diffWords } from '../anchoring/diff.ts';
import { Rewording } from '../components/Rewording.tsx';
import { sayDay } from '../language/dates.ts';
import { say } from '../language/words.ts';
import { type Clip, wordsOf } from '../storage/clip.ts';

/** How the words differ where a clip was last found again; nothing where they are the quote's. */
export function LaterWording({ clip: { quote, repairs } }: { readonly clip: Pick<Clip, 'quote' | 'repairs'> }) {
  const repair = repairs?.at(-1);
  const now = repair && wordsOf(repair.selectors);
  return !repair || now === undefined || now === quote ? null : (
    <Rewording parts={diffWords(quote, now)} caption={say('clips_wordsLater', { day: sayDay(repair.made) })} />
  );
}
