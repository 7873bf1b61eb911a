import { calleeOf, fixedPieces, lineOf, type Node, parse, walk } from './syntax.ts';

/** Attributes and properties whose text people read or hear. */
const SHOWN =
  /^(?:title|alt|placeholder|aria-(?:label|description|roledescription|valuetext)|\w*[lL]abel|legend|remark|empty|message|term)$/;

/** What developers read, and what only names something. */
const NOT_SHOWN = /^(?:console\.\w+|\w*Error|(?:\w+\.)*(?:querySelector(?:All)?|closest|matches|addEventListener))$/;

/** Shows its arguments. */
const SHOWS = /(?:^|\.)(?:tell|warn)$/;

/** Proper names are the same in every language, and stand in the code where they are no part of a sentence. */
const NAMES =
  /Newsgloss|Wikidata|CC BY-SA 4\.0|CC0|www\.example\.org|https:\/\/|Markdown|CSV|RIS|BibLaTeX|CSL-JSON|W3C Web Annotation|Hypothesis|Readwise|ClaimReview|Zotero RDF/g;

const hasWords = (text: string) => /\p{L}{2}/u.test(text.replace(NAMES, ''));

/** "Yellow": not "Escape ", "ArrowLeft" or "QuotaExceededError". */
const isWord = (text: string) => /^\p{Lu}[\p{Ll}’]+$/u.test(text);

/** "Nothing was found.", "as you said: {name}": not "ng-button ng-main". */
const isSentence = (text: string) =>
  /^[“(]?\p{Lu}[\p{Ll}’]+(?:[.!?…]|[ ,.:;—…’].+)$/su.test(text) || /\p{Ll}{2,} \p{L}+ \p{L}.*[.?!…:]$/su.test(text);

/** Words in the code that people see and that should be in the catalogue, one line each. */
export function wordsInCode(file: string, source: string): string[] {
  const found: string[] = [];
  for (const [node, around] of walk(parse(file, source))) {
    const text = node.type === 'JSXText' ? String(node.value) : (fixedPieces(node)?.join('…') ?? '');
    if (!hasWords(text) || !isShown(node, text, around)) continue;
    const words = text.trim().replace(/\s+/g, ' ');
    found.push(`${file}:${lineOf(source, node.start)}: “${words}” belongs into the catalogue`);
  }
  return found;
}

function isShown(node: Node, text: string, around: readonly Node[]): boolean {
  if (node.type === 'JSXText') return true;
  if (around.some(({ type }) => NO_TEXT.has(type) || (type.startsWith('TS') && !type.endsWith('Expression'))))
    return false;
  if (around.some((outer) => NOT_SHOWN.test(calleeOf(outer)))) return false;
  const inner = around.findLast(({ type }) => type !== 'ConditionalExpression' && type !== 'LogicalExpression');
  const holder = inner?.type === 'JSXExpressionContainer' ? around[around.indexOf(inner) - 1] : inner;
  if (holder?.type === 'JSXAttribute') return SHOWN.test(nameOf(holder.name)) || isSentence(text);
  if (holder?.type.startsWith('JSX')) return true;
  if (holder?.type === 'Property' && holder.key !== node && SHOWN.test(nameOf(holder.key))) return true;
  const isArgument = inner?.type === 'CallExpression' && !SHOWS.test(calleeOf(inner));
  return isSentence(text) || (isWord(text) && !isArgument);
}

/** What stands in these is compared, or names a module. */
const NO_TEXT = new Set(['BinaryExpression', 'SwitchCase', 'ImportDeclaration', 'ExportAllDeclaration']);

const nameOf = (name: unknown): string => {
  const { type, name: plain, value } = name as Node;
  return String(type === 'Literal' ? value : plain);
};
