import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

export interface ZippedFile {
  /** With slashes, from the root of the archive. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The first moment that an archive can name, in whatever time zone this machine is: archives store local time. */
const noTime = () => new Date(1980, 0, 1);

/** The same files make the same bytes: sorted by name, with one date and no rights or owners. */
export function zip(files: Iterable<ZippedFile>): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Zippable = {};
  for (const { path, bytes } of sorted) entries[path] = [bytes, { mtime: noTime(), level: 9 }];
  return zipSync(entries);
}

/** All files below a folder. */
export const filesBelow = (folder: string): ZippedFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => ({
      path: path.slice(folder.length + 1).replaceAll(sep, '/'),
      bytes: readFileSync(path),
    }));
