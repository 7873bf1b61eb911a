import { hostOf, nextSibling, parentNode } from './clobber-proof.ts';

/**
 * Whether `a` starts before `b` in their document; an element starts before what it holds. The platform's own comparison
 * is not used, because the command line's DOM answers it wrongly across depths.
 */
export function precedes(a: Node, b: Node): boolean {
  const [pathA, pathB] = [pathTo(a), pathTo(b)];
  let depth = 0;
  while (pathA[depth] && pathA[depth] === pathB[depth]) depth++;
  const [first, second] = [pathA[depth], pathB[depth]];
  if (!first || !second) return !first && second !== undefined;
  for (let at = nextSibling(first); at; at = nextSibling(at)) if (at === second) return true;
  return false;
}

function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = parentNode(at) ?? hostOf(at)) path.unshift(at);
  return path;
}
