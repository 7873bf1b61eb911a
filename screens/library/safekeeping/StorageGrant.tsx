import { useEffect, useState } from 'preact/hooks';
import { say } from '../../../language/words.ts';

/** Whether the browser may throw the library away when the disk is full; if so, asking it not to. */
export function StorageGrant() {
  const [grant, setGrant] = useState<'kept' | 'loose' | 'refused'>();
  useEffect(() => {
    void navigator.storage?.persisted?.().then((kept) => setGrant(kept ? 'kept' : 'loose'));
  }, []);
  if (grant === undefined) return null;
  if (grant === 'kept') return <p class="ng-hint">{say('backup_kept')}</p>;
  const ask = async (): Promise<void> => setGrant((await navigator.storage.persist()) ? 'kept' : 'refused');
  return (
    <div class="ng-grant">
      <p>{say(grant === 'refused' ? 'backup_refused' : 'backup_loose')}</p>
      {grant === 'loose' && (
        <button class="ng-button" type="button" onClick={() => void ask()}>
          {say('backup_ask')}
        </button>
      )}
    </div>
  );
}
