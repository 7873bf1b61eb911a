import { useState } from 'preact/hooks';
import { say, sayCount } from '../../../language/words.ts';
import { storageFailure } from '../../../storage/failure.ts';
import type { Faults } from '../../../storage/integrity.ts';
import { everything } from '../../library-access.ts';
import type { Notify } from '../../notices.tsx';

interface Props {
  readonly tell: Notify;
  readonly warn: Notify;
}

const KINDS = ['brokenClips', 'looseClips', 'brokenClaims', 'brokenSnapshots', 'leftovers'] as const;

/** Reads the whole library and says whether it is sound; mends it when the reader agrees. */
export function Soundness({ tell, warn }: Props) {
  const [faults, setFaults] = useState<Faults>();
  const [busy, setBusy] = useState(false);
  const work = async (doing: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await doing().catch((error: unknown) => warn(storageFailure(error).message));
    setBusy(false);
  };
  const check = () => work(async () => setFaults(await everything.check()));
  const repair = () =>
    work(async () => {
      await everything.repair(new Date());
      setFaults(await everything.check());
      tell(say('backup_mended'));
    });
  const found = faults && KINDS.filter((kind) => faults[kind] > 0);
  return (
    <section aria-labelledby="soundness">
      <h2 id="soundness">{say('backup_soundness')}</h2>
      <p>{say('backup_soundnessAbout')}</p>
      <div class="ng-buttons">
        <button class="ng-button" type="button" disabled={busy} onClick={() => void check()}>
          {say('backup_check')}
        </button>
        <button class="ng-button" type="button" disabled={busy || !faults} onClick={() => void repair()}>
          {say('backup_repair')}
        </button>
      </div>
      <div role="status">
        {found?.length === 0 && <p>{say('backup_sound')}</p>}
        {found && found.length > 0 && (
          <ul class="ng-import-plan">
            {found.map((kind) => (
              <li key={kind}>{sayCount(`backup_${kind}`, faults[kind])}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
