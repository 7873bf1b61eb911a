import { calleeOf, childrenOf, fixedPieces, isNode, lineOf, type Node, parse, walk } from './syntax.ts';

/** A place that says words of the catalogue. */
export interface Use {
  readonly file: string;
  readonly line: number;
  /** The key, with `*` for what is only known when it runs. */
  readonly key: string;
  /** With a number: the key lacks its plural category. */
  readonly counts: boolean;
  /** Names of the values that are filled in; null where they cannot be read from the code. */
  readonly values: readonly string[] | null;
}

const SAYING = /^(?:say|sayCount|sayAround)$/;

/** What a file says of the catalogue by calls of `say`, `sayCount` and `sayAround`. */
export function usesIn(file: string, source: string): Use[] {
  return [...walk(parse(file, source))].flatMap(([node]) => {
    const callee = calleeOf(node);
    if (!SAYING.test(callee)) return [];
    const [key, ...rest] = node.arguments as Node[];
    const values = valueNames(callee === 'sayCount' ? rest.slice(1) : rest);
    const line = lineOf(source, node.start);
    return keysOf(key).map((each) => ({ file, line, key: each, counts: callee === 'sayCount', values }));
  });
}

/** Every string of a file that may be a key: tables of keys are not called, and the manifest writes `__MSG_key__`. */
export function stringsIn(file: string, source: string): string[] {
  return [...walk(parse(file, source))].flatMap(([node]) =>
    (fixedPieces(node) ?? []).map((text) => text.replace(/^__MSG_(\w+)__$/, '$1')),
  );
}

/** The keys that an argument can be: a string, a template, or one of two. */
function keysOf(argument: Node | undefined): string[] {
  if (!argument) return [];
  if (argument.type === 'ConditionalExpression') return childrenOf(argument).slice(1).flatMap(keysOf);
  if (argument.type === 'TSAsExpression') return keysOf(argument.expression as Node);
  const pieces = fixedPieces(argument);
  return pieces ? [pieces.join('*')] : [];
}

function valueNames(objects: readonly Node[]): string[] | null {
  const names: string[] = [];
  for (const object of objects) {
    if (object.type !== 'ObjectExpression') return null;
    for (const property of object.properties as Node[]) {
      if (property.type !== 'Property' || !isNode(property.key)) return null;
      names.push(String(property.key.name));
    }
  }
  return names;
}
