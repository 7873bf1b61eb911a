import { useState } from 'preact/hooks';
import { type ReadChecks, readFactChecks } from '../../../exchange/fact-checks.ts';
import { say, sayCount } from '../../../language/words.ts';
import type { FactCheck } from '../../../storage/fact-check.ts';
import { storageFailure } from '../../../storage/failure.ts';
import { factChecks } from '../../library-access.ts';
import { useLive } from '../../loadable.ts';
import type { Notify } from '../../notices.tsx';

interface Props {
  readonly tell: Notify;
  readonly warn: Notify;
}

/** Problems and checks of a file that are listed. */
const LISTED = 20;

/** Takes published checks over from a file: first what it holds, then, when the reader agrees, all of it. */
export function CheckImport({ tell, warn }: Props) {
  const [read, setRead] = useState<ReadChecks>();
  const kept = useLive(() => factChecks.all(), []);
  const own = kept.state === 'ready' ? kept.value : [];
  const choose = async (file: File | undefined): Promise<void> => {
    setRead(file && readFactChecks(await file.text(), new Date()));
  };
  const keep = async (checks: readonly FactCheck[]): Promise<void> => {
    try {
      await factChecks.putAll(checks);
      setRead(undefined);
      tell(sayCount('checks_kept', checks.length));
    } catch (error) {
      warn(storageFailure(error).message);
    }
  };
  return (
    <details class="ng-desk-part">
      <summary>
        {say('checks_title')} <span class="ng-count">{own.length}</span>
      </summary>
      <label class="ng-field">
        <span>{say('checks_file')}</span>
        <input
          type="file"
          accept=".json,.jsonld,.jsonl,.ndjson"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </label>
      {read?.ok === false && (
        <ul class="ng-problems" role="alert">
          {read.problems.slice(0, LISTED).map(({ at, message }) => (
            <li key={at}>
              {at}: {message}
            </li>
          ))}
        </ul>
      )}
      {read?.ok && (
        <>
          <CheckList checks={read.checks} />
          <button class="ng-button ng-button-main" type="button" onClick={() => void keep(read.checks)}>
            {sayCount('checks_import', read.checks.length)}
          </button>
        </>
      )}
      {!read && <CheckList checks={own} onRemove={({ id }) => void factChecks.remove(id)} />}
    </details>
  );
}

interface ListProps {
  readonly checks: readonly FactCheck[];
  readonly onRemove?: (check: FactCheck) => void;
}

function CheckList({ checks, onRemove }: ListProps) {
  return (
    <ul class="ng-checks">
      {checks.slice(0, LISTED).map((check) => (
        <li key={check.id}>
          <a href={check.address} target="_blank" rel="noopener noreferrer" dir="auto">
            {check.claim}
          </a>{' '}
          — <strong dir="auto">{check.rating}</strong> ({check.author}){' '}
          {onRemove && (
            <button class="ng-link-button" type="button" onClick={() => onRemove(check)}>
              {say('action_delete')}
            </button>
          )}
        </li>
      ))}
      {checks.length > LISTED && <li>{sayCount('checks_more', checks.length - LISTED)}</li>}
    </ul>
  );
}
