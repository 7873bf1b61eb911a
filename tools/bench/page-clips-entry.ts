import { PageClips } from '../../page/page-clips.ts';
import { renderedLayout } from '../../page/visibility.ts';
import type { PlacedClip } from '../../storage/clip.ts';

/** Turns of the page shorter than this are its own; milliseconds. */
const OWN_TURN = 0.5;

/**
 * Looks for clips in this page while the page asks for its turn as often as it can. Returns the milliseconds in which the
 * page got none.
 */
export async function lookFor(clips: readonly PlacedClip[]): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let blocked = 0;
  port1.onmessage = () => {
    const now = performance.now();
    if (now - last > OWN_TURN) blocked += now - last;
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await pageClips().place(clips);
  await new Promise((resolve) => setTimeout(resolve));
  port1.close();
  return blocked;
}

/** The text in which clips are described. */
export const pageText = async (): Promise<string> => (await pageClips().readPage())?.text ?? '';

const pageClips = () => new PageClips(document, renderedLayout, { paint: () => undefined, restore: () => undefined });
