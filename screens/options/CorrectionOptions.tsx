import { useState } from 'preact/hooks';
import { CorrectionList } from '../../components/CorrectionList.tsx';
import { say } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { KeptCorrection } from '../../storage/corrections.ts';
import { corrections } from '../library-access.ts';
import { useLifetime } from '../lifetime.ts';
import type { Notify } from '../notices.tsx';

/** What the reader has said of names on pages, to be looked through and taken back. */
export function CorrectionOptions({ warn }: { readonly warn: Notify }) {
  const [kept, setKept] = useState<readonly KeptCorrection[]>([]);
  const load = (signal: AbortSignal): void => {
    corrections.all().then(
      (all) => {
        if (!signal.aborted) setKept(all);
      },
      () => warn(say('corrections_notRead')),
    );
  };
  useLifetime((signal) => {
    load(signal);
    // A card on a page may have said more meanwhile.
    addEventListener('focus', () => load(signal), { signal });
  }, []);
  const remove = async ({ place, name }: KeptCorrection): Promise<void> => {
    const answer = await requestWorker('removeCorrection', { place, name });
    if (answer.ok) setKept((all) => all.filter((each) => each.place !== place || each.name !== name));
    else warn(answer.error.message);
  };
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">{say('corrections_title')}</h2>
      <CorrectionList corrections={kept} onRemove={(correction) => void remove(correction)} />
    </section>
  );
}
