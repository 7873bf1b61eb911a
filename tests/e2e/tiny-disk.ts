import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk in memory, to be filled up. Only an administrator can mount one. */
export interface TinyDisk {
  readonly folder: string;
  /** Writes until not one byte fits. */
  fill(): void;
  /** Takes away again what filled it. */
  free(): void;
  remove(): void;
}

/** Why none can be had here; null where one can. */
export function tinyDiskProblem(): string | null {
  try {
    mountTinyDisk(1).remove();
    return null;
  } catch {
    return 'no right to mount a disk';
  }
}

/** `size` in megabytes. */
export function mountTinyDisk(size: number): TinyDisk {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', folder], { stdio: 'ignore' });
  const filler = join(folder, 'filler');
  return {
    folder,
    fill() {
      const file = openSync(filler, 'a');
      for (let bytes = 1 << 20; bytes > 0; ) {
        try {
          writeSync(file, Buffer.alloc(bytes));
        } catch {
          bytes >>= 1;
        }
      }
      closeSync(file);
    },
    free: () => rmSync(filler, { force: true }),
    remove() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
