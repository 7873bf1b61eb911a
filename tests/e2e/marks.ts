import {
  CLIP_KEYS,
  FLASH_KEY,
  KNOWN_CLAIM_KEY,
  NAME_KEYS,
  QUIET_KEY,
  STATEMENT_KEYS,
} from '../../page/highlight-keys.ts';
import type { Panel } from '../../tools/browsers/browser.ts';
import { until } from '../../tools/browsers/until.ts';

/** What the page's highlight registry paints under some of our keys: the texts, in the order of the document. */
function paintedUnder(page: Panel, keys: readonly string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const ranges = wanted.flatMap((key) => [...(CSS.highlights.get(key) ?? [])]);
    const live = ranges.map((range) => {
      const copy = document.createRange();
      copy.setStart(range.startContainer, range.startOffset);
      copy.setEnd(range.endContainer, range.endOffset);
      return copy;
    });
    // Between two shadow roots there is no order.
    const rootOf = ({ startContainer }: Range) => startContainer.getRootNode();
    live.sort((a, b) => (rootOf(a) === rootOf(b) ? a.compareBoundaryPoints(Range.START_TO_START, b) : 0));
    return live.map(String);
  }, keys);
}

export const paintedNames = (page: Panel): Promise<string[]> => paintedUnder(page, Object.values(NAME_KEYS));

export const paintedClips = (page: Panel): Promise<string[]> => paintedUnder(page, Object.values(CLIP_KEYS));

/** The parts of the statement that is pointed at. */
export async function paintedStatement(page: Panel) {
  const { source, cue, content } = STATEMENT_KEYS;
  const [who, how, what] = await Promise.all([source, cue, content].map((key) => paintedUnder(page, [key])));
  return { source: who, cue: how, content: what };
}

/** What the page says that the library holds as a claim. */
export const paintedClaims = (page: Panel): Promise<string[]> => paintedUnder(page, [KNOWN_CLAIM_KEY]);

/** The statements that are tinted while the panel lists them. */
export const tintedStatements = (page: Panel): Promise<string[]> => paintedUnder(page, [QUIET_KEY]);

/** Waits until all of these names are painted, and returns everything that is. */
export function namesPainted(page: Panel, ...names: readonly string[]): Promise<string[]> {
  return until('names to be painted', async () => {
    const painted = await paintedNames(page);
    const missing = names.filter((name) => !painted.includes(name));
    if (missing.length > 0) throw new Error(`${missing.join(', ')} missing among ${painted.join(', ')}`);
    return painted;
  });
}

/** Waits until no mark of any kind is left. */
export async function unpainted(page: Panel): Promise<void> {
  const marks = [NAME_KEYS, CLIP_KEYS, STATEMENT_KEYS];
  const keys = [...marks.flatMap((each) => Object.values<string>(each)), FLASH_KEY, KNOWN_CLAIM_KEY, QUIET_KEY];
  await until('no mark to be left', () => page.evaluate((ours) => !ours.some((key) => CSS.highlights.has(key)), keys));
}
