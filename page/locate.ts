import {
  comparePosition,
  contains,
  firstChild,
  hostOf,
  nextSibling,
  nodeType,
  rootOf,
  TEXT_NODE,
} from './clobber-proof.ts';
import type { PageText, TextSegment } from './page-text.ts';

/** The two ends of a stretch of text in the document's tree. */
export interface Points {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
}

/**
 * Where the text from `start` to `end` (UTF-16 code units into `pageText.text`) stands in the document. Null when that
 * stretch has no character with a node, or when a node no longer holds these words there.
 */
export function toPoints(pageText: PageText, start: number, end: number): Points | null {
  const { segments } = pageText;
  const first = segments[firstIndex(segments.length, (at) => endOf(segments[at]) > start)];
  const last = segments[firstIndex(segments.length, (at) => startOf(segments[at]) >= end) - 1];
  if (!first || !last || first.start >= end || endOf(last) <= start) return null;
  if (!isCurrent(pageText, first, start, end) || !isCurrent(pageText, last, start, end)) return null;
  return {
    startContainer: first.node,
    startOffset: first.nodeStart + Math.max(0, start - first.start),
    endContainer: last.node,
    endOffset: last.nodeStart + Math.min(last.length, end - last.start),
  };
}

/** A range that does not follow later changes: cheap, and right for marks that are painted anew after each change. */
export function toStaticRange(pageText: PageText, start: number, end: number): StaticRange | null {
  const points = toPoints(pageText, start, end);
  return points && new StaticRange(points);
}

/** A range that follows changes of the page. */
export function toRange(pageText: PageText, start: number, end: number): Range | null {
  const points = toPoints(pageText, start, end);
  if (!points) return null;
  const range = new Range();
  range.setStart(points.startContainer, points.startOffset);
  range.setEnd(points.endContainer, points.endOffset);
  return range;
}

/**
 * The offsets of the text that a range of the document covers, white space at its ends left out. Null when it covers
 * none of the collected text.
 */
export function toOffsets(pageText: PageText, range: Points): { start: number; end: number } | null {
  const start = offsetAt(pageText, range.startContainer, range.startOffset);
  const end = offsetAt(pageText, range.endContainer, range.endOffset);
  const covered = pageText.text.slice(start, end);
  const words = covered.trim();
  if (words === '') return null;
  const lead = covered.length - covered.trimStart().length;
  return { start: start + lead, end: start + lead + words.length };
}

/** The offset of the first character at or after a point of the document. */
function offsetAt({ text, segments }: PageText, container: Node, offset: number): number {
  const isText = nodeType(container) === TEXT_NODE;
  const child = isText ? null : childAt(container, offset);
  const isAfter = (segment: TextSegment): boolean => {
    const { node } = segment;
    if (node === container) return segment.nodeStart + segment.length > offset;
    if (child) return contains(child, node) || follows(child, node);
    return follows(container, node) && !contains(container, node);
  };
  // A place in a text that was read needs no order, which nodes of two shadow roots do not have.
  const read = isText ? segments.find((each) => each.node === container && isAfter(each)) : undefined;
  const segment = read ?? segments[firstIndex(segments.length, (at) => isAfter(segments[at] as TextSegment))];
  if (!segment) return text.length;
  return segment.node === container ? segment.start + Math.max(0, offset - segment.nodeStart) : segment.start;
}

function childAt(parent: Node, index: number): Node | null {
  let child = firstChild(parent);
  for (let left = index; child && left > 0; left--) child = nextSibling(child);
  return child;
}

/** Whether `b` comes after `a`; what stands in a shadow root stands where its host does. */
function follows(a: Node, b: Node): boolean {
  let at = b;
  for (let host = hostOf(rootOf(at)); host && rootOf(at) !== rootOf(a); host = hostOf(rootOf(at))) at = host;
  return (comparePosition(a, at) & 4) !== 0; // Node.DOCUMENT_POSITION_FOLLOWING
}

const startOf = (segment: TextSegment | undefined) => segment?.start ?? 0;
const endOf = (segment: TextSegment | undefined) => (segment ? segment.start + segment.length : 0);

/**
 * Whether a segment's node still holds what of the stretch was read from it: the text may have been edited since, and a mark
 * on other words is worse than none. Not the whole segment: a page may hold a megabyte in one node, and marks by the thousand.
 */
function isCurrent({ text }: PageText, segment: TextSegment, start: number, end: number): boolean {
  const from = Math.max(start, segment.start);
  const to = Math.min(end, endOf(segment));
  const { node } = segment;
  const at = segment.nodeStart + from - segment.start;
  return at <= node.length && node.substringData(at, to - from) === text.slice(from, to);
}

/** The first index from 0 to `length` for which a condition holds that, once it holds, holds for all later ones. */
export function firstIndex(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
