import { useState } from 'preact/hooks';
import { Choice } from '../../../components/Choice.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { Problem } from '../../../exchange/reading.ts';
import { say, sayCount } from '../../../language/words.ts';
import { requestWorker } from '../../../messaging/screen-channel.ts';
import { storageFailure } from '../../../storage/failure.ts';
import type { TakeOverMode, TakeOverPlan } from '../../../storage/take-over.ts';
import { everything } from '../../library-access.ts';
import type { Notify } from '../../notices.tsx';
import { type ReadFile, readImport } from './import-file.ts';

/** Problems of a file that are listed; a broken file has the same one thousands of times. */
const LISTED = 20;

interface Props {
  readonly tell: Notify;
  readonly warn: Notify;
}

interface Planned {
  readonly file: ReadFile;
  readonly plan: TakeOverPlan | null;
}

/** Takes a file over: first what would change, then, when the reader agrees, all of it or nothing. */
export function TakeOver({ tell, warn }: Props) {
  const [planned, setPlanned] = useState<Planned>();
  const [busy, setBusy] = useState(false);

  const work = async (doing: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await doing().catch((error: unknown) => warn(storageFailure(error).message));
    setBusy(false);
  };
  const plan = async (file: ReadFile, mode: TakeOverMode): Promise<void> =>
    setPlanned({ file, plan: file.ok ? await everything.plan(file.units, mode) : null });
  const choose = (chosen: File | undefined) =>
    work(async () => {
      setPlanned(undefined);
      if (chosen) await plan(await readImport(chosen, new Date()), 'merge');
    });
  const takeOver = (agreed: TakeOverPlan) =>
    work(async () => {
      await everything.takeOver(agreed);
      const [settings] = agreed.written.settings;
      const answer = settings && (await requestWorker('replaceSettings', { settings }));
      if (answer && !answer.ok) warn(answer.error.message);
      tell(sayCount('backup_takenOver', agreed.written.clip.length));
      setPlanned(undefined);
    });

  return (
    <section class="ng-import" aria-labelledby="import">
      <h2 id="import">{say('backup_import')}</h2>
      <p>{say('backup_importAbout')}</p>
      <label class="ng-field">
        <span>{say('backup_file')}</span>
        <input
          type="file"
          accept=".jsonl,.json,.jsonld,.csv"
          disabled={busy}
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </label>
      {busy && <p role="status">{say('backup_working')}</p>}
      {planned && (
        <Preview
          {...planned}
          busy={busy}
          onMode={(mode) => void work(() => plan(planned.file, mode))}
          onTakeOver={(agreed) => void takeOver(agreed)}
        />
      )}
    </section>
  );
}

interface PreviewProps extends Planned {
  readonly busy: boolean;
  readonly onMode: (mode: TakeOverMode) => void;
  readonly onTakeOver: (plan: TakeOverPlan) => void;
}

function Preview({ file, plan, busy, onMode, onTakeOver }: PreviewProps) {
  if (!file.ok || !plan) {
    return (
      <>
        <Notice tone="alert">{say('backup_unreadable')}</Notice>
        <ProblemList problems={file.ok ? [] : file.problems} />
      </>
    );
  }
  const kinds = Object.entries(plan.differences).filter(([, one]) => Object.values(one).some((count) => count > 0));
  const changes = kinds.reduce((sum, [, { added, updated, removed }]) => sum + added + updated + removed, 0);
  return (
    <>
      <p>
        {file.kind === 'backup' ? say('backup_title') : file.kind}: {sayCount('library_clips', file.units.clip.length)}.
      </p>
      {file.kind === 'backup' && (
        <Choice
          legend={say('backup_how')}
          name="import-mode"
          value={plan.mode}
          onChange={onMode}
          options={[
            { value: 'merge', label: say('backup_merge'), remark: say('backup_mergeHint') },
            { value: 'replace', label: say('backup_replace'), remark: say('backup_replaceHint') },
          ]}
        />
      )}
      <table class="ng-plan">
        <thead>
          <tr>
            <td />
            {(['added', 'updated', 'unchanged', 'removed'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`backup_plan_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(([kind, { added, updated, unchanged, removed }]) => (
            <tr key={kind} data-kind={kind}>
              <th scope="row">{say(`backup_kind_${kind as keyof TakeOverPlan['differences']}`)}</th>
              {[added, updated, unchanged, removed].map((count, column) => (
                <td key={column}>{count || '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {plan.doubles.length > 0 && <p>{sayCount('backup_doubles', plan.doubles.length)}</p>}
      {file.leftOut.length > 0 && <p>{sayCount('backup_leftOut', file.leftOut.length)}</p>}
      <ProblemList problems={file.leftOut} />
      <button
        class="ng-button ng-button-main"
        type="button"
        disabled={busy || changes === 0}
        onClick={() => onTakeOver(plan)}
      >
        {plan.mode === 'replace' ? say('backup_doReplace') : sayCount('backup_doMerge', changes)}
      </button>
    </>
  );
}

function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul class="ng-import-problems">
      {problems.slice(0, LISTED).map(({ at, message }) => (
        <li key={`${at} ${message}`}>
          <strong>{at}</strong> {message}
        </li>
      ))}
      {problems.length > LISTED && <li>{say('backup_andMore', { count: problems.length - LISTED })}</li>}
    </ul>
  );
}
