import { describe } from '../anchoring/describe.ts';
import type { Selector } from '../anchoring/selector.ts';
import { rangeSelector } from '../anchoring/xpath.ts';
import type { Clip, ClipSource } from '../storage/clip.ts';
import { toOffsets, toRange } from './locate.ts';
import type { PageText } from './page-text.ts';
import { randomUuid } from './uuid.ts';

/** The longest quote that is kept, as the store's schema has it (`QUOTE_LIMIT`). UTF-16 code units. */
export const LONGEST_QUOTE = 100_000;

/** A stretch of the page by its words with their context, its place in the text and in the tree. */
export interface DescribedRange {
  readonly quote: string;
  readonly selectors: Selector[];
}

/** Describes what a range covers; null when it covers nothing readable, or too much. */
export function describeRange(range: Range, page: PageText): DescribedRange | null {
  const offsets = toOffsets(page, range);
  if (!offsets || offsets.end - offsets.start > LONGEST_QUOTE) return null;
  const [quote, position] = describe(page.text, offsets.start, offsets.end);
  const exactRange = toRange(page, position.start, position.end);
  const place = exactRange && rangeSelector(exactRange);
  return { quote: quote.exact, selectors: place ? [quote, position, place] : [quote, position] };
}

/**
 * A clip of what is selected, and where its page comes from. It has its id from here on, so that saving it twice is saving
 * it once. Null when nothing can be described.
 */
export function draftClip(range: Range, page: PageText, source: ClipSource): Clip | null {
  const described = describeRange(range, page);
  if (!described) return null;
  const now = new Date().toISOString();
  return {
    id: randomUuid(),
    ...described,
    source,
    colour: 'yellow',
    note: '',
    tags: [],
    created: now,
    updated: now,
  };
}
