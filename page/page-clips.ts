import { findQuote, likenessTo } from '../anchoring/find-quote.ts';
import { type FoldedText, Folding } from '../anchoring/fold.ts';
import type { AttachOutcome, RangeSelector, Selector } from '../anchoring/selector.ts';
import { resolveRange } from '../anchoring/xpath.ts';
import type { ClipStanding, DescribedPlace } from '../messaging/messages.ts';
import type { ClipId, PlacedClip } from '../storage/clip.ts';
import { describeRange } from './clip-draft.ts';
import { type Anchoring, anchoringOf } from './clip-standing.ts';
import { bodyOf, contains } from './clobber-proof.ts';
import { collectSliced } from './collect.ts';
import { CLIP_KEYS } from './highlight-keys.ts';
import { toOffsets } from './locate.ts';
import type { PageText } from './page-text.ts';
import type { Painter } from './paint.ts';
import { isWeighty } from './paragraph-weight.ts';
import { runSliced } from './slices.ts';
import type { Layout } from './visibility.ts';

const NOTHING_YET = { text: '', outcomes: new Map() };

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
  /** What was found in the text that was read last: in the same text it need not be looked for again. */
  #last: { readonly text: string; readonly outcomes: ReadonlyMap<PlacedClip, AttachOutcome> } = NOTHING_YET;

  constructor(document: Document, layout: Layout, painter: Painter) {
    this.#document = document;
    this.#layout = layout;
    this.#painter = painter;
  }

  get standings(): readonly ClipStanding[] {
    return this.#anchorings.map(({ standing }) => standing);
  }

  /** The range of a clip that was found, or of one of the places that it may have. */
  rangeOf(id: ClipId, place?: number): Range | null {
    const anchoring = this.#anchorings.find(({ clip }) => clip.id === id);
    if (!anchoring || (place === undefined && anchoring.standing.state === 'ambiguous')) return null;
    return anchoring.ranges[place ?? 0] ?? null;
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
    const clips = this.#clips;
    const found: Anchoring[] = [];
    const page = clips.length > 0 ? await this.readPage() : null;
    if (page) {
      const known = page.text === this.#last.text ? this.#last.outcomes : NOTHING_YET.outcomes;
      const outcomes = new Map<PlacedClip, AttachOutcome>();
      const folded = clips.every((clip) => known.has(clip)) ? null : await fold(page.text);
      const left = [...clips];
      await runSliced((isDue) => {
        for (let clip = left.shift(); clip && run === this.#run; clip = left.shift()) {
          const outcome = known.get(clip) ?? this.#find(clip, page, folded as FoldedText);
          outcomes.set(clip, outcome);
          found.push(anchoringOf(clip, page, outcome));
          if (isDue()) return left.length === 0;
        }
        return true;
      });
      if (run === this.#run) this.#last = { text: page.text, outcomes };
    }
    if (run !== this.#run) return;
    this.#anchorings = found;
    this.#paint();
  }

  /** Looks for all clips anew, also where nothing seems to have changed. */
  async search(): Promise<void> {
    this.#last = NOTHING_YET;
    await this.placeAgain();
  }

  /** Describes a range as a place for a clip; null when it covers nothing readable, or when the clip is not here. */
  async describe(id: ClipId, range: Range): Promise<DescribedPlace | null> {
    const clip = this.#clips.find((each) => each.id === id);
    const page = clip && (await this.readPage());
    const described = page && describeRange(range, page);
    if (!described) return null;
    const { quote: words, selectors } = described;
    return { selectors, words, likeness: likenessTo(clip.quote, words) };
  }

  /** The text in which clips are described and found: all that can be read on the page. */
  async readPage(): Promise<PageText | null> {
    const body = bodyOf(this.#document);
    return body && collectSliced(body, this.#layout);
  }

  /** Whether a change of these elements can lose a clip or bring back one that was lost. */
  concerns(changed: ReadonlySet<Element>): boolean {
    return this.#anchorings.some(({ ranges }) =>
      [...changed].some((element) =>
        ranges.length > 0
          ? ranges.some((range) => contains(element, range.startContainer) || contains(element, range.endContainer))
          : isWeighty(element),
      ),
    );
  }

  #find(clip: PlacedClip, page: PageText, folded: FoldedText): AttachOutcome {
    return findQuote(folded, clip, (selectors: readonly Selector[]) => {
      const selector = selectors.find((one): one is RangeSelector => one.type === 'RangeSelector');
      const range = selector && resolveRange(selector, this.#document);
      return (range && toOffsets(page, range)) ?? undefined;
    });
  }

  #paint(): void {
    const shown = this.#painted ? this.#anchorings.filter(({ standing }) => standing.state !== 'ambiguous') : [];
    for (const [colour, key] of Object.entries(CLIP_KEYS)) {
      const ranges = shown.flatMap(({ clip, ranges }) => (clip.colour === colour ? ranges : []));
      this.#painter.paint(key, ranges);
    }
  }
}

/** Folds a text in slices; the index of its grams is made in one of its own. */
async function fold(text: string): Promise<FoldedText> {
  const folding = new Folding(text);
  await runSliced((isDue) => folding.run(isDue));
  const folded = folding.result;
  await runSliced(() => folded.grams.length > 0);
  return folded;
}
