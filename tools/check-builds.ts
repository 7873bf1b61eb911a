import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How the end-to-end build differs from the shipped one beyond its one switch, one line each. The switch is the mode of the
 * card's shadow root, a string literal; with it set alike every file must be the same, byte for byte.
 */
export function buildDifferences(release: string, e2e: string): string[] {
  const files = [filesIn(release), filesIn(e2e)];
  if (files[0]?.join() !== files[1]?.join()) return [`${release} and ${e2e} hold other files`];
  const pairs = (files[0] ?? []).map((file) => ({
    file,
    shipped: readFileSync(join(release, file), 'latin1'),
    tested: readFileSync(join(e2e, file), 'latin1'),
  }));
  const switched = pairs.filter(({ shipped, tested }) => shipped !== tested);
  if (switched.length === 0) return ['Both builds are the same: the switch does nothing'];
  return switched
    .filter(({ shipped, tested }) => shipped !== tested.replaceAll(/(["'`])open\1/g, '$1closed$1'))
    .map(({ file }) => `${file} differs in more than the shadow root's mode`);
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
    .sort();
