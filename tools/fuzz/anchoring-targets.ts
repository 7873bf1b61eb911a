import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { attach } from '../../anchoring/attach.ts';
import { describe } from '../../anchoring/describe.ts';
import { diffWords } from '../../anchoring/diff.ts';
import { bodyOf } from '../../page/clobber-proof.ts';
import { collect } from '../../page/collect.ts';
import { toPoints } from '../../page/locate.ts';
import { must, type Target, target } from './target.ts';
import { anyText } from './texts.ts';

/** A tree of elements and texts, as pages have them: nested, empty, broken up in the middle of words. */
type Tree = { readonly text: string } | { readonly name: string; readonly children: readonly Tree[] };

const NAMES = ['p', 'div', 'span', 'b', 'a', 'li', 'h2', 'blockquote', 'script', 'br', 'form', 'template'] as const;

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    { weight: 2, arbitrary: anyText.map((text) => ({ text })) },
    {
      weight: 3,
      arbitrary: fc.record({
        name: fc.constantFrom(...NAMES),
        children: fc.array(tie('tree'), { maxLength: 6 }),
      }),
    },
  ),
}));
const page = fc.array(tree, { minLength: 1, maxLength: 12 });

/** What an editor does to an article: which node, and how. */
const change = fc.record({
  at: fc.nat(1_000),
  kind: fc.constantFrom('remove', 'double', 'rewrite', 'split', 'wrap', 'swap'),
  text: anyText,
});

function grow(document: Document, trees: readonly Tree[], into: Node): void {
  for (const one of trees) {
    if ('text' in one) into.appendChild(document.createTextNode(one.text));
    else {
      const element = document.createElement(one.name);
      grow(document, one.children, element);
      into.appendChild(element);
    }
  }
}

function mutate(document: Document, changes: readonly { at: number; kind: string; text: string }[]): void {
  for (const { at, kind, text } of changes) {
    const nodes = [...(bodyOf(document)?.querySelectorAll('*') ?? [])];
    const node = nodes[at % Math.max(1, nodes.length)];
    const parent = node?.parentNode;
    if (!node || !parent) return;
    if (kind === 'remove') node.remove();
    else if (kind === 'double') parent.insertBefore(node.cloneNode(true), node);
    else if (kind === 'rewrite') node.textContent = text;
    else if (kind === 'wrap') {
      const around = document.createElement('div');
      parent.insertBefore(around, node);
      around.append(node);
    } else if (kind === 'swap' && node.nextSibling) parent.insertBefore(node.nextSibling, node);
    else if (kind === 'split') node.prepend(document.createTextNode(text));
  }
}

/** Describing and finding quotes, over texts and over documents that change. */
export const anchoringTargets = (): Target[] => [
  target('anchoring, unchanged text', 100, fc.tuple(anyText, fc.nat(), fc.nat()), ([text, from, length]) => {
    if (text.length === 0) return;
    const start = from % text.length;
    const end = Math.min(text.length, start + 1 + (length % 200));
    const selectors = describe(text, start, end);
    const outcome = attach(text, selectors);
    must(outcome.kind === 'anchored' && outcome.score === 1, 'a quote is found where it was made');
    const [, position] = selectors;
    must(outcome.start === position.start && outcome.end === position.end, 'and nowhere else');
  }),
  target(
    'anchoring, documents that change',
    25,
    fc.tuple(page, fc.nat(), fc.nat(), fc.array(change, { maxLength: 6 })),
    ([trees, from, length, changes]) => {
      const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as Window;
      const body = bodyOf(document);
      if (!body) throw new Error('no body');
      grow(document, trees, body);
      const before = collect(body);
      if (before.text.length === 0) return;
      const start = from % before.text.length;
      const end = Math.min(before.text.length, start + 1 + (length % 120));
      must(
        toPoints(before, start, end) !== null || before.text.slice(start, end).trim() === '',
        'a passage has its place',
      );
      const selectors = describe(before.text, start, end);
      mutate(document, changes);
      const now = collect(body).text;
      const outcome = attach(now, selectors);
      if (!('start' in outcome)) return;
      must(outcome.start >= 0 && outcome.start < outcome.end && outcome.end <= now.length, 'a place lies in the text');
      const anchoredAsBefore = outcome.kind === 'anchored' && outcome.score === 1 && changes.length === 0;
      if (anchoredAsBefore) must(now.slice(outcome.start, outcome.end) === selectors[0].exact, 'the very words');
    },
  ),
  target(
    'anchoring, selectors from elsewhere',
    60,
    fc.tuple(anyText, anyText, anyText, anyText, fc.integer(), fc.integer()),
    (parts) => {
      const [text, exact, prefix, suffix, start, end] = parts;
      const outcome = attach(text, [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ]);
      if ('start' in outcome) must(outcome.start >= 0 && outcome.end <= text.length, 'a place lies in the text');
    },
  ),
  target('difference of two wordings', 100, fc.tuple(anyText, anyText), ([before, now]) => {
    const parts = diffWords(before, now);
    must(Array.isArray(parts), 'a difference is a list of parts');
  }),
];
