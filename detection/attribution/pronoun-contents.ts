import type { CuedContent } from './find-contents.ts';
import type { Reading } from './reading.ts';

const STAND_INS: ReadonlySet<string> = new Set(['it', 'this', 'that', 'so']);
/** Passages that may lie between a pronoun and what it stands for. */
const MOST_PASSAGES = 2;

/**
 * "The ministry denied it": a content that is only a pronoun is taken to be the content before, and where there is none
 * near enough, nothing is attributed.
 */
export function settlePronouns(reading: Reading, found: readonly CuedContent[]): CuedContent[] {
  const settled: CuedContent[] = [];
  for (const item of found) {
    const { first, last } = item.content;
    if (first !== last || !STAND_INS.has(reading.lower[first]!)) {
      settled.push(item);
      continue;
    }
    const before = settled.at(-1);
    if (before === undefined || reading.passage[first]! - reading.passage[before.cue]! > MOST_PASSAGES) continue;
    settled.push({ ...item, content: before.content });
  }
  return settled;
}
