import { readBackup } from '../../../exchange/backup.ts';
import { readHypothesis } from '../../../exchange/hypothesis.ts';
import { IMPORT_LIMITS } from '../../../exchange/limits.ts';
import type { Problem, Reading } from '../../../exchange/reading.ts';
import { readReadwise } from '../../../exchange/readwise.ts';
import { readWebAnnotations } from '../../../exchange/web-annotation.ts';
import { say } from '../../../language/words.ts';
import { noUnits, type UnitLists } from '../../../storage/library-unit.ts';

/** What a file turned out to be. */
export type ImportKind = 'backup' | 'W3C Web Annotation' | 'Hypothesis' | 'Readwise CSV';

export type ReadFile = { readonly kind: ImportKind } & (
  | { readonly ok: true; readonly units: UnitLists; readonly leftOut: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }
);

/** Milliseconds of work between two breaths of the page. */
const SLICE = 12;

/** Reads a file of any known format; which one it is, its content says. Nothing is written. */
export async function readImport(file: File, now: Date): Promise<ReadFile> {
  if (file.size > IMPORT_LIMITS.size) {
    return { kind: 'backup', ok: false, problems: [{ at: say('import_file'), message: say('import_tooLarge') }] };
  }
  const text = await file.text();
  const kind = kindOf(text);
  if (kind === 'backup') {
    const backup = await readBackup(text, breather());
    return backup.ok ? { kind, ok: true, units: backup.units, leftOut: [] } : { kind, ...backup };
  }
  const reading = READERS[kind](text, now);
  if (!reading.ok) return { kind, ...reading };
  const units = { ...noUnits(), clip: reading.clips.map((clip) => ({ clip, history: [] })) };
  return { kind, ok: true, units, leftOut: reading.leftOut };
}

const READERS: Record<Exclude<ImportKind, 'backup'>, (text: string, now: Date) => Reading> = {
  Hypothesis: readHypothesis,
  'W3C Web Annotation': readWebAnnotations,
  'Readwise CSV': readReadwise,
};

/** Lets the page breathe when a slice of the work is over. */
function breather(): () => Promise<void> | undefined {
  let end = performance.now() + SLICE;
  return () => {
    if (performance.now() < end) return undefined;
    return new Promise<void>((resolve) => setTimeout(resolve)).then(() => {
      end = performance.now() + SLICE;
    });
  };
}

function kindOf(text: string): ImportKind {
  const start = text.slice(0, 4_000).trimStart();
  if (/^\{\s*"format"\s*:\s*"newsgloss/.test(start)) return 'backup';
  if (!/^[[{\uFEFF]/.test(start)) return 'Readwise CSV';
  return /"@context"|"type"\s*:\s*"Annotation/.test(start) ? 'W3C Web Annotation' : 'Hypothesis';
}
