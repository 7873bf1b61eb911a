import { useState } from 'preact/hooks';
import { readFactChecks } from '../../exchange/fact-checks.ts';
import { say, sayCount } from '../../language/words.ts';
import { commandPage, type Frame, requestWorker } from '../../messaging/screen-channel.ts';
import type { FactCheck } from '../../storage/fact-check.ts';
import { useLifetime } from '../lifetime.ts';
import type { Notify } from '../notices.tsx';

interface Props {
  readonly frame: Frame;
  readonly address: string;
  /** What the library has already. */
  readonly known: readonly FactCheck[];
  readonly tell: Notify;
  readonly warn: Notify;
}

/** The checks that the page in front publishes, to be taken into the library, and those of what it says itself. */
export function PublishedChecks({ frame, address, known, tell, warn }: Props) {
  const [found, setFound] = useState<readonly FactCheck[]>([]);
  useLifetime(
    (signal) => {
      void commandPage(frame, 'readFactChecks', {}).then((answer) => {
        if (signal.aborted) return;
        const read = answer.ok ? readFactChecks(answer.value.nodes, new Date()) : undefined;
        setFound(read?.ok ? read.checks : []);
      });
    },
    [frame, address],
  );
  const own = new Set(known.map(({ id }) => id));
  const fresh = found.filter(({ id }) => !own.has(id));
  const keep = async (): Promise<void> => {
    const answer = await requestWorker('keepFactChecks', { checks: [...fresh], tabId: frame.tabId });
    if (answer.ok) tell(sayCount('checks_kept', fresh.length));
    else warn(answer.error.message);
  };
  const checked = known.filter(({ appearances }) => appearances.includes(address.replace(/#.*$/s, '')));
  return (
    <>
      {fresh.length > 0 && (
        <section class="ng-published" aria-label={say('checks_published')}>
          <CheckLines checks={fresh} />
          <button class="ng-button" type="button" onClick={() => void keep()}>
            {sayCount('checks_import', fresh.length)}
          </button>
        </section>
      )}
      {checked.length > 0 && (
        <section class="ng-published" aria-labelledby="checked-here">
          <h2 class="ng-group-title" id="checked-here">
            {say('checks_ofPage')}
          </h2>
          <CheckLines checks={checked} />
        </section>
      )}
    </>
  );
}

/** Checks in their publishers' words. */
const CheckLines = ({ checks }: { readonly checks: readonly FactCheck[] }) => (
  <ul>
    {checks.map(({ id, claim, rating, author, address }) => (
      <li key={id} dir="auto">
        <a href={address} target="_blank" rel="noopener noreferrer">
          {claim}
        </a>{' '}
        — <strong>{rating}</strong> ({author})
      </li>
    ))}
  </ul>
);
