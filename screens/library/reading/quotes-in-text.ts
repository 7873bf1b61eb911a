import type { TextPlace } from '../../../components/library/SnapshotText.tsx';
import type { Clip } from '../../../storage/clip.ts';

/** Any run of white space is as good as another: pages and kept texts break lines elsewhere. */
const pattern = (quote: string): RegExp =>
  new RegExp(
    quote
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
      .join('\\s+'),
    'gu',
  );

/** Where quotes stand in a kept text, word for word; of several places the one nearest to where it was clipped. */
export function quotesInText(text: string, clips: readonly Clip[]): TextPlace[] {
  return clips.flatMap(({ id, quote, colour, selectors }) => {
    const clipped = selectors.find((selector) => selector.type === 'TextPositionSelector')?.start ?? 0;
    const places = Array.from(text.matchAll(pattern(quote)), (match) => ({
      clip: id,
      colour,
      start: match.index,
      end: match.index + match[0].length,
    }));
    const [nearest] = places.sort((a, b) => Math.abs(a.start - clipped) - Math.abs(b.start - clipped));
    return nearest ? [nearest] : [];
  });
}
