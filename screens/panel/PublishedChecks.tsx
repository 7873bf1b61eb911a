import { useState } from 'preact/hooks';
import { readFactChecks } from '../../exchange/fact-checks.ts';
import { say, sayCount } from '../../language/words.ts';
import { commandPage } from '../../messaging/screen-channel.ts';
import type { FactCheck } from '../../storage/fact-check.ts';
import { storageFailure } from '../../storage/failure.ts';
import { factChecks } from '../library-access.ts';
import { useLifetime } from '../lifetime.ts';
import type { Notify } from '../notices.tsx';

interface Props {
  readonly tabId: number;
  readonly address: string;
  /** What the library has already. */
  readonly known: readonly FactCheck[];
  readonly tell: Notify;
  readonly warn: Notify;
}

/** The checks that the page in front publishes, to be taken into the library. */
export function PublishedChecks({ tabId, address, known, tell, warn }: Props) {
  const [found, setFound] = useState<readonly FactCheck[]>([]);
  useLifetime(
    (signal) => {
      void commandPage(tabId, 'readFactChecks', {}).then((answer) => {
        if (signal.aborted) return;
        const read = answer.ok ? readFactChecks(answer.value.nodes, new Date()) : undefined;
        setFound(read?.ok ? read.checks : []);
      });
    },
    [tabId, address],
  );
  const own = new Set(known.map(({ id }) => id));
  const fresh = found.filter(({ id }) => !own.has(id));
  if (fresh.length === 0) return null;
  const keep = async (): Promise<void> => {
    try {
      await factChecks.putAll(fresh);
      tell(sayCount('checks_kept', fresh.length));
    } catch (error) {
      warn(storageFailure(error).message);
    }
  };
  return (
    <section class="ng-published" aria-label={say('checks_published')}>
      <ul>
        {fresh.map(({ id, claim, rating, author }) => (
          <li key={id} dir="auto">
            {claim} — <strong>{rating}</strong> ({author})
          </li>
        ))}
      </ul>
      <button class="ng-button" type="button" onClick={() => void keep()}>
        {sayCount('checks_import', fresh.length)}
      </button>
    </section>
  );
}
