import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of what a package states of itself, as much as a notice needs. */
interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestOf = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The folder of a package as Node finds it from `from`. */
function folderOf(name: string, from: string, root: string): string {
  for (const base of [join(from, 'node_modules'), join(root, 'node_modules')]) {
    if (existsSync(join(base, name, 'package.json'))) return join(base, name);
  }
  throw new Error(`${name} is not installed; its licence cannot be added`);
}

/**
 * The licences of every package whose code is in the extension: the dependencies, theirs, and so on, in the order of
 * their names.
 * @throws Error when one is not installed or states no licence.
 */
export function packageLicences(root: string): string {
  const found = new Map<string, string>();
  const add = (name: string, from: string): void => {
    const folder = folderOf(name, from, root);
    const { version, license, dependencies = {} } = manifestOf(folder);
    if (found.has(name)) return;
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (!license && !file) throw new Error(`${name} states no licence`);
    const text = file
      ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
      : `Licence: ${license}`;
    found.set(name, `${name} ${version} (${license ?? 'see below'})\n\n${text}\n`);
    for (const next of Object.keys(dependencies)) add(next, folder);
  };
  for (const name of Object.keys(manifestOf(root).dependencies ?? {})) add(name, root);
  const rule = `\n${'-'.repeat(80)}\n\n`;
  const texts = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return `Newsgloss contains code of these packages.\n${rule}${texts.join(rule)}`;
}
