import type { CuedContent } from './find-contents.ts';
import { sharedPart } from './token-span.ts';

/** Contents that share this much are the same. */
const SAME = 0.9;
/** Cues farther apart than this may both attribute the same words, to different sources. */
const NEAR = 40;
/** So many cues on either side are looked at. */
const NEIGHBOURS = 3;

/** Of cues near one another with the same content ("was quoted as saying") only the likeliest is kept. */
export function dropDoubles(found: readonly CuedContent[]): CuedContent[] {
  return found.filter((item, i) => {
    for (const other of found.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1)) {
      if (other === item || Math.abs(other.cue - item.cue) > NEAR) continue;
      const isLess =
        other.probability > item.probability || (other.probability === item.probability && other.cue < item.cue);
      if (isLess && sharedPart(other.content, item.content) >= SAME) return false;
    }
    return true;
  });
}
