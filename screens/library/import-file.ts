import { readBackup } from '../../exchange/backup.ts';
import { readHypothesis } from '../../exchange/hypothesis.ts';
import { IMPORT_LIMITS } from '../../exchange/limits.ts';
import { type Reading, refused } from '../../exchange/reading.ts';
import { readReadwise } from '../../exchange/readwise.ts';
import { readWebAnnotations } from '../../exchange/web-annotation.ts';

/** What a file turned out to be. */
export type ImportKind = 'backup' | 'W3C Web Annotation' | 'Hypothesis' | 'Readwise CSV';

export interface ReadFile {
  readonly kind: ImportKind;
  readonly reading: Reading;
}

/** Reads a file of any known format; which one it is, its content says. Nothing is written. */
export async function readImport(file: File, now: Date): Promise<ReadFile> {
  if (file.size > IMPORT_LIMITS.size) {
    return { kind: 'backup', reading: refused('file', 'The file is too large to be read.') };
  }
  const text = await file.text();
  const kind = kindOf(text);
  switch (kind) {
    case 'backup': {
      const backup = await readBackup(text);
      return { kind, reading: backup.ok ? { ok: true, clips: backup.clips, leftOut: [] } : backup };
    }
    case 'Hypothesis':
      return { kind, reading: readHypothesis(text, now) };
    case 'W3C Web Annotation':
      return { kind, reading: readWebAnnotations(text, now) };
    case 'Readwise CSV':
      return { kind, reading: readReadwise(text, now) };
  }
}

function kindOf(text: string): ImportKind {
  const start = text.slice(0, 4_000).trimStart();
  if (/^\{\s*"format"\s*:\s*"newsgloss/.test(start)) return 'backup';
  if (!/^[[{\uFEFF]/.test(start)) return 'Readwise CSV';
  return /"@context"|"type"\s*:\s*"Annotation/.test(start) ? 'W3C Web Annotation' : 'Hypothesis';
}
