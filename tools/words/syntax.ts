import { readdirSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { parseAst } from 'vite';

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

export const parse = (file: string, source: string): Node =>
  parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node;

/** The nodes directly inside a node, in the order of the text. */
export const childrenOf = (node: Node): Node[] =>
  Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []));

/** Every node of a tree with those around it, the innermost last. */
export function* walk(node: Node, around: readonly Node[] = []): Generator<[node: Node, around: readonly Node[]]> {
  yield [node, around];
  for (const child of childrenOf(node)) yield* walk(child, [...around, node]);
}

/** The pieces of a string literal or template that are fixed, with whatever is filled in between them; else null. */
export function fixedPieces(node: Node): readonly string[] | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as Array<{ value: { cooked: string } }>).map(({ value }) => value.cooked);
}

/** What a call calls by name: `say`, `console.warn`; empty for anything else. */
export function calleeOf(node: Node): string {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return '';
  const nameOf = (callee: unknown): string => {
    if (!isNode(callee)) return '';
    if (callee.type === 'Identifier') return String(callee.name);
    return callee.type === 'MemberExpression' ? `${nameOf(callee.object)}.${nameOf(callee.property)}` : '';
  };
  return nameOf(node.callee);
}

/** TypeScript files below a folder of the repository, with slashes, relative to it. */
export function sourceFiles(root: string, folder: string): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path));
}

export const lineOf = (source: string, at: number): number => source.slice(0, at).split('\n').length;
