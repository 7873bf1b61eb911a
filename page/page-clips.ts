import { attach } from '../anchoring/attach.ts';
import { foldText } from '../anchoring/fold.ts';
import type { AttachOutcome, RangeSelector } from '../anchoring/selector.ts';
import { resolveRange } from '../anchoring/xpath.ts';
import type { PageDescription } from '../messaging/messages.ts';
import type { ClipId, PlacedClip } from '../storage/clip.ts';
import { bodyOf, contains } from './clobber-proof.ts';
import { collectSliced } from './collect.ts';
import { CLIP_KEYS } from './highlight-keys.ts';
import { toOffsets, toRange } from './locate.ts';
import type { PageText } from './page-text.ts';
import type { Painter } from './paint.ts';
import { isWeighty } from './paragraph-weight.ts';
import { runSliced } from './slices.ts';
import type { Layout } from './visibility.ts';

interface Anchoring {
  readonly clip: PlacedClip;
  readonly state: AttachOutcome['kind'];
  readonly range: Range | null;
}

/**
 * The clips of a page: found again in its whole text, painted where their words stand, and tried once more whenever the
 * text has changed. A clip that is not found is listed as lost and painted nowhere.
 */
export class PageClips {
  readonly #document: Document;
  readonly #layout: Layout;
  readonly #painter: Painter;
  #clips: readonly PlacedClip[] = [];
  #anchorings: readonly Anchoring[] = [];
  #painted = true;
  #run = 0;

  constructor(document: Document, layout: Layout, painter: Painter) {
    this.#document = document;
    this.#layout = layout;
    this.#painter = painter;
  }

  get states(): PageDescription['clips'] {
    return this.#anchorings.map(({ clip, state }) => ({ id: clip.id, state }));
  }

  rangeOf(id: ClipId): Range | null {
    return this.#anchorings.find(({ clip }) => clip.id === id)?.range ?? null;
  }

  /** Whether clips are marked in the page; they are found and listed either way. */
  set painted(painted: boolean) {
    this.#painted = painted;
    this.#paint();
  }

  async place(clips: readonly PlacedClip[]): Promise<void> {
    this.#clips = clips;
    await this.placeAgain();
  }

  /** Looks for all clips in the text as it is now. A newer look ends an older one. */
  async placeAgain(): Promise<void> {
    const run = ++this.#run;
    const found: Anchoring[] = [];
    const text = this.#clips.length > 0 ? await this.readPage() : null;
    if (text) {
      const folded = foldText(text.text);
      const left = [...this.#clips];
      await runSliced((isDue) => {
        for (let clip = left.shift(); clip && run === this.#run; clip = left.shift()) {
          found.push(anchor(clip, text, attach(folded, clip.selectors, this.#hint(clip, text))));
          if (isDue()) return left.length === 0;
        }
        return true;
      });
    }
    if (run !== this.#run) return;
    this.#anchorings = found;
    this.#paint();
  }

  /** The text in which clips are described and found: all that can be read on the page. */
  async readPage(): Promise<PageText | null> {
    const body = bodyOf(this.#document);
    return body && collectSliced(body, this.#layout);
  }

  /** Whether a change of these elements can lose a clip or bring back one that was lost. */
  concerns(changed: ReadonlySet<Element>): boolean {
    return this.#anchorings.some(({ range }) =>
      [...changed].some((element) =>
        range ? contains(element, range.startContainer) || contains(element, range.endContainer) : isWeighty(element),
      ),
    );
  }

  #hint(clip: PlacedClip, text: PageText): { hint?: { start: number; end: number } } {
    const selector = clip.selectors.find((one): one is RangeSelector => one.type === 'RangeSelector');
    const range = selector && resolveRange(selector, this.#document);
    const hint = range && toOffsets(text, range);
    return hint ? { hint } : {};
  }

  #paint(): void {
    const shown = this.#painted ? this.#anchorings : [];
    for (const [colour, key] of Object.entries(CLIP_KEYS)) {
      const ranges = shown.map(({ clip, range }) => (clip.colour === colour ? range : null));
      this.#painter.paint(
        key,
        ranges.filter((range) => range !== null),
      );
    }
  }
}

function anchor(clip: PlacedClip, text: PageText, outcome: AttachOutcome): Anchoring {
  const isPlaced = outcome.kind === 'anchored' || outcome.kind === 'changed';
  return { clip, state: outcome.kind, range: isPlaced ? toRange(text, outcome.start, outcome.end) : null };
}
