import { useState } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { planRestore } from '../../exchange/restore-plan.ts';
import type { Clip } from '../../storage/clip.ts';
import { storageFailure } from '../../storage/failure.ts';
import { library } from '../library-access.ts';
import type { Notify } from '../notices.tsx';
import { type ReadFile, readImport } from './import-file.ts';

type Mode = 'merge' | 'replace';

/** Problems of a file that are listed; a broken file has the same one thousands of times. */
const LISTED = 20;

interface Props {
  /** The whole library, without the trash. */
  readonly clips: readonly Clip[];
  readonly tell: Notify;
  readonly warn: Notify;
}

/** Takes clips over from a file: first what would change, then, when the reader agrees, all of it or nothing. */
export function Import({ clips, tell, warn }: Props) {
  const [file, setFile] = useState<ReadFile>();
  const [mode, setMode] = useState<Mode>('merge');
  const [busy, setBusy] = useState(false);

  const choose = async (chosen: File | undefined): Promise<void> => {
    setFile(undefined);
    if (!chosen) return;
    setBusy(true);
    setFile(await readImport(chosen, new Date()));
    setBusy(false);
  };
  const takeOver = async (kept: readonly Clip[], removed: readonly Clip[]): Promise<void> => {
    setBusy(true);
    try {
      await library.takeOver(
        kept,
        removed.map(({ id }) => id),
      );
      tell(`Took over ${kept.length} ${kept.length === 1 ? 'clip' : 'clips'}.`);
      setFile(undefined);
    } catch (error) {
      warn(storageFailure(error).message);
    }
    setBusy(false);
  };

  return (
    <section class="ng-import" aria-labelledby="import">
      <h2 id="import">Import and restore</h2>
      <p>
        A backup of Newsgloss, W3C Web Annotations, a Hypothesis export, or a Readwise CSV. You see what would change
        first.
      </p>
      <label class="ng-field">
        <span>File</span>
        <input
          type="file"
          accept=".jsonl,.json,.jsonld,.csv"
          disabled={busy}
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </label>
      {file && <Preview file={file} library={clips} mode={mode} busy={busy} onMode={setMode} onTakeOver={takeOver} />}
    </section>
  );
}

interface PreviewProps {
  readonly file: ReadFile;
  readonly library: readonly Clip[];
  readonly mode: Mode;
  readonly busy: boolean;
  readonly onMode: (mode: Mode) => void;
  readonly onTakeOver: (kept: readonly Clip[], removed: readonly Clip[]) => Promise<void>;
}

function Preview({ file: { kind, reading }, library: own, mode, busy, onMode, onTakeOver }: PreviewProps) {
  if (!reading.ok) {
    return (
      <>
        <Notice tone="alert">
          Nothing was taken over, because the file could not be read whole. Mend it, or export it again from where it
          comes from.
        </Notice>
        <ProblemList problems={reading.problems} />
      </>
    );
  }
  const plan = planRestore(own, reading.clips, mode);
  const kept = [...plan.added, ...plan.updated];
  const lines: [string, number][] = [
    ['new', plan.added.length],
    ['newer than yours', plan.updated.length],
    ['the same as yours', plan.unchanged],
    ['quotes that you have already', plan.doubles.length],
    ['of yours that go', plan.removed.length],
    ['passed over in the file', reading.leftOut.length],
  ];
  return (
    <>
      <p>
        {kind}: {reading.clips.length} {reading.clips.length === 1 ? 'clip' : 'clips'}.
      </p>
      {kind === 'backup' && (
        <Choice
          legend="How"
          name="import-mode"
          value={mode}
          onChange={onMode}
          options={[
            { value: 'merge', label: 'Add to my library', remark: 'Of two versions of a clip the newer is kept.' },
            { value: 'replace', label: 'Replace my library', remark: 'Clips that are not in the file go for good.' },
          ]}
        />
      )}
      <ul class="ng-import-plan">
        {lines.map(([words, count]) => count > 0 && <li key={words}>{`${count} ${words}`}</li>)}
      </ul>
      <ProblemList problems={reading.leftOut} />
      <button
        class="ng-button ng-button-main"
        type="button"
        disabled={busy || kept.length + plan.removed.length === 0}
        onClick={() => void onTakeOver(kept, plan.removed)}
      >
        {mode === 'replace' ? 'Replace' : `Take over ${kept.length}`}
      </button>
    </>
  );
}

function ProblemList({
  problems,
}: {
  readonly problems: readonly { readonly at: string; readonly message: string }[];
}) {
  if (problems.length === 0) return null;
  return (
    <ul class="ng-import-problems">
      {problems.slice(0, LISTED).map(({ at, message }) => (
        <li key={`${at} ${message}`}>
          <strong>{at}</strong> {message}
        </li>
      ))}
      {problems.length > LISTED && <li>and {problems.length - LISTED} more</li>}
    </ul>
  );
}
