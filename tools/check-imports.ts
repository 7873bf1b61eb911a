import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseAst } from 'vite';
import { ROOMS, type Room } from './import-rules.ts';

/**
 * Holds the rooms apart: reads every source file of `root` and lists what its room forbids, one line each
 * (`file: what is wrong`). The syntax tree is read, not the text, so that comments and strings do not count.
 */
export function findViolations(root: string): string[] {
  const folders = new Set(Object.keys(ROOMS).map((room) => room.replace(/\/.*/, '')));
  return [...folders]
    .flatMap((folder) => sourceFiles(root, folder))
    .flatMap((file) => violationsOf(file, readFileSync(resolve(root, file), 'utf8')));
}

/** Paths below `folder`, relative to the root, with slashes. */
function sourceFiles(root: string, folder: string): string[] {
  if (!existsSync(resolve(root, folder))) return [];
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.(?:tsx?|m?js)$/.test(path));
}

/** The longest room that holds a path relative to the root. */
const roomOf = (file: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

function violationsOf(file: string, source: string): string[] {
  const name = roomOf(file);
  const room = ROOMS[name ?? ''];
  if (!name || !room) return [];
  const { imports, names } = read(file, source);
  return [
    ...imports.flatMap((found) => explainImport(file, name, room, found) ?? []),
    ...room.without.filter((global) => names.has(global)).map((global) => `must not speak of ${global}`),
  ].map((what) => `${file}: ${name} ${what}`);
}

/** What is wrong with an import, if anything. */
function explainImport(file: string, name: string, room: Room, { source, typeOnly }: Import): string | undefined {
  if (!source.startsWith('.')) {
    const allowed = typeOnly || room.packages.includes('*') || room.packages.includes(source);
    return allowed ? undefined : `must not load the package ${source}`;
  }
  const target = posix.join(posix.dirname(file), source);
  const targetRoom = roomOf(target);
  if (targetRoom === name || room.uses.some((used) => target === used || targetRoom === used)) return undefined;
  if (typeOnly && room.namesTypes) return undefined;
  return `must not ${typeOnly ? 'name types of' : 'import'} ${target}`;
}

interface Import {
  readonly source: string;
  readonly typeOnly: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** A file's imports, and the names that it uses without declaring them anywhere. */
function read(file: string, source: string): { imports: Import[]; names: Set<string> } {
  const imports: Import[] = [];
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: Node, into: Set<string>): void => {
    const found = importOf(node);
    if (found) imports.push(found);
    if (node.type === 'Identifier') into.add(String(node.name));
    for (const [key, child] of Object.entries(node)) {
      if ((key === 'property' || key === 'key') && node.computed === false && !isGlobalObject(node.object)) continue;
      const declares = into === declared || ['params', 'id', 'local'].includes(key);
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) visit(one, declares ? declared : used);
    }
  };
  const lang = file.endsWith('x') ? 'tsx' : 'ts';
  visit(parseAst(source, { lang }) as unknown as Node, used);
  return { imports, names: new Set([...used].filter((name) => !declared.has(name))) };
}

/** `globalThis.fetch` is `fetch`. */
const isGlobalObject = (node: unknown): boolean =>
  isNode(node) && node.type === 'Identifier' && ['globalThis', 'self', 'window'].includes(String(node.name));

function importOf(node: Node): Import | undefined {
  if (!isNode(node.source) || typeof node.source.value !== 'string') return undefined;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  const kinds = [node.importKind, node.exportKind];
  const typeOnly =
    node.type === 'TSImportType' ||
    kinds.includes('type') ||
    (specifiers.length > 0 &&
      specifiers.every(({ importKind, exportKind }) => [importKind, exportKind].includes('type')));
  return { source: node.source.value, typeOnly };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const violations = findViolations(process.cwd());
  for (const violation of violations) console.error(violation);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
